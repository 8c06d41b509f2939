import type { Trilingual } from "@/lib/domain/vocabulary";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The form's sentences as plain strings: no translator travels to the browser. */
export function reportFormWords(locale: Locale) {
  const { reports, common, vocabulary, commitments } = messagesOf[locale];
  const { form, languageName } = reports;
  const { suggest: _, ...own } = form;
  return {
    ...own,
    languages: locales.map((code) => ({ value: code, label: languageName[code] })),
    kinds: vocabulary.reportKind,
    sectionNames: vocabulary.reportSection,
    formNames: vocabulary.reportForm,
    columnNames: commitments.column,
    states: vocabulary.reportState as Record<string, string>,
    door: reports.door.view,
    form: common.form,
    /** A title is suggested in the language of the report, whatever the language of the screen. */
    suggest: Object.fromEntries(
      locales.map((code) => [code, messagesOf[code].reports.form.suggest]),
    ) as Record<Locale, (typeof messagesOf)[Locale]["reports"]["form"]["suggest"]>,
  };
}

export type ReportFormWords = ReturnType<typeof reportFormWords>;

/** What a report can be about. */
export type Subjects = Record<"document" | "party" | "sector", { code: string; name: Trilingual }[]>;
