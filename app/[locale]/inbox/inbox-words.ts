import type { FormWords } from "@/app/_ui/kept-form";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The inbox's sentences as plain strings: no translator travels to the browser. */
export function inboxWords(locale: Locale) {
  const { inbox, common } = messagesOf[locale];
  const { paste, files, list, act, keys, reason, belongsAdd, belongs, untitled } = inbox;
  return {
    ...{ paste, files, list, act, keys, reason, belongs, belongsAdd, untitled },
    form: common.form as FormWords,
  };
}

export type InboxWords = ReturnType<typeof inboxWords>;
