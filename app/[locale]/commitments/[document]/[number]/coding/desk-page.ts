import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireEditor, type SignedInContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { type CodingDesk, showCodingChange } from "@/lib/use-cases/show-coding-change";
import { type CodingWords, codingWords } from "./coding-words";

export type CodingParams = Promise<{ locale: string; document: string; number: string }>;
type Asked = { revert?: string | string[]; field?: string | string[] };

/** What every page about the coding of one commitment begins with; editors only. */
export type CodingPageParts = {
  locale: Locale;
  context: SignedInContext;
  desk: CodingDesk;
  words: CodingWords;
  names: Record<string, string>;
  code: string;
  /** A page of this commitment's coding, by its place under `/coding`. */
  at: (under?: string) => string;
  /** The commitment itself. */
  home: string;
};

export async function codingPage(params: CodingParams, asked: Asked = {}): Promise<CodingPageParts> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const code = `${document}/${number}`;
  const [revert] = [asked.revert ?? []].flat();
  const [field] = [asked.field ?? []].flat();
  const outcome = await showCodingChange(context, { commitment: code, revert, field });
  if (!outcome.ok) notFound();
  const home = localePath(locale, `/commitments/${code}`);
  return {
    ...{ locale, context, code, home, desk: outcome.value, words: codingWords(locale) },
    names: await partyNames(context, locale),
    at: (under = "") => `${home}/coding${under}`,
  };
}

type Titled = "title" | "split.title" | "merge.title" | "withdraw.title";

export async function codingMetadata(params: CodingParams, title: Titled): Promise<Metadata> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "coding" });
  return { title: `${t(title)} (${document}/${number})` };
}
