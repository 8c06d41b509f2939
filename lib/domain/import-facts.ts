import { isWebAddress } from "./address";
import { isDay } from "./calendar";
import type { ImportFacts } from "./import";
import { type Sentence, sentence } from "./outcome";
import { isReservedCode } from "./reserved-code";
import { locales, type PartyKind } from "./vocabulary";

/** What facts of a document are compared with. */
export type KnownFacts = {
  /** Another document has this name. */
  slugTaken: boolean;
  today: string;
  series: ReadonlySet<string>;
  parties: ReadonlyMap<string, { kind: PartyKind }>;
};
type Faults = Record<string, Sentence>;

export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Meetings and agreements adopt nothing themselves. */
const mayTakePart: readonly PartyKind[] = ["state", "group", "body"];

/** What is wrong with what was said; what was not said yet is no fault. By field. */
export function factFaults(facts: ImportFacts, known: KnownFacts): Faults {
  const faults: Faults = {};
  const { slug, series, number, adoptedOn, sourceAddress, participation } = facts;
  if (slug !== "" && (!slugShape.test(slug) || slug.length > 60)) faults.slug = sentence("slugWrong");
  else if (isReservedCode(slug)) faults.slug = sentence("codeReserved");
  else if (slug !== "" && known.slugTaken) faults.slug = sentence("slugTaken", { slug });
  if (series !== null && !known.series.has(series)) faults.series = sentence("noSuchSeries");
  if (number !== null && (!Number.isInteger(number) || number < 1 || number > 9_999))
    faults.number = sentence("fieldWrong");
  if (adoptedOn !== null && !isDay(adoptedOn)) faults.adoptedOn = sentence("noSuchDay");
  else if (adoptedOn !== null && adoptedOn > known.today) faults.adoptedOn = sentence("dayInTheFuture");
  if (sourceAddress !== null && !isWebAddress(sourceAddress))
    faults.sourceAddress = sentence("onlyWebAddresses");
  participation.forEach(({ party, as }, i) => {
    const kind = known.parties.get(party)?.kind;
    const field = `participation.${i}.party`;
    if (!kind) faults[field] = sentence("noSuchParty", { party });
    else if (!mayTakePart.includes(kind)) faults[field] = sentence("takesNoPart");
    else if (participation.findIndex((other) => other.party === party) < i)
      faults[field] = sentence("namedTwice");
    if (as.length === 0) faults[`participation.${i}.as`] = sentence("fieldRequired");
  });
  return faults;
}

/** What a document must say of itself before it is published; by field. */
export function factsLacking(facts: ImportFacts, foundLanguage: string | null): Faults {
  const lacking: Faults = {};
  if (facts.slug === "") lacking.slug = sentence("factSlugLacking");
  if (facts.series === null) lacking.series = sentence("factSeriesLacking");
  if (facts.number === null) lacking.number = sentence("factNumberLacking");
  for (const [field, key] of [
    ["kind", "factKindLacking"],
    ["title", "factTitleLacking"],
    ["shortTitle", "factShortTitleLacking"],
    ["place", "factPlaceLacking"],
  ] as const)
    if (!locales.some((locale) => facts[field][locale]?.trim())) lacking[field] = sentence(key);
  if (facts.adoptedOn === null) lacking.adoptedOn = sentence("factDayLacking");
  if (facts.participation.length === 0) lacking.participation = sentence("factPartiesLacking");
  return { ...lacking, ...versionFactsLacking(facts, foundLanguage) };
}

/** What each language version must say of itself. */
export function versionFactsLacking(facts: ImportFacts, foundLanguage: string | null): Faults {
  const language = facts.language ?? locales.find((locale) => locale === foundLanguage);
  return {
    ...(!language && { language: sentence("factLanguageLacking") }),
    ...(facts.authority === null && { authority: sentence("factAuthorityLacking") }),
  };
}
