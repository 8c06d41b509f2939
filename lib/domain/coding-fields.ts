import type { CommitmentCoding } from "./commitment-coding";
import type { DraftCommitment } from "./import";
import { sameValue } from "./recoding";
import { type Locale, locales, type Trilingual } from "./vocabulary";

/** What a person can change of published coding, by the names the audit uses. Anchors stay where they are. */
export const codingFields = [
  "title",
  "summary",
  "type",
  "deliveredWhen",
  "failedWhen",
  "verifiable",
  "parties",
  "mode",
  "wordRule",
  "deadline",
  "recurrence",
  "reviewRhythmDays",
  "sectors",
  "precision",
  "delegation",
] as const satisfies readonly (keyof DraftCommitment)[];
export type CodingField = (typeof codingFields)[number];
export type SomeCoding = Partial<DraftCommitment>;

const wordFields = ["title", "summary", "deliveredWhen", "failedWhen"] as const;
type WordField = (typeof wordFields)[number];
const isWords = (field: CodingField): field is WordField => wordFields.includes(field as WordField);

type Words = Partial<Trilingual>;

/** Published coding as a form shows it: a language in which words only stand as a copy is empty. */
export function editableCoding(
  { anchors: _, tier: __, wording: ___, ...fields }: CommitmentCoding,
  untranslated: readonly Locale[],
  own: Locale,
): DraftCommitment {
  const translated = locales.filter((locale) => !untranslated.includes(locale));
  const isCopy = (said: Trilingual, locale: Locale) =>
    untranslated.includes(locale) &&
    (locale === own ? translated.some((other) => said[other] === said[own]) : said[locale] === said[own]);
  const words = (said: Trilingual): Words =>
    Object.fromEntries(locales.filter((locale) => !isCopy(said, locale)).map((one) => [one, said[one]]));
  return {
    ...fields,
    title: words(fields.title),
    summary: words(fields.summary),
    deliveredWhen: words(fields.deliveredWhen),
    failedWhen: words(fields.failedWhen),
  };
}

/** Languages left empty say nothing; white space around words neither. */
const saidIn = (words: Words): Words =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const said = words[locale]?.trim();
      return said ? [[locale, said]] : [];
    }),
  );

export const withoutBlanks = (coding: DraftCommitment): DraftCommitment => ({
  ...coding,
  title: saidIn(coding.title),
  summary: saidIn(coding.summary),
  deliveredWhen: saidIn(coding.deliveredWhen),
  failedWhen: saidIn(coding.failedWhen),
});

/** Only the fields that differ, before and after. */
export function changedCoding(
  before: DraftCommitment,
  after: DraftCommitment,
): { base: SomeCoding; changes: SomeCoding } {
  const changed = codingFields.filter((field) => !sameValue(before[field], after[field]));
  return { base: pick(before, changed), changes: pick(after, changed) };
}

export const pick = (coding: SomeCoding, fields: readonly string[]): SomeCoding =>
  Object.fromEntries(codingFields.filter((field) => fields.includes(field)).map((f) => [f, coding[f]]));

/** Fields of a stored change; what else it may hold is not coding. */
export const codingIn = (stored: Record<string, unknown>): SomeCoding =>
  pick(stored as SomeCoding, Object.keys(stored));

/**
 * A change laid on what stands now. A field that somebody else has changed meanwhile clashes, unless both say the same;
 * words clash only where both changed the same language.
 */
export function rebased(
  { base, changes }: { base: SomeCoding; changes: SomeCoding },
  now: DraftCommitment,
): { base: SomeCoding; changes: SomeCoding; clashes: CodingField[] } {
  const clashes: CodingField[] = [];
  const kept = codingFields.filter((field) => field in changes && !sameValue(changes[field], now[field]));
  const laid: SomeCoding = {};
  for (const field of kept) {
    const [before, mine, theirs] = [base[field], changes[field], now[field]];
    const joined = isWords(field) ? joinedWords(before as Words, mine as Words, theirs as Words) : null;
    if (sameValue(before, theirs)) Object.assign(laid, { [field]: mine });
    else if (joined) Object.assign(laid, { [field]: joined });
    else {
      clashes.push(field);
      Object.assign(laid, { [field]: mine });
    }
  }
  return { base: pick(now, kept), changes: laid, clashes };
}

/** Null where both changed the same language in different ways. */
function joinedWords(base: Words, mine: Words, theirs: Words): Words | null {
  const joined: Words = {};
  for (const locale of locales) {
    const [before, ours, others] = [base[locale], mine[locale], theirs[locale]];
    if (before !== ours && before !== others && ours !== others) return null;
    const said = before === ours ? others : ours;
    if (said !== undefined) joined[locale] = said;
  }
  return joined;
}
