import { Temporal } from "temporal-polyfill";
import type { DatePrecision } from "../../domain/vocabulary";

/** Calendar days, both inside. */
export type Interval = { start: string; end: string; precision: DatePrecision };

const real = (year: number, month: number) => year >= 1900 && year <= 2200 && month >= 1 && month <= 12;

export function dayOf(year: number, month: number, day: number): Interval | null {
  if (!real(year, month)) return null;
  const inMonth = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  if (day < 1 || day > inMonth) return null;
  const text = Temporal.PlainDate.from({ year, month, day }).toString();
  return { start: text, end: text, precision: "day" };
}

export function monthsOf(year: number, first: number, last = first): Interval | null {
  if (!real(year, first) || !real(year, last) || last < first) return null;
  const end = Temporal.PlainYearMonth.from({ year, month: last });
  return {
    start: Temporal.PlainDate.from({ year, month: first, day: 1 }).toString(),
    end: end.toPlainDate({ day: end.daysInMonth }).toString(),
    precision: "month",
  };
}

export const quarterOf = (year: number, quarter: number): Interval | null =>
  monthsOf(year, quarter * 3 - 2, quarter * 3);
export const halfOf = (year: number, half: number): Interval | null => monthsOf(year, half * 6 - 5, half * 6);

export function yearsOf(first: number, last = first): Interval | null {
  const whole = monthsOf(first, 1, 12);
  const until = monthsOf(last, 1, 12);
  return whole && until && first <= last ? { start: whole.start, end: until.end, precision: "year" } : null;
}

export const spanOf = (first: Interval | null, last: Interval | null): Interval | null =>
  first && last && first.start <= last.end ? { ...first, end: last.end } : null;

/** From the day after a day, for so many years, months, weeks or days. */
export function within(
  day: string,
  amount: { years?: number; months?: number; weeks?: number; days?: number },
): Interval {
  const from = Temporal.PlainDate.from(day);
  const coarse = amount.years ? "year" : amount.months ? "month" : "day";
  return { start: from.add({ days: 1 }).toString(), end: from.add(amount).toString(), precision: coarse };
}

export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
export const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
export const yearOf = (day: string): number => Number(day.slice(0, 4));
