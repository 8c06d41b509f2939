import type { Locale } from "../domain/vocabulary";

/** People read Chinese in Simplified characters. */
export const languageTag = (language: Locale): string => (language === "zh" ? "zh-Hans" : language);
