import type { ImportFacts } from "../../domain/import";
import { locales } from "../../domain/vocabulary";
import type { CommuniqueStructure } from "../structure";
import { daysIn } from "./facts-day";
import { kindOf } from "./facts-genre";
import { type FactsHead, headOf } from "./facts-head";
import { orderIn, seriesIn } from "./facts-meeting";
import { participantsOf } from "./facts-participants";
import { type NamedPlace, placeIn } from "./facts-place";
import type { ProposalRegister } from "./proposal";

export type ReadFacts = Partial<
  Pick<
    ImportFacts,
    "title" | "kind" | "shortTitle" | "place" | "adoptedOn" | "series" | "number" | "slug" | "participation"
  >
>;

/** What a text says of itself. Only what it says without doubt: whatever is missing a person enters. */
export function readFacts(structure: CommuniqueStructure, register: ProposalRegister): ReadFacts {
  const { language } = structure;
  if (language === "und") return {};
  const head = headOf(structure);
  const title = head.title.slice(0, longestTitle).trim();
  const kind = kindOf(title, language);
  const adoptedOn = adoptionDay(head, language);
  const place = placeIn(head, language, register);
  const series = seriesIn(head, language, register);
  const number = orderIn(head.title, language) || orderIn(head.opening[0] ?? "", language);
  const participation = participantsOf(structure, head, register);
  const slug = adoptedOn ? slugOf(place, series, adoptedOn) : "";
  const shortTitle = place && adoptedOn ? shortTitles(place, adoptedOn) : null;
  return {
    ...(title && { title: { [language]: title } }),
    ...(kind && { kind }),
    ...(shortTitle && { shortTitle }),
    ...(place && { place: place.place }),
    ...(adoptedOn && { adoptedOn }),
    ...(series && { series }),
    ...(number > 0 && { number }),
    ...(slug && { slug }),
    ...(participation.length > 0 && { participation }),
  };
}

const longestTitle = 500;
type Language = "zh" | "ru" | "en";

const met: Record<Language, RegExp> = {
  zh: /举行|召开|举办|会晤|访问|聚首|通过|发表|签署/u,
  ru: /состоял|провел|прош[её]?л|встрет|собра|посет|визит|переговор|принят|подписа/iu,
  en: /\b(?:met|meeting|held|gathered|convened|assembled|took place|visit\w*|adopted|signed)\b/iu,
};

/** The day line says it, else the closing, else the sentence that tells who met; two different days say nothing. */
function adoptionDay({ dayLines, closing, opening }: FactsHead, language: Language): string | null {
  const inLines = dayLines.flatMap((line) => daysIn(line, language));
  const inClosing = closing.flatMap((line) => daysIn(line, language));
  const stated = new Set([...inLines, ...inClosing].map(({ day }) => day));
  if (stated.size > 0) return stated.size === 1 ? ([...stated][0] ?? null) : null;
  const told = opening.find((one) => met[language].test(one) && daysIn(one, language).length > 0);
  const days = told ? daysIn(told, language) : [];
  const [first] = days;
  // Of a visit of three days nobody says on which of them the text was adopted.
  return first && !first.interval && days.every(({ day }) => day === first.day) ? first.day : null;
}

/** Latin letters come from the register or an English text; nothing is transcribed. */
function slugOf(place: NamedPlace | null, series: string | null, day: string): string {
  const town = (place?.town.en ?? "")
    .normalize("NFD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  const head = town || series;
  return head ? `${head}-${day.slice(0, 4)}` : "";
}

const withYear = { en: "{town} {year}", zh: "{town}{year}", ru: "{town} – {year}" };

function shortTitles({ town }: NamedPlace, day: string): ImportFacts["shortTitle"] {
  const said = locales.flatMap((locale) => {
    const name = town[locale];
    const words = withYear[locale].replace("{town}", () => name ?? "").replace("{year}", day.slice(0, 4));
    return name ? [[locale, words]] : [];
  });
  return Object.fromEntries(said);
}
