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
import { parseNumeral } from "./small-numbers";

const number = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const year = "(?<y>\\d{4}|[一二三四五六七八九〇○零]{4}|今|明|后|本|当|次|翌)\\s*年(?:度)?";
const to = "(?:至|到|-{1,2}|~|、)";

function yearIn(written: string | undefined, ref: string | null): number {
  const offset: Record<string, number> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 翌: 1, 后: 2 };
  if (written && written in offset) return ref ? yearOf(ref) + (offset[written] ?? 0) : Number.NaN;
  return /^\d/u.test(written ?? "")
    ? Number(written)
    : Number(
        [...(written ?? "")].map((digit) => ("〇○零".includes(digit) ? 0 : parseNumeral(digit))).join(""),
      );
}
const n = (written: string | undefined) => parseNumeral(written ?? "");
const parts: Record<string, [number, number]> = {
  初: [1, 3],
  中: [5, 8],
  底: [10, 12],
  末: [10, 12],
  春季: [3, 5],
  夏季: [6, 8],
  秋季: [9, 11],
  冬季: [12, 12],
};

export const chineseDates: DatePattern[] = [
  [
    new RegExp(
      `${year}(?<m>${number})月(?<d>${number})日${to}(?:(?<y2>\\d{4})年)?(?:(?<m2>${number})月)?(?<d2>${number})日`,
      "gu",
    ),
    (g, ref) => {
      const y = yearIn(g.y, ref);
      const m = n(g.m);
      return spanOf(dayOf(y, m, n(g.d)), dayOf(g.y2 ? Number(g.y2) : y, g.m2 ? n(g.m2) : m, n(g.d2)));
    },
  ],
  [
    new RegExp(`${year}(?<m>${number})月(?<d>${number})日`, "gu"),
    (g, ref) => dayOf(yearIn(g.y, ref), n(g.m), n(g.d)),
  ],
  [
    new RegExp(`${year}(?<m>${number})月?${to}(?<m2>${number})月`, "gu"),
    (g, ref) => monthsOf(yearIn(g.y, ref), n(g.m), n(g.m2)),
  ],
  [new RegExp(`${year}(?<m>${number})月`, "gu"), (g, ref) => monthsOf(yearIn(g.y, ref), n(g.m))],
  [
    new RegExp(`${year}(?:第?(?<q>[一二三四1-4])季度)`, "gu"),
    (g, ref) => quarterOf(yearIn(g.y, ref), n(g.q)),
  ],
  [
    new RegExp(`${year}(?<half>上|下)半年`, "gu"),
    (g, ref) => halfOf(yearIn(g.y, ref), g.half === "上" ? 1 : 2),
  ],
  [new RegExp(`${year}(?<part>初|中(?!期)|底|末|春季|夏季|秋季|冬季)`, "gu"), (g, ref) => partOf(g, ref)],
  [/(?<y>\d{4})年?(?:至|到|-{1,2}|~)(?<y2>\d{4})年/gu, (g) => yearsOf(Number(g.y), Number(g.y2))],
  [new RegExp(`${year}`, "gu"), (g, ref) => yearsOf(yearIn(g.y, ref))],
  [/(?<![\d一二三四五六七八九十两半])(?:今|本)?年内/gu, (_, ref) => (ref ? yearsOf(yearOf(ref)) : null)],
  [/(?<!\d)(?<half>上|下)半年/gu, (g, ref) => (ref ? halfOf(yearOf(ref), g.half === "上" ? 1 : 2) : null)],
  [
    /(?:未来|今后|接下来|在|于|自[^,，。;]{0,12}起)?的?(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月|天|日|周|个星期|个工作日)(?:之内|以内|内|时间内|期限内)/gu,
    (g, ref) => spell(g, ref),
  ],
  [/(?:未来|今后)(?<n>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月)/gu, (g, ref) => spell(g, ref)],
];

function partOf(g: Record<string, string | undefined>, ref: string | null): Interval | null {
  const y = yearIn(g.y, ref);
  const [first, last] = parts[g.part ?? ""] ?? [1, 12];
  return monthsOf(y, first, last);
}

function spell(g: Record<string, string | undefined>, ref: string | null): Interval | null {
  if (!ref) return null;
  const count = n(g.n);
  if (!(count > 0)) return null;
  if (g.unit === "年") return within(ref, { years: count });
  if (g.unit === "个月") return within(ref, { months: count });
  if (g.unit === "周" || g.unit === "个星期") return within(ref, { weeks: count });
  return within(ref, { days: count });
}
