import type { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";

type Say = Awaited<ReturnType<typeof getTranslations<"reports">>>;

/** Kilobytes of a thousand bytes, as browsers say it; never “0 kB”. */
export function fileSize(bytes: number, t: Say, locale: Locale): string {
  const large = bytes >= 1_000_000;
  const value = large ? bytes / 1_000_000 : Math.max(0.1, bytes / 1_000);
  const digits = value < 10 ? 1 : 0;
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return t(large ? "files.megabytes" : "files.kilobytes", { size });
}
