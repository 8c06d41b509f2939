import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** What the island says, as plain strings. */
export const blockWords = (locale: Locale) => ({
  ...messagesOf[locale].import.blocks,
  form: messagesOf[locale].common.form,
});
export type BlockWords = ReturnType<typeof blockWords> & { outsideKinds: Record<string, string> };

export function structureKeys(locale: Locale): [string, string][] {
  const words = messagesOf[locale].import.blocks;
  return [
    ["↓ ↑ j k", words.move],
    ["Shift+↓ ↑", words.extend],
    ["c", words.open],
    ["u", words.join],
    ["l", words.relabel],
    ["b", words.nextKind],
    ["1", words.preamble],
    ["2", words.intoText],
    ["3", words.closing],
    ["x", words.outside],
    ["s", words.split],
    ["m", words.merge],
  ];
}
