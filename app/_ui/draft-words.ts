"use client";

import { usePathname } from "next/navigation";
import type { Locale } from "@/lib/domain/vocabulary";
import en from "@/lib/messages/en/drafts.json";
import ru from "@/lib/messages/ru/drafts.json";
import zh from "@/lib/messages/zh/drafts.json";
import { failureLocale } from "./failure";

export type DraftWords = typeof en & { locale: Locale };
const words: Record<Locale, typeof en> = { en, zh, ru };

/** What every form says about keeping, comparing and signing in again; no page has to hand it over. */
export function useDraftWords(): DraftWords {
  const locale = failureLocale(usePathname());
  return { ...words[locale], locale };
}
