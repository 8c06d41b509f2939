import type { IFontAttributesProperties } from "docx";
import type { Locale } from "../../domain/vocabulary";
import type { QuoteScript } from "../report";

/** Families that Word brings along on every system, or replaces by their likes. */
export const ourFaces: IFontAttributesProperties = {
  ascii: "Calibri",
  hAnsi: "Calibri",
  eastAsia: "Microsoft YaHei",
  cs: "Arial",
};

/** The document speaks in serif. */
export const documentsFaces = (eastAsia: "SimSun" | "PMingLiU"): IFontAttributesProperties => ({
  ascii: "Cambria",
  hAnsi: "Cambria",
  eastAsia,
  cs: "Times New Roman",
});

/** What the drawing of a chart asks for; Word takes the first that it has. */
export const chartFaces = (language: Locale): string =>
  language === "zh" ? "Microsoft YaHei, Calibri, sans-serif" : "Calibri, Microsoft YaHei, sans-serif";

export type WordLanguage = { value: string; eastAsia: string; bidirectional: string };

/** Word names Chinese scripts by the places that write them. */
export function wordLanguage(tag: Locale | QuoteScript): WordLanguage {
  const eastAsia = /^zh-(?:Hant|TW|HK|MO)\b/.test(tag) ? "zh-TW" : "zh-CN";
  const known: Record<string, string> = {
    en: "en-GB",
    ru: "ru-RU",
    kk: "kk-KZ",
    ky: "ky-KG",
    tg: "tg-Cyrl-TJ",
  };
  const named = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : "x-none";
  const value = tag.startsWith("zh") ? eastAsia : (known[tag] ?? named);
  return { value, eastAsia, bidirectional: "ar-SA" };
}
