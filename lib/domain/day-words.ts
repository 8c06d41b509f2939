import type { DatePrecision, Locale } from "./vocabulary";

const shapes: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: Locale, precision: DatePrecision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...shapes[precision],
    timeZone: "UTC",
  });
  formats.set(key, format);
  return format;
}

const instant = (day: string) => new Date(`${day}T00:00:00Z`);

/** A calendar day (YYYY-MM-DD) in the reader's language, always with the year, never finer than it is known. */
export const formatDay = (day: string, locale: Locale, precision: DatePrecision = "day"): string =>
  formatOf(locale, precision).format(instant(day));

/** From one day to another, both included; one unit of its precision is said once. */
export function formatInterval(
  start: string,
  end: string,
  locale: Locale,
  precision: DatePrecision = "day",
): string {
  const length = { day: 10, month: 7, year: 4 }[precision];
  if (start.slice(0, length) === end.slice(0, length)) return formatDay(end, locale, precision);
  if (locale === "zh")
    return chineseInterval(formatDay(start, "zh", precision), formatDay(end, "zh", precision));
  return formatOf(locale, precision).formatRange(instant(start), instant(end));
}

/** 2025年10月6日至11月3日: the second date leaves out what both share; formatRange would turn to figures and slashes. */
function chineseInterval(start: string, end: string): string {
  const shared = /^\d+年(?:\d+月(?=\d))?/.exec(start)?.[0] ?? "";
  const year = shared.slice(0, shared.indexOf("年") + 1);
  const common = end.startsWith(shared) ? shared : end.startsWith(year) ? year : "";
  return `${start}至${end.slice(common.length)}`;
}

/** An instant as a UTC day, in the reader's language. */
export const formatInstant = (at: Date | string, locale: Locale): string =>
  formatOf(locale, "day").format(typeof at === "string" ? new Date(at) : at);
