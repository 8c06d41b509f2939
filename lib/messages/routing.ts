import { defineRouting } from "next-intl/routing";
import { type Locale, locales } from "../domain/vocabulary";

/** Every page lives under its language, so that an address always says what it shows. */
export const routing = defineRouting({ locales, defaultLocale: "en", localePrefix: "always" });

export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value);

/** `/commitments` in Chinese is `/zh/commitments`. */
export const localePath = (locale: Locale, path: string) =>
  path === "/" ? `/${locale}` : `/${locale}${path}`;
