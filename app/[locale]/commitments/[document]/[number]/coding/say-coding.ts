import { fill } from "@/app/form-rows";
import { type CodingField, codingFields } from "@/lib/domain/coding-fields";
import type { CodedDeadline, CodedRole } from "@/lib/domain/commitment-coding";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import { type Locale, locales, type Trilingual } from "@/lib/domain/vocabulary";
import { type Messages, messagesOf } from "@/lib/messages";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import { wordFields } from "./coding-values";

type Speech = { locale: Locale; choices: ImportProposals["choices"] };
type FieldKey = keyof Messages["coding"]["field"];

/** One line of a change: a field, or one language of a field of words. */
export type CodingLine = { key: string; label: string; lang: Locale | null; before: string; after: string };

/** The fields of a change in the order of the form, in words; of words only the languages that differ. */
export function codingLines(
  base: Record<string, unknown>,
  changes: Record<string, unknown>,
  speech: Speech,
): CodingLine[] {
  const { field: labels } = messagesOf[speech.locale].coding;
  const also = ["lifecycle", "successors", "underCorrectionAt"] as const;
  const changed = [...codingFields, ...also].filter((field) => field in changes);
  return changed.flatMap((field): CodingLine[] => {
    if (isWords(field)) return wordLines(field, base[field], changes[field], speech);
    const [before, after] = [sayField(field, base[field], speech), sayField(field, changes[field], speech)];
    return before === after && field === "successors"
      ? []
      : [{ key: field, label: labels[field], lang: null, before, after }];
  });
}

const isWords = (field: string): field is (typeof wordFields)[number] =>
  (wordFields as readonly string[]).includes(field);

function wordLines(
  field: (typeof wordFields)[number],
  base: unknown,
  changes: unknown,
  { locale }: Speech,
): CodingLine[] {
  const { coding, import: desk } = messagesOf[locale];
  const [before, after] = [base, changes] as Partial<Trilingual>[];
  return locales
    .filter((lang) => before?.[lang] !== after?.[lang])
    .map((lang) => ({
      ...{ key: `${field}.${lang}`, lang },
      label: `${coding.field[field]} · ${desk.coding.in[lang]}`,
      ...{ before: before?.[lang] ?? "", after: after?.[lang] ?? "" },
    }));
}

/** A coded value as people say it; empty where it says nothing. */
export function sayField(field: FieldKey, value: unknown, speech: Speech): string {
  const { locale, choices } = speech;
  const { vocabulary: words, coding } = messagesOf[locale];
  if (value === null || value === undefined) return field === "underCorrectionAt" ? coding.no : "";
  const label = (of: Record<string, string>) => of[String(value)] ?? String(value);
  const list = (items: string[]) => items.join("\n");
  switch (field) {
    case "type":
      return label(words.statementType);
    case "mode":
    case "recurrence":
    case "wordRule":
    case "precision":
    case "delegation":
    case "lifecycle":
      return label(words[field]);
    case "verifiable":
      return value ? coding.yes : coding.no;
    case "underCorrectionAt":
      return coding.yes;
    case "sectors":
      return list(
        (value as string[]).map(
          (code) => choices.sectors.find((one) => one.code === code)?.label[locale] ?? code,
        ),
      );
    case "parties":
      return list((value as CodedRole[]).map((party) => sayParty(party, speech)));
    case "deadline":
      return sayDeadline(value as CodedDeadline, speech);
    case "successors":
      return list(value as string[]);
    case "title":
    case "summary":
    case "deliveredWhen":
    case "failedWhen":
      return (value as Partial<Trilingual>)[locale] ?? Object.values(value as object)[0] ?? "";
    default:
      return String(value);
  }
}

function sayParty({ code, role, sourceWords }: CodedRole, { locale, choices }: Speech): string {
  const name = choices.parties.find((one) => one.code === code)?.name[locale] ?? code;
  const { vocabulary, history } = messagesOf[locale];
  const said = fill(history.value.party, { party: name, role: vocabulary.role[role] });
  return sourceWords ? `${said}${inBrackets(sourceWords, locale)}` : said;
}

const inBrackets = (words: string, locale: Locale) => (locale === "zh" ? `（${words}）` : ` (${words})`);

function sayDeadline(
  { kind, start, end, meeting, words }: CodedDeadline,
  { locale, choices }: Speech,
): string {
  const due = choices.meetings.find(({ key }) => key === meeting);
  const days =
    start && end ? (start === end ? formatDay(start, locale) : formatInterval(start, end, locale)) : "";
  const parts = [
    messagesOf[locale].vocabulary.deadlineKind[kind],
    due ? `${due.name[locale]} ${due.number}` : "",
    days,
  ];
  return parts.filter(Boolean).join(" ") + (words ? inBrackets(words, locale) : "");
}

export const codingSections = {
  words: ["title", "summary"],
  tests: ["type", "deliveredWhen", "failedWhen", "verifiable"],
  who: ["parties", "mode", "wordRule"],
  when: ["deadline", "recurrence", "reviewRhythmDays"],
  scales: ["sectors", "precision", "delegation"],
} as const satisfies Record<string, readonly CodingField[]>;
export type CodingSection = keyof typeof codingSections;

/** What stands now of each section, said in words, so that it stays in view while somebody types. */
export type StandingSections = Record<CodingSection, { label: string; text: string; lang: Locale | null }[]>;

export function standingSections(coding: Record<string, unknown>, speech: Speech): StandingSections {
  const { field: labels } = messagesOf[speech.locale].coding;
  const lines = (fields: readonly CodingField[]) =>
    fields.flatMap((field) =>
      isWords(field)
        ? wordLines(field, {}, coding[field], speech).map(({ label, lang, after }) => ({
            label,
            lang,
            text: after,
          }))
        : [{ label: labels[field], lang: null, text: sayField(field, coding[field], speech) }],
    );
  return {
    words: lines(codingSections.words),
    tests: lines(codingSections.tests),
    who: lines(codingSections.who),
    when: lines(codingSections.when),
    scales: lines(codingSections.scales),
  };
}
