import { type FormValues, valueIn } from "@/app/form-values";
import type { MergeField } from "@/app/merge-values";
import { sectionsOf, subjectOf } from "@/lib/domain/report";
import { type Locale, reportSections } from "@/lib/domain/vocabulary";
import { choiceIn, offeredForms } from "./form-fields";
import type { ReportFormWords, Subjects } from "./report-words";

/** The fields that two people may have changed at once, and how each is said. */
export function mergeFields(words: ReportFormWords, subjects: Subjects, locale: Locale): MergeField[] {
  const named = (name: string, label: string, labels: Readonly<Record<string, string>>): MergeField => ({
    ...{ name, label },
    shown: (values) => labels[valueIn(values, name)] ?? valueIn(values, name),
  });
  const listed = (
    name: string,
    label: string,
    codes: (values: FormValues) => readonly string[],
    labels: Readonly<Record<string, string>>,
  ): MergeField => ({
    ...{ name, label },
    shown: (values) =>
      codes(values)
        .filter((code) => values[name]?.includes(code))
        .map((code) => labels[code] ?? code)
        .join("\n"),
  });
  const subjectNames = (about: keyof Subjects) =>
    Object.fromEntries(subjects[about].map(({ code, name }) => [code, name[locale]]));
  const ofKind = (name: string, about: keyof Subjects, label: string): MergeField => ({
    ...{ name, label },
    shown: (values) =>
      subjectOf[choiceIn(values).kind] === about ? (subjectNames(about)[valueIn(values, name)] ?? "") : "",
  });
  const languages = Object.fromEntries(words.languages.map(({ value, label }) => [value, label]));
  return [
    named("kind", words.kind, words.kinds),
    ofKind("subjectDocument", "document", words.subjectDocument),
    ofKind("subjectParty", "party", words.subjectParty),
    ofKind("subjectSector", "sector", words.subjectSector),
    named("language", words.language, languages),
    { name: "title", label: words.title },
    { name: "introduction", label: words.introduction },
    { name: "notes", label: words.notes },
    { name: "view", label: words.view },
    listed(
      "sections[]",
      words.sections,
      (values) => reportSections.filter((one) => sectionsOf[choiceIn(values).kind].includes(one)),
      words.sectionNames,
    ),
    listed("columns[]", words.columns, (values) => values["columns[]"] ?? [], words.columnNames),
    listed("forms[]", words.forms, () => offeredForms, words.formNames),
    named("asOfWhen", words.asOf, { now: words.asOfNow, day: words.asOfDay }),
    { name: "asOfDay", label: words.day },
    named("sinceWhat", words.since, {
      last: words.sinceReport,
      report: words.sinceReport,
      day: words.sinceDay,
    }),
    { name: "sinceDay", label: words.day },
    { name: "sinceNumber", label: words.sinceWhich },
  ];
}
