import type { CodedDeadline, CodedRole } from "@/lib/domain/commitment-coding";
import { deadlineText } from "@/lib/domain/deadline-words";
import type { CodedField } from "@/lib/domain/public-change";
import type { Level, Trilingual } from "@/lib/domain/vocabulary";
import type { HistorySpeech } from "./history-speech";

/** Fields whose value is a text in three languages. */
export const trilingualFields: ReadonlySet<CodedField> = new Set([
  "title",
  "summary",
  "deliveredWhen",
  "failedWhen",
]);
export const isTrilingual = (field: CodedField, value: unknown): value is Partial<Trilingual> | null =>
  trilingualFields.has(field) && (value === null || typeof value === "object");

/** Fields whose value is a list, so that only what left it and what joined it need be said. */
export const listFields: ReadonlySet<CodedField> = new Set(["parties", "sectors", "anchors", "elsewhere"]);

/** A coded value in plain words, a line for each part of a list; none: there is nothing. */
export function codedLines(field: CodedField, value: unknown, speech: HistorySpeech): string[] {
  if (value === null || value === undefined) return [];
  const { t, words, locale, nameOf, sectorOf } = speech;
  // What the audit holds was written by this product, perhaps by an older release: an unknown code is shown as it is.
  const label = (names: Record<string, string>) => [names[String(value)] ?? String(value)];
  const level = (names: Record<Level, string>) => [
    t("value.level", { label: names[value as Level] ?? "", level: Number(value) }),
  ];
  switch (field) {
    case "title":
    case "summary":
    case "deliveredWhen":
    case "failedWhen":
      return [(value as Partial<Trilingual>)[locale] ?? ""];
    case "type":
      return label(words.statementType);
    case "tier":
      return label(words.tier);
    case "wording":
      return label(words.wording);
    case "mode":
      return label(words.mode);
    case "wordRule":
      return label(words.wordRule);
    case "recurrence":
      return label(words.recurrence);
    case "lifecycle":
      return label(words.lifecycle);
    case "precision":
      return level(words.precision);
    case "delegation":
      return level(words.delegation);
    case "verifiable":
      return [t(value ? "value.yes" : "value.no")];
    case "reviewRhythmDays":
      return [t("value.days", { days: Number(value) })];
    case "codebook":
      return [t("value.codebook", { version: String(value) })];
    case "parties":
      return (value as CodedRole[]).map(({ code, role }) =>
        t("value.party", { party: nameOf(code), role: words.role[role] ?? role }),
      );
    case "sectors":
      return (value as string[]).map(sectorOf);
    case "successors":
      return value as string[];
    case "anchors":
    case "elsewhere":
      return (value as { quote: string }[]).map(({ quote }) => quote);
    case "deadline":
      return [sayDeadline(value as CodedDeadline, speech)];
  }
}

function sayDeadline(deadline: CodedDeadline, { t, words, locale }: HistorySpeech): string {
  const date =
    deadline.meeting && !deadline.end
      ? t("value.meeting", { kind: words.deadlineKind[deadline.kind], meeting: deadline.meeting })
      : deadlineText(deadline, locale, words.deadlineKind);
  return deadline.words ? t("value.deadlineWords", { date, words: deadline.words }) : date;
}
