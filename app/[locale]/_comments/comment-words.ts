import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** What the forms of a comment say, as plain strings. */
export function commentWords(locale: Locale) {
  const { comments, common } = messagesOf[locale];
  const { body, post, answer, yourAnswer, edit, save, remove, resolve, reopen, span } = comments;
  return { body, post, answer, yourAnswer, edit, save, remove, resolve, reopen, span, form: common.form };
}

export type CommentWords = ReturnType<typeof commentWords>;
