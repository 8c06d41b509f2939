import { isDay } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** Back to the same desk and period; a code that is none leads to the page that says so. */
export function placeOf(locale: Locale, form: FormData, done: string): string {
  const code = String(form.get("commitment") ?? "");
  const period = String(form.get("periodStart") ?? "");
  const path = code.split("/").map(encodeURIComponent).join("/");
  const query = new URLSearchParams({ done, ...(isDay(period) ? { period } : {}) });
  return `${localePath(locale, `/commitments/${path}/assess`)}?${query}`;
}
