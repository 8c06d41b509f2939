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
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?";
const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNumber = (word = "") => names.indexOf(word.slice(0, 3)) + 1;
const to = "\\s*(?:-|to|and|through|until)\\s*";
const day = "(?:st|nd|rd|th)?";
const year = "(?:(?<y>\\d{4})\\b|(?<rel>this year|next year|the current year))";
const order: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};

function yearIn(g: Record<string, string | undefined>, ref: string | null): number {
  if (g.y) return Number(g.y);
  return ref ? yearOf(ref) + (g.rel === "next year" ? 1 : 0) : Number.NaN;
}

export const englishDates: DatePattern[] = [
  [
    new RegExp(
      `(?:the )?(?<d>\\d{1,2})${day}(?: (?:of )?(?<m>${month}))?${to}(?<d2>\\d{1,2})${day} (?:of )?(?<m2>${month}),? ${year}`,
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
    new RegExp(
      `(?<m>${month}) (?<d>\\d{1,2})${day}${to}(?:(?<m2>${month}) )?(?<d2>\\d{1,2})${day},? ${year}`,
      "gu",
    ),
    (g, ref) => {
      const y = yearIn(g, ref);
      return spanOf(
        dayOf(y, monthNumber(g.m), Number(g.d)),
        dayOf(y, monthNumber(g.m2 ?? g.m), Number(g.d2)),
      );
    },
  ],
  [
    new RegExp(`(?<d>\\d{1,2})${day} (?:of )?(?<m>${month}),? ${year}`, "gu"),
    (g, ref) => dayOf(yearIn(g, ref), monthNumber(g.m), Number(g.d)),
  ],
  [
    new RegExp(`\\b(?<m>${month}) (?<d>\\d{1,2})${day},? ${year}`, "gu"),
    (g, ref) => dayOf(yearIn(g, ref), monthNumber(g.m), Number(g.d)),
  ],
  [
    new RegExp(`\\b(?<m>${month})${to}(?<m2>${month}),?(?: of)? ${year}`, "gu"),
    (g, ref) => monthsOf(yearIn(g, ref), monthNumber(g.m), monthNumber(g.m2)),
  ],
  [
    new RegExp(`\\b(?<m>${month}),?(?: of)? ${year}`, "gu"),
    (g, ref) => monthsOf(yearIn(g, ref), monthNumber(g.m)),
  ],
  [
    new RegExp(
      `(?:\\bq(?<q>[1-4])|(?<n>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)(?: of)? ${year}`,
      "gu",
    ),
    (g, ref) => quarterOf(yearIn(g, ref), g.q ? Number(g.q) : (order[g.n ?? ""] ?? 0)),
  ],
  [
    new RegExp(`(?<n>first|second|1st|2nd) half(?: of)? ${year}`, "gu"),
    (g, ref) => halfOf(yearIn(g, ref), order[g.n ?? ""] ?? 0),
  ],
  [
    new RegExp(`(?<part>end|beginning|start|middle|close)(?: of)? ${year}`, "gu"),
    (g, ref) => partOf(g.part ?? "", yearIn(g, ref)),
  ],
  [
    new RegExp(`\\b(?<part>early|mid|late)[ -]${year}`, "gu"),
    (g, ref) => partOf(g.part ?? "", yearIn(g, ref)),
  ],
  [
    new RegExp(
      `\\b(?:in|by|during|before)? ?(?:the )?(?<part>spring|summer|autumn|fall|winter)(?: of)? ${year}`,
      "gu",
    ),
    (g, ref) => {
      const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[g.part ?? ""] ?? 1;
      return monthsOf(yearIn(g, ref), first, Math.min(first + 2, 12));
    },
  ],
  [
    /\b(?:(?:in|over|during|for|between|from|of) )?(?<y>(?:19|20|21)\d\d)\s*(?:-|to|and)\s*(?<y2>(?:19|20|21)\d\d)\b/gu,
    (g) => yearsOf(Number(g.y), Number(g.y2)),
  ],
  [
    /\b(?:in|by|before|during|until|from|since|for|of|the year|after|through|throughout|over|beyond|prior to|no later than|not later than|is|as|to)(?: the)?(?: year)? (?<y>(?:19|20|21)\d\d)\b(?!\s*(?:million|billion|tonnes|tons|people|students|km|kilomet|percent|mw|scholarships|crowns|dollars|%))/gu,
    (g) => yearsOf(Number(g.y)),
  ],
  [
    /\b(?:(?:by|before) the end of |by |in |during |later |within )?(?:this|the current|the present) year\b/gu,
    (_, ref) => (ref ? yearsOf(yearOf(ref)) : null),
  ],
  [
    /\b(?:(?:by|before) the end of |by |in |during |early |the )?(?:next|the following|the coming) year\b/gu,
    (_, ref) => (ref ? yearsOf(yearOf(ref) + 1) : null),
  ],
  [
    /\b(?:within|in|over|during|for|not later than|no later than)(?: a period of| the next| the coming| the following| a maximum of)* (?<n>\d{1,3}|[a-z]{1,9})(?: \(\d{1,3}\))?(?: calendar| working)? (?<unit>year|month|week|day)s?\b(?! (?:old|ago|of))/gu,
    (g, ref) => spell(g.n ?? "", g.unit ?? "", ref),
  ],
  [
    /\b(?:within|in|over|during) (?:the next|the coming) (?<unit>year|month|week)\b/gu,
    (g, ref) => spell("one", g.unit ?? "", ref),
  ],
];

function partOf(part: string, year: number): Interval | null {
  if (/^(?:early|beginning|start)$/u.test(part)) return monthsOf(year, 1, 3);
  if (/^mid/u.test(part)) return monthsOf(year, 5, 8);
  return monthsOf(year, 10, 12);
}

function spell(count: string, unit: string, ref: string | null): Interval | null {
  const n = wordNumber(count);
  if (!ref || n === 0) return null;
  return within(ref, { [`${unit}s`]: n });
}
