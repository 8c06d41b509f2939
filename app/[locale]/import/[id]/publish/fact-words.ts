import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

export function factWords(locale: Locale) {
  const { import: desk, common, vocabulary } = messagesOf[locale];
  const { authority, participation } = vocabulary;
  return {
    ...desk.facts,
    form: common.form,
    labels: { authority, participation, language: common.languageName },
  };
}
export type FactWords = ReturnType<typeof factWords>;

export function reviewWords(locale: Locale) {
  const { import: desk, common } = messagesOf[locale];
  const { publish, publishWhat, sendBack, note, noteHint } = desk.publish;
  return { publish, publishWhat, sendBack, note, noteHint, form: common.form };
}
export type ReviewWords = ReturnType<typeof reviewWords>;
