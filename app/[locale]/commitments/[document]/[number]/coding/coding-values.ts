import type { FormValues } from "@/app/form-values";
import type { MergeField } from "@/app/merge-values";
import type { DraftCommitment } from "@/lib/domain/import";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { CodingWords } from "./coding-words";

export const wordFields = ["title", "summary", "deliveredWhen", "failedWhen"] as const;

/** A coding as the form's fields hold it. */
export function codingValues(coding: DraftCommitment): FormValues {
  const { sectors, parties, deadline } = coding;
  const words = wordFields.flatMap((name) =>
    locales.map((locale) => [`${name}.${locale}`, [coding[name][locale] ?? ""]] as const),
  );
  const roles = parties.flatMap((party, i) =>
    Object.entries(party).map(([name, value]) => [`parties.${i}.${name}`, [value]] as const),
  );
  const due = Object.entries(deadline).map(([name, value]) => [`deadline.${name}`, [value ?? ""]] as const);
  const plain = [
    "type",
    "mode",
    "recurrence",
    "wordRule",
    "precision",
    "delegation",
    "reviewRhythmDays",
  ] as const;
  return {
    ...Object.fromEntries([...words, ...roles, ...due]),
    ...Object.fromEntries(plain.map((name) => [name, [String(coding[name])]])),
    verifiable: [coding.verifiable ? "yes" : "no"],
    sector: [sectors[0] ?? ""],
    "also[]": ["", ...sectors.slice(1)],
  };
}

/** What two people can have changed, each as it is said to people. */
export function mergeFields(
  { say, desk, wordRule }: CodingWords,
  choices: ImportProposals["choices"],
  locale: Locale,
): MergeField[] {
  const { labels, coding } = desk;
  const partyOf = (code: string) => choices.parties.find((one) => one.code === code)?.name[locale] ?? code;
  const sectorOf = (code: string) => choices.sectors.find((one) => one.code === code)?.label[locale] ?? code;
  const named = (name: string, label: string, said: Record<string, string>): MergeField => ({
    ...{ name, label },
    shown: (values) => (values[name] ?? []).map((code) => said[code] ?? code).join(", "),
  });
  const words = wordFields.flatMap((name) =>
    locales.map((lang) => ({
      ...{ name: `${name}.${lang}`, lang },
      label: `${say.field[name]} · ${coding.in[lang]}`,
    })),
  );
  const parties = (values: FormValues) =>
    Object.entries(values)
      .filter(([name, [code]]) => /^parties\.\d+\.code$/.test(name) && code)
      .map(([name, [code = ""]]) => {
        const [role = ""] = values[name.replace(/code$/, "role")] ?? [];
        return `${partyOf(code)}: ${labels.role[role as keyof typeof labels.role] ?? role}`;
      })
      .join("\n");
  return [
    ...words,
    named("type", say.field.type, labels.statementType),
    named("verifiable", say.field.verifiable, { yes: say.yes, no: say.no }),
    { name: "parties.", label: say.field.parties, shown: parties },
    named("mode", say.field.mode, labels.mode),
    named("wordRule", say.field.wordRule, wordRule),
    named("recurrence", say.field.recurrence, labels.recurrence),
    named("deadline.kind", say.field.deadline, labels.deadlineKind),
    { name: "deadline.start", label: coding.start },
    { name: "deadline.end", label: coding.end },
    named("deadline.precision", coding.datePrecision, labels.datePrecision),
    { name: "deadline.meeting", label: coding.meeting },
    { name: "deadline.words", label: coding.deadlineWords },
    { name: "reviewRhythmDays", label: say.field.reviewRhythmDays },
    {
      name: "sector",
      label: coding.sector,
      shown: ({ sector: [code = ""] = [] }) => (code ? sectorOf(code) : ""),
    },
    {
      ...{ name: "also[]", label: coding.also },
      shown: (values) => (values["also[]"] ?? []).filter(Boolean).map(sectorOf).sort().join(", "),
    },
    named("precision", say.field.precision, labels.precision),
    named("delegation", say.field.delegation, labels.delegation),
    { name: "reason", label: say.reason },
  ];
}
