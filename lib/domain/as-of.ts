import { Temporal } from "temporal-polyfill";
import { addDays, isDay, midnightOf } from "./calendar";

/** A past that somebody asks for, as the address spells it: a UTC day, or an instant. */
export type AsOf = string;

/** One spelling of what was given: a day that exists, or an instant with its offset; null for anything else. */
export function readAsOf(given: string): AsOf | null {
  if (isDay(given)) return given;
  // In an address “+” is a space until it is written as %2B.
  const text = given.replace(/ (?=\d\d:?\d\d$)/, "+");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
  } catch {
    return null;
  }
}

/** A bare day is its last instant. */
export const instantOf = (asOf: AsOf): Date =>
  isDay(asOf) ? new Date(midnightOf(addDays(asOf, 1)).getTime() - 1) : new Date(asOf);
