import type { FilterName } from "../domain/commitment-query";
import type { Locale, Trilingual } from "../domain/vocabulary";
import type { Words } from "./words";

/** The reader's word for a value of a filter; a code nobody knows stays as it is. */
export type LabelOf = (name: FilterName, value: string) => string;

/** Names of the register, as far as a filter speaks of them. */
export type ViewNames = {
  documents: readonly { slug: string; shortTitle: Trilingual }[];
  sectors: readonly { code: string; label: Trilingual }[];
  parties: readonly { code: string; name: Trilingual }[];
};

/** Labels of the method and of the register behind one door. */
export function viewLabels(locale: Locale, words: Words, register: ViewNames): LabelOf {
  const named: Record<FilterName, Record<string, string>> = {
    document: Object.fromEntries(register.documents.map((one) => [one.slug, one.shortTitle[locale]])),
    sector: Object.fromEntries(register.sectors.map((one) => [one.code, one.label[locale]])),
    party: Object.fromEntries(register.parties.map((one) => [one.code, one.name[locale]])),
    status: words.status,
    partyStatus: words.status,
    role: words.role,
    tier: words.tierPlural,
    type: words.statementType,
    wording: words.wording,
    precision: words.precisionShort,
    flag: words.flag,
  };
  return (name, value) => named[name][value] ?? value;
}
