import type { Locale } from "@/lib/domain/vocabulary";

/** Parties in the reader's alphabet. */
export const byName = (codes: readonly string[], names: Record<string, string>, locale: Locale) =>
  codes
    .map((code) => ({ code, name: names[code] ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.code < b.code ? -1 : 1));
