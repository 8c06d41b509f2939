import { proposalWords } from "@/app/[locale]/import/[id]/proposals/proposal-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The forms' sentences as plain strings: no translator travels to the browser. */
export function codingWords(locale: Locale) {
  const { coding, common, vocabulary } = messagesOf[locale];
  const { title: _, mark, mine, ...say } = coding;
  return {
    say,
    mark,
    form: common.form,
    wordRule: vocabulary.wordRule,
    /** Of the fields that the desk has too. */
    desk: proposalWords(locale),
  };
}

export type CodingWords = ReturnType<typeof codingWords>;
