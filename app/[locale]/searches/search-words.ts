import { formLanguages } from "@/app/form-languages";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

export function searchWords(locale: Locale) {
  const { evidence, common, vocabulary } = messagesOf[locale];
  const { find, findHint, findButton, foundSome, foundNone, findFailed, added } = evidence.form;
  return {
    ...evidence.search,
    form: common.form,
    picker: {
      find,
      findHint,
      findButton,
      foundSome,
      foundNone,
      findFailed,
      added,
      add: evidence.search.choose,
    },
    wordings: vocabulary.hedge as Record<string, string>,
    subjectAll: vocabulary.subjectAll,
    languages: formLanguages(locale),
  };
}

export type SearchWords = ReturnType<typeof searchWords>;
