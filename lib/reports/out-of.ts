import type { Locale } from "../domain/vocabulary";

/** “20 undertakings”: a denominator and what it counts; Chinese has what is counted in brackets behind it. */
export const outOfWords = (value: string, label: string, language: Locale): string =>
  language === "zh" ? `${value}（${label}）` : `${value} ${label}`;
