import type { Locale, Trilingual } from "../../domain/vocabulary";
import type { Language } from "../language";
import { daysIn } from "./facts-day";
import type { FactsHead } from "./facts-head";
import { buildTrie, findPhrases } from "./phrase-trie";
import { towns } from "./places";
import type { ProposalRegister } from "./proposal";
import { viewOf } from "./view";

/** A town as the text names it, and as the register knows it. */
export type NamedPlace = { place: Partial<Trilingual>; town: Partial<Trilingual> };

const enName = "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|de|la|el)){0,3}";
const enVerb =
  "(?:[Mm]et|[Mm]eeting|[Gg]athered|[Aa]ssembled|[Cc]onvened|[Hh]eld|[Hh]osted|took place|[Dd]one|[Ss]igned|[Aa]dopted|[Ii]ssued)";
const enPlace = new RegExp(
  `\\b${enVerb}\\b[^.;]{0,60}?\\b(?:in|at) (?:the (?:\\p{Ll}+ )?(?:city|City|town) of )?(?<town>${enName})`,
  "gu",
);
const zhDone = "(?:成功|隆重|顺利|正式|共同|再次)?(?:举行|召开|举办|聚首|会晤|签署|签订|发表|通过|订立)";
const zhPlace = new RegExp(
  `(?:在(?<town>[\\p{Script=Han}·]{2,12}?)${zhDone}|(?:订|签|作)于(?<signed>[\\p{Script=Han}·]{2,8})(?=[，。]|$)|日于(?<on>[\\p{Script=Han}·]{2,8})$)`,
  "gu",
);
const noTown = /[的同与和及]|首都|期间|框架|基础|背景|气氛|氛围|主持|之际|会议|同时|本国|两国|当地|线上/u;
const ruPlace = /(?<!\p{L})(?:в|г\.|город[еа]?) ?(?:городе |г\. ?)(?<town>\p{Lu}[\p{L}-]+)/gu;
const ruIn = /(?:^|[\s(])(?:в|во|город[еа]?|г\.)\s?$/iu;
const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Where the text was adopted; null where it does not say so, or names more than one town. */
export function placeIn(head: FactsHead, language: Language, register: ProposalRegister): NamedPlace | null {
  if (language === "und") return null;
  const states = namesOfStates(register);
  const said = (found: string[]): string[] => [
    ...new Set(found.map((one) => townOf(one, language, states)).filter((one) => one !== "")),
  ];
  const inLines = said(head.dayLines.map((line) => withoutDay(line, language)));
  const inText = said(
    [...head.opening.slice(0, 4), ...head.closing].flatMap((text) => townsIn(text, language, register)),
  );
  const signed = said(
    head.closing.filter((text) => text.length < 60).map((line) => lineTown(line, language)),
  );
  const reported = said(head.agencyLines.map((line) => agencyTown(line, language)));
  const found = [inLines, signed, inText, reported].find((one) => one.length > 0) ?? [];
  const [words] = found;
  if (!words || found.length > 1) return null;
  const place = knownPlace(words, language, register) ?? { [language]: words };
  const bare = ([locale, name]: [string, string]) => [locale, townOf(name, locale as Locale, states)];
  return { place, town: Object.fromEntries(Object.entries(place).map(bare)) };
}

/** What is left of “（2025年9月18日，青湖）” and “г. Ольхов, 27 декабря 2026 года” without the day. */
function withoutDay(line: string, language: Language): string {
  const [day] = daysIn(line, language);
  if (!day) return "";
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`
    .replace(/\s(?:г\.|года?)(?=[\s,)]|$)/gu, " ")
    .replace(/(?:^|[\s,])(?:г\.|город)\s/giu, " ")
    .replace(/^[\s，,、（(]+|[\s，,、）)]+$/gu, "")
    .replace(/^(?:于|在)/u, "");
  return /^[\p{Lu}\p{Script=Han}][\p{L}·'’ ,-]{1,40}$/u.test(rest) ? rest : "";
}

/** A line of the closing: a place and a day, or “г. Устье” alone. */
function lineTown(line: string, language: Language): string {
  if (language === "ru") return /^(?:г\.|город)\s?(?<town>\p{Lu}[\p{L}-]+)$/u.exec(line)?.groups?.town ?? "";
  return withoutDay(line, language);
}

function townsIn(text: string, language: Exclude<Language, "und">, register: ProposalRegister): string[] {
  if (language === "zh")
    return [...text.matchAll(zhPlace)].flatMap(({ groups: g }) => g?.town ?? g?.signed ?? g?.on ?? []);
  if (language === "en") return [...text.matchAll(enPlace)].flatMap(({ groups }) => groups?.town ?? []);
  const view = viewOf(text);
  const known = findPhrases(view, townTrie(register))
    .filter(({ start }) => ruIn.test(view.printed.slice(Math.max(0, start - 8), start)))
    .map(({ phrase }) => phrase.value);
  if (known.length > 0) return known;
  // An inflected name is not the town's own: “в городе Ольхове” may be Ольхов or Ольхово.
  return [...text.matchAll(ruPlace)]
    .flatMap(({ groups }) => groups?.town ?? [])
    .filter((town) => !/[еиуы]$/u.test(town));
}

/** “新华社阿拉木图4月26日电”, “ALMATY, April 26 (Xinhua) --”, “АСТАНА, 17 июня. /ТАСС/.” */
function agencyTown(line: string, language: Language): string {
  const zh = /(?:社|网|报|台)(?<town>\p{Script=Han}{2,8})\d{1,2}月/u.exec(line)?.groups?.town;
  const other = /^(?<town>[\p{L} .'-]{2,30}),/u.exec(line)?.groups?.town ?? "";
  const small = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();
  return language === "zh" ? (zh ?? "") : other.replace(/\p{L}+/gu, small);
}

/** The town alone: no state before or behind it, no “市”, no month that looks like a name. */
function townOf(found: string, language: Exclude<Language, "und">, states: string[]): string {
  let town = found.trim();
  for (const state of states) {
    if (language === "zh" && town.startsWith(state) && town.length > state.length)
      town = town.slice(state.length).replace(/^(?:共和国|首都)/u, "");
    else if (town === state) return "";
    else if (town.endsWith(`, ${state}`)) town = town.slice(0, -state.length - 2);
  }
  if (language === "zh")
    return noTown.test(town)
      ? ""
      : knownTowns.has(town.replace(/市$/u, ""))
        ? town.replace(/市$/u, "")
        : town;
  return months.test(town) ? "" : town;
}

const knownTowns = new Set(Object.values(towns).flat());
const namesOfStates = ({ parties }: ProposalRegister): string[] =>
  parties
    .filter(({ kind }) => kind === "state")
    .flatMap(({ name, aliases }) => [...Object.values(name), ...aliases])
    .sort((a, b) => b.length - a.length);

function townTrie({ series }: ProposalRegister) {
  const met = series.flatMap(({ meetings }) => meetings.flatMap(({ place }) => (place ? [place.ru] : [])));
  const bare = met.map((place) => place.split(",")[0] ?? "");
  return buildTrie([...knownTowns, ...bare].map((one): [string, string] => [one, one]));
}

/** The place of an earlier meeting in the same town, in three languages. */
function knownPlace(town: string, language: Locale, { series }: ProposalRegister): Trilingual | null {
  const places = series.flatMap(({ meetings }) => meetings.flatMap(({ place }) => place ?? []));
  const holds = (place: string) =>
    language === "zh" ? place.endsWith(town) : (place.split(",")[0] ?? "").trim() === town;
  return places.find((place) => holds(place[language])) ?? null;
}
