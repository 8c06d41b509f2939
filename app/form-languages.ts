import type { Locale } from "@/lib/domain/vocabulary";

/** Languages that sources of the region come in, most frequent first. */
const codes = ["zh", "ru", "en", "kk", "ky", "tg", "tk", "uz", "fa", "tr", "fr", "ar", "es"];

export function formLanguages(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return codes.map((value) => ({ value, label: names.of(value) ?? value }));
}
