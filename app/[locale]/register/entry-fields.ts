import type { Locale, Trilingual } from "@/lib/domain/vocabulary";
import { locales, partyKinds, sourceClasses } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { RegisterBook } from "@/lib/use-cases/show-register";
import type { EntryField } from "./entry-form";
import type { RegisterKind } from "./register-kinds";

type Entry = {
  code: string;
  name: Trilingual;
  aliases: string[];
  recordVersion: number;
} & Partial<{ kind: string; otherOrder: Trilingual; defaultClass: string; speaksFor: string[] }>;

/** An entry of any part of the register under one shape; undefined where the code is not there. */
export function entryOf(book: RegisterBook, kind: RegisterKind, code: string): Entry | undefined {
  if (kind === "sectors") {
    const found = book.sectors.find((one) => one.code === code);
    return found && { ...found, name: found.label };
  }
  return book[kind].find((one) => one.code === code);
}

const threeOf = (
  field: string,
  label: (language: string) => string,
  value: Trilingual | undefined,
  locale: Locale,
): EntryField[] => {
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  return locales.map((lang) => ({
    name: `${field}.${lang}`,
    label: label(languages.of(lang) ?? lang),
    as: "line",
    lang,
    value: [value?.[lang] ?? ""],
  }));
};

/** The fields of an entry; a code is typed once and never changed. */
export function entryFields(
  kind: RegisterKind,
  entry: Entry | undefined,
  book: RegisterBook,
  locale: Locale,
): EntryField[] {
  const { register } = messagesOf[locale];
  const { field } = register;
  const words = wordsOf(locale);
  const inLanguage = (label: string) => (language: string) => `${label} · ${language}`;
  const code: EntryField = {
    name: "code",
    label: field.code,
    hint: kind === "parties" ? field.partyCodeHint : field.codeHint,
    as: entry ? "fixed" : "line",
    value: [entry?.code ?? ""],
  };
  const aliases: EntryField = {
    name: "aliases",
    label: field.aliases,
    hint: field.aliasesHint,
    as: "lines",
    value: entry?.aliases ?? [],
  };
  const kindField: EntryField = {
    name: "kind",
    label: field.kind,
    hint: field.kindHint,
    as: "choice",
    value: [entry?.kind ?? "body"],
    options: partyKinds.map((value) => ({ value, label: words.partyKind[value] })),
  };
  const names = threeOf(kind === "sectors" ? "label" : "name", inLanguage(field.name), entry?.name, locale);
  if (kind === "parties") return [kindField, code, ...names, aliases];
  if (kind === "series")
    return [
      code,
      ...names,
      ...threeOf("otherOrder", inLanguage(field.otherOrder), entry?.otherOrder, locale),
      aliases,
    ];
  if (kind === "sectors") return [code, ...names, aliases];
  return [
    code,
    ...names,
    aliases,
    {
      name: "defaultClass",
      label: field.defaultClass,
      hint: field.defaultClassHint,
      as: "choice",
      value: [entry?.defaultClass ?? "N1"],
      options: sourceClasses.map((value) => ({ value, label: `${value} · ${words.sourceClass[value]}` })),
    },
    {
      name: "speaksFor[]",
      label: field.speaksFor,
      hint: field.speaksForHint,
      as: "several",
      value: entry?.speaksFor ?? [],
      options: book.parties
        .filter((party) => party.kind === "state")
        .map((party) => ({ value: party.code, label: party.name[locale] })),
    },
  ];
}

type Meeting = RegisterBook["series"][number]["meetings"][number];

export function meetingFields(series: string, meeting: Meeting | undefined, locale: Locale): EntryField[] {
  const { field } = messagesOf[locale].register;
  return [
    {
      name: "series",
      label: field.series,
      as: "fixed",
      value: [series],
    },
    {
      name: "number",
      label: field.number,
      as: meeting ? "fixed" : "line",
      value: [meeting ? String(meeting.number) : ""],
    },
    {
      name: "heldOn",
      label: field.heldOn,
      hint: field.heldOnHint,
      as: "day",
      value: [meeting?.heldOn ?? ""],
    },
    ...threeOf("place", (language) => `${field.place} · ${language}`, meeting?.place ?? undefined, locale),
    {
      name: "aliases",
      label: field.aliases,
      hint: field.aliasesHint,
      as: "lines",
      value: meeting?.aliases ?? [],
    },
  ];
}
