import { Temporal } from "temporal-polyfill";

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day is text `YYYY-MM-DD` that exists: the 30th of February does not. Text order is time order. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** “Today” is the UTC day. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);

/** The first instant of a UTC day. */
export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
