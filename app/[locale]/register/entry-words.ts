import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { EntryWords } from "./entry-form";

export function entryWords(locale: Locale): EntryWords {
  const { common, register } = messagesOf[locale];
  return { form: common.form, submit: register.form.submit };
}
