import { defineRouting } from "next-intl/routing";
import { type Locale, locales } from "../domain/vocabulary";

/** Every page lives under its language, so that an address always says what it shows. */
export const routing = defineRouting({
  locales,
  defaultLocale: "en",
  localePrefix: "always",
  // The address says it; no cookie is needed.
  localeCookie: false,
});

export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value);

/** What came from outside may be anything: a language we publish in, or the first of them. */
export const localeOf = (value: unknown): Locale => (isLocale(value) ? value : routing.defaultLocale);

/** `/commitments` in Chinese is `/zh/commitments`; an action's language is the browser's word, so it is checked. */
export const localePath = (locale: Locale, path: string) =>
  path === "/" ? `/${localeOf(locale)}` : `/${localeOf(locale)}${path}`;
