import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

export function assessWords(locale: Locale) {
  const { assess, common, vocabulary } = messagesOf[locale];
  const { status, statusRule, subjectAll, assessmentState } = vocabulary;
  return { ...assess.form, form: common.form, labels: { status, statusRule, subjectAll, assessmentState } };
}

export type AssessWords = ReturnType<typeof assessWords>;
