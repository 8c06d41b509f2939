import type { Locale } from "./vocabulary";

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** Day and minute in the reader's language; the page says that it is UTC. */
export function formatMoment(at: Date, locale: Locale): string {
  let format = formats.get(locale);
  if (!format) {
    const shape = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, shape);
    formats.set(locale, format);
  }
  return format.format(at);
}
