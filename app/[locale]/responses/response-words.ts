import { formLanguages } from "@/app/form-languages";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The form's sentences as plain strings: no translator travels to the browser. */
export function responseWords(locale: Locale) {
  const { responses, evidence, common, vocabulary } = messagesOf[locale];
  const { file, fileHint, fileNoScript, fileSending, fileStop, fileKept, fileRemove, fileTooLarge } =
    evidence.form;
  const { fileFailed, fileWait } = evidence.form;
  const { review: _, ...own } = responses;
  return {
    ...own,
    files: {
      file,
      fileHint,
      fileNoScript,
      fileSending,
      fileStop,
      fileKept,
      fileRemove,
      fileTooLarge,
      fileFailed,
    },
    fileWait,
    states: vocabulary.evidenceState as Record<string, string>,
    form: common.form,
    languages: formLanguages(locale),
  };
}

export type ResponseWords = ReturnType<typeof responseWords>;
