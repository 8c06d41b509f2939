import { formLanguages } from "@/app/form-languages";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The form's sentences as plain strings: no translator travels to the browser. */
export function developmentWords(locale: Locale) {
  const { evidence, common, vocabulary } = messagesOf[locale];
  const { sourceClass, sourceClassMeaning, visibility, visibilityMeaning, polarity, hedge, subjectAll } =
    vocabulary;
  return {
    ...evidence.form,
    polarityMeaning: evidence.polarityMeaning,
    form: common.form,
    labels: {
      sourceClass,
      sourceClassMeaning,
      visibility,
      visibilityMeaning,
      polarity,
      wording: hedge as Record<string, string>,
      subjectAll,
      evidenceState: vocabulary.evidenceState,
    },
    languages: formLanguages(locale),
  };
}

export type DevelopmentWords = ReturnType<typeof developmentWords>;
