import type { CommitmentCoding } from "./commitment-coding";
import type { Authority, Locale, Participation, Trilingual } from "./vocabulary";

/** What people say about a document before it is published; empty where nobody has said it yet. */
export type ImportFacts = {
  slug: string;
  series: string | null;
  number: number | null;
  kind: Partial<Trilingual>;
  title: Partial<Trilingual>;
  shortTitle: Partial<Trilingual>;
  place: Partial<Trilingual>;
  adoptedOn: string | null;
  /** Null: as the script counting says. */
  language: Locale | null;
  authority: Authority | null;
  sourceAddress: string | null;
  countDisputed: boolean;
  participation: { party: string; as: Participation[]; note: Partial<Trilingual> | null }[];
  /** Fields that were read from the text and that nobody has confirmed yet; gone once the facts are saved. */
  fromText?: FactField[];
};
export type FactField = Exclude<keyof ImportFacts, "fromText">;

export const noFacts: ImportFacts = {
  slug: "",
  series: null,
  number: null,
  kind: {},
  title: {},
  shortTitle: {},
  place: {},
  adoptedOn: null,
  language: null,
  authority: null,
  sourceAddress: null,
  countDisputed: false,
  participation: [],
};

/** A commitment on the desk: its coding without anchors, wording perhaps not yet in every language. */
export type DraftCommitment = Omit<
  CommitmentCoding,
  "title" | "summary" | "deliveredWhen" | "failedWhen" | "anchors" | "tier" | "wording"
> & {
  title: Partial<Trilingual>;
  summary: Partial<Trilingual>;
  deliveredWhen: Partial<Trilingual>;
  failedWhen: Partial<Trilingual>;
};

/** Every language filled from the one that is there, and which ones were: published work says so. */
export function completeWords(
  words: Partial<Trilingual>,
  own: Locale,
): { words: Trilingual; untranslated: Locale[] } | null {
  const said = (locale: Locale) => words[locale]?.trim() || null;
  const base = said(own) ?? said("en") ?? said("zh") ?? said("ru");
  if (!base) return null;
  const untranslated = (["en", "zh", "ru"] as const).filter((locale) => said(locale) === null);
  return { words: { en: said("en") ?? base, zh: said("zh") ?? base, ru: said("ru") ?? base }, untranslated };
}
