import type { DatePattern } from "./date-patterns";
import {
  dayOf,
  halfOf,
  type Interval,
  monthsOf,
  quarterOf,
  spanOf,
  within,
  yearOf,
  yearsOf,
} from "./intervals";
import { wordNumber } from "./small-numbers";

const month =
  "(?:январ|феврал|март|апрел|ма(?=[йяею](?![а-я]))|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3}";
const names = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const monthNumber = (word = "") => names.findIndex((head) => word.startsWith(head)) + 1;
const yearWord = "(?:\\s*(?:г\\.|гг\\.|г(?![а-я])|год[а-я]{0,3}))";
const year = `(?:(?<y>\\d{4})${yearWord}?|(?<rel>текущего|этого|нынешнего|следующего|будущего) года)`;
const to = "\\s*(?:-|по|до|и)\\s*";
const ordinal: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, перв: 1, втор: 2, трет: 3, четв: 4 };
const order = (word = "") => Number(word) || (ordinal[word] ?? ordinal[word.slice(0, 4)] ?? 0);

function yearIn(g: Record<string, string | undefined>, ref: string | null): number {
  if (g.y) return Number(g.y);
  if (!ref) return Number.NaN;
  return yearOf(ref) + (/следующ|будущ/u.test(g.rel ?? "") ? 1 : 0);
}
const nth = "(?<n>[ivх]{1,3}|[1-4](?:-[а-я]{1,3})?|перв[а-я]+|втор[а-я]+|треть[а-я]+|четверт[а-я]+)";

export const russianDates: DatePattern[] = [
  [
    new RegExp(
      `(?:с )?(?<d>\\d{1,2})(?: (?<m>${month})(?: \\d{4}${yearWord})?)?${to}(?<d2>\\d{1,2}) (?<m2>${month}) ${year}`,
      "gu",
    ),
    (g, ref) => {
      const y = yearIn(g, ref);
      return spanOf(
        dayOf(y, monthNumber(g.m ?? g.m2), Number(g.d)),
        dayOf(y, monthNumber(g.m2), Number(g.d2)),
      );
    },
  ],
  [
    new RegExp(`«?(?<d>\\d{1,2})»? (?<m>${month}) ${year}`, "gu"),
    (g, ref) => dayOf(yearIn(g, ref), monthNumber(g.m), Number(g.d)),
  ],
  [
    /(?<!\d)(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{4})(?!\d)/gu,
    (g) => dayOf(Number(g.y), Number(g.m), Number(g.d)),
  ],
  [
    new RegExp(`(?<m>${month})${to}(?<m2>${month}) ${year}`, "gu"),
    (g, ref) => monthsOf(yearIn(g, ref), monthNumber(g.m), monthNumber(g.m2)),
  ],
  [
    new RegExp(`(?<![а-я])(?<m>${month}) ${year}`, "gu"),
    (g, ref) => monthsOf(yearIn(g, ref), monthNumber(g.m)),
  ],
  [
    new RegExp(`${nth} квартал[а-я]{0,2} ${year}`, "gu"),
    (g, ref) => quarterOf(yearIn(g, ref), order(g.n?.replace(/-.*/u, ""))),
  ],
  [
    new RegExp(`${nth} (?:полугоди[а-я]{1,2}|половин[а-я]{1,2}) ${year}`, "gu"),
    (g, ref) => halfOf(yearIn(g, ref), order(g.n?.replace(/-.*/u, ""))),
  ],
  [
    new RegExp(`(?<part>конц[а-я]{1,2}|начал[а-я]{1,2}|середин[а-я]{1,2}|окончани[а-я]) ${year}`, "gu"),
    (g, ref) => partOf(g.part ?? "", yearIn(g, ref)),
  ],
  [
    new RegExp(`(?<part>весной|летом|осенью|зимой) ${year}`, "gu"),
    (g, ref) => {
      const first = { весной: 3, летом: 6, осенью: 9, зимой: 12 }[g.part ?? ""] ?? 1;
      return monthsOf(yearIn(g, ref), first, Math.min(first + 2, 12));
    },
  ],
  [
    new RegExp(`(?<y>\\d{4})\\s*(?:-|по|до|и)\\s*(?<y2>\\d{4})${yearWord}`, "gu"),
    (g) => yearsOf(Number(g.y), Number(g.y2)),
  ],
  [new RegExp(`(?<!\\d)(?<y>\\d{4})${yearWord}`, "gu"), (g) => yearsOf(Number(g.y))],
  [
    /(?:в |к |до )(?:конц[ауе] )?(?<rel>текущем|этом|нынешнем|следующем|будущем|текущего|этого|следующего|следующему) год[ау]?/gu,
    (g, ref) => (ref ? yearsOf(yearIn(g, ref)) : null),
  ],
  [
    /(?:в течение|в период|на протяжении|за|в ближайшие|в срок до|в срок не более|не позднее)(?: ближайш[а-я]+| следующ[а-я]+| последующ[а-я]+| чем через)? (?:(?<n>\d{1,3}|[а-я]{3,12}) )?(?<unit>год[а-я]*|лет|месяц[а-я]*|дн[а-я]+|недел[а-я]+)/gu,
    (g, ref) => spell(g.n, g.unit ?? "", ref),
  ],
  [
    /в (?<n>\d{1,2}-?|двух|трех|четырех|пяти|шести|девяти|двенадцати)?(?<unit>месячный|годичный|летний|недельный|дневный) срок/gu,
    (g, ref) => spell(g.n?.replace("-", ""), g.unit ?? "", ref),
  ],
];

function partOf(part: string, year: number): Interval | null {
  if (part.startsWith("нач")) return monthsOf(year, 1, 3);
  if (part.startsWith("сер")) return monthsOf(year, 5, 8);
  return monthsOf(year, 10, 12);
}

function spell(count: string | undefined, unit: string, ref: string | null): Interval | null {
  if (!ref) return null;
  const n = count ? wordNumber(count) : 1;
  if (n === 0) return null;
  if (/^(?:год|лет)/u.test(unit)) return within(ref, { years: n });
  if (unit.startsWith("меся")) return within(ref, { months: n });
  return within(ref, unit.startsWith("недел") ? { weeks: n } : { days: n });
}
