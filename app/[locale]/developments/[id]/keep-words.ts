import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The words of the forms that keep accepted evidence in order. */
export function keepWords(locale: Locale) {
  const { evidence, common } = messagesOf[locale];
  return { ...evidence.keep, fields: evidence.redacted.field, form: common.form };
}
export type KeepWords = ReturnType<typeof keepWords>;
