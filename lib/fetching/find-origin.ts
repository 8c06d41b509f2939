import { isDay } from "../domain/calendar";
import { agencies } from "./dispatch-agencies";

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const marks = "[-–—―:：]";

/** The places where a text says whose dispatch it is; a name that is only mentioned says nothing. */
const signs = agencies.map(({ name, forms }) => {
  const any = `(?:${forms.map(escaped).join("|")})`;
  return {
    name,
    patterns: [
      // “(Xinhua)”, “/ТАСС/”, “【新华社】”, “（新华社记者 …）”
      `[(（/\\[【]\\s*(?:ИА\\s+|МИА\\s+|NIA\\s+)?${any}(?:记者[^)）]{0,20})?\\s*[)）/\\]】]`,
      // “新华社阿拉木图4月26日电”, “中新社北京电”
      `${any}[^。，,\\n]{0,24}?(?:电|電|讯|訊)`,
      // “Source: Xinhua”, “来源：新华社”, “Источник: ТАСС”
      `(?:来源|來源|Source|Источник|Дереккөз|Manba|Манба|Булак|Сарчашма|Çeşme)\\s*[:：]\\s*${any}(?![\\p{L}])`,
      // “АСТАНА. КАЗИНФОРМ –”, “БИШКЕК, 26 апреля — Кабар.”
      `^[^\\n]{2,60}?(?:[.,，]\\s*|${marks}+\\s*)${any}\\s*(?:${marks}|[./])`,
      `^\\s*${any}\\s*${marks}`,
    ].map((source) => new RegExp(source, "mu")),
  };
});

const headLength = 500;

/**
 * “Xinhua, 2026-05-01”: whose dispatch a text reprints and of which day, from its first lines; empty where they do not
 * say. The day is the dispatch's own where it names one, else the day of publication.
 */
export function findOrigin(text: string, publishedOn: string | null): string {
  const head = text.slice(0, headLength);
  const found = signs
    .flatMap(({ name, patterns }) =>
      patterns.flatMap((pattern) => {
        const match = pattern.exec(head);
        return match ? [{ name, at: match.index, words: match[0] }] : [];
      }),
    )
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return "";
  const line = head.slice(found.at, found.at + found.words.length + 40);
  const day = dayOfDispatch(`${head.slice(Math.max(0, found.at - 60), found.at)}${line}`, publishedOn);
  return day ? `${found.name}, ${day}` : found.name;
}

/** “4月26日电” has no year: it is the publication's, or the one before where that would lie ahead. */
function dayOfDispatch(words: string, publishedOn: string | null): string | null {
  const [, month, day] = /(\d{1,2})月(\d{1,2})日/u.exec(words) ?? [];
  if (!month || !day || !publishedOn) return publishedOn;
  const monthAndDay = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const year = Number(publishedOn.slice(0, 4));
  const wanted =
    `${year}-${monthAndDay}` > publishedOn ? `${year - 1}-${monthAndDay}` : `${year}-${monthAndDay}`;
  return isDay(wanted) ? wanted : publishedOn;
}
