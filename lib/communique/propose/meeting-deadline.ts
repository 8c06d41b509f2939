import type { Language } from "../language";
import type { Analysis } from "./analysis";
import type { ProposalDocument, ProposalRegister } from "./proposal";
import { parseNumeral } from "./small-numbers";
import { foldInPlace } from "./view";

type Series = ProposalRegister["series"][number];
export type MeetingFound = { words: string; key: string | null; heldOn: string | null };

const enOrder = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth".split(
  "|",
);
const ruOrder = "перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат".split("|");

const patterns: Record<Language, RegExp[]> = {
  zh: [
    /(?:(?<next>下次|下一次|下届|下一届|即将举行的)|第(?<n>[一二三四五六七八九十\d]{1,3})(?:次|届))(?<what>[^,，。;；前]{0,24}?(?:会议|会晤|峰会|理事会|对话|磋商))(?:举行|召开|举办)?(?:之前|以前|前(?!景|途)|期间|上|时(?!期)|之际)/u,
    /(?<what>[^,，。;；]{0,24}?)第(?<n>[一二三四五六七八九十\d]{1,3})(?:次|届)(?:会议|会晤|峰会|理事会)(?:举行|召开|举办)?(?:之前|以前|前(?!景|途)|期间|上|时(?!期))/u,
    /确保(?:即将[^,，。]{0,12}的)?(?:第(?<n>[一二三四五六七八九十\d]{1,3})(?:次|届))?(?<what>[^,，。;；]{0,20}?(?:峰会|会议|会晤))(?:取得)?(?:圆满成功|圆满|顺利|成功)/u,
  ],
  ru: [
    new RegExp(
      `(?:^| )(?:к|ко|до|на|перед|в ходе|накануне|в преддверии|не позднее) (?:(?<next>следующ|предстоящ|очередн|ближайш)\\p{L}+ |(?<n>\\d{1,2}|${ruOrder.join("|")})(?:\\p{L}+|-\\p{L}+) )(?<what>(?:[^ ,.;]+ ){0,4}?(?:встреч|саммит|заседани|конференци|сесси|консультаци)\\p{L}*(?: [^,.;]{0,60})?)`,
      "u",
    ),
    /обеспеч\p{L}+ успешн\p{L}+ (?:проведени\p{L} )?(?:(?<n>втор|трет|четверт|пят)\p{L}+ )?(?<what>(?:встреч|саммит|заседани)\p{L}*(?: [^,.;]{0,60})?)/u,
  ],
  en: [
    new RegExp(
      `\\b(?:by|before|at|until|prior to|ahead of|during|in time for|for|to)(?: its| our| their)?(?: the)? (?:(?<next>next|forthcoming|upcoming)|(?<n>\\d{1,2}(?:st|nd|rd|th)|${enOrder.join("|")})) (?<what>(?:[^ ,.;]+ ){0,6}?(?:meeting|summit|session|conference|consultations)(?: of [^,.;]{0,60})?)`,
      "u",
    ),
    /\bensur\p{L}+ the success(?:ful holding)? of (?:the )?(?:upcoming |forthcoming )?(?:(?<n>second|third|fourth|fifth) )?(?<what>[^,.;]{0,40}?(?:summit|meeting))/u,
  ],
  und: [],
};

/** By a meeting of a series: which one, as far as the register knows it. */
export function findMeeting(
  { view, language, act }: Analysis,
  document: ProposalDocument,
  register: ProposalRegister,
): MeetingFound | null {
  for (const pattern of patterns[language]) {
    const match = pattern.exec(act);
    if (!match) continue;
    const at = view.folded.indexOf(match[0].trim());
    const words = at < 0 ? match[0].trim() : view.printed.slice(at, at + match[0].trim().length);
    const { n, what = "" } = match.groups ?? {};
    const series = seriesOf(`${what} ${match[0]}`, document, register);
    const number = n ? orderOf(n, language) : nextOf(series, document);
    const meeting = series?.meetings.find((one) => one.number === number);
    return {
      words,
      key: series && meeting ? `${series.code}/${meeting.number}` : null,
      heldOn: meeting?.heldOn ?? null,
    };
  }
  return null;
}

function orderOf(written: string, language: Language): number {
  if (language === "zh") return parseNumeral(written);
  const digits = Number.parseInt(written, 10);
  if (digits > 0) return digits;
  const list = language === "ru" ? ruOrder : enOrder;
  return list.findIndex((head) => written.startsWith(head)) + 1;
}

const summit = /峰会|首脑|元首|саммит|summit/u;
const ministers = /外长|部长|министр|minister|会晤|встреч|meeting/u;

/** By its name, else by the sort of meeting, the document's own series first. */
function seriesOf(words: string, document: ProposalDocument, { series }: ProposalRegister): Series | null {
  const folded = foldInPlace(words);
  const namesOf = (one: Series) =>
    [...Object.values(one.name), ...Object.values(one.otherOrder), ...one.aliases].map(foldInPlace);
  const named = series.find((one) => namesOf(one).some((name) => name !== "" && folded.includes(name)));
  if (named) return named;
  const own = series.find(({ code }) => code === document.series) ?? null;
  const isSummit = (one: Series) => namesOf(one).some((name) => summit.test(name));
  if (summit.test(folded)) {
    if (own && isSummit(own)) return own;
    // A text of an unknown series may mean any summit.
    const summits = own ? series.filter(isSummit) : [];
    return summits.length === 1 ? (summits[0] ?? null) : null;
  }
  return own && (!isSummit(own) || !ministers.test(folded)) ? own : null;
}

function nextOf(series: Series | null, document: ProposalDocument): number {
  if (!series) return 0;
  if (series.code === document.series && document.number !== null) return document.number + 1;
  const ahead = series.meetings
    .filter(({ heldOn }) => heldOn === null || !document.adoptedOn || heldOn > document.adoptedOn)
    .map(({ number }) => number);
  return ahead.length > 0 ? Math.min(...ahead) : 0;
}
