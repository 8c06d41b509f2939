import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Proposal, Proposed } from "@/lib/communique/propose/proposal";
import type { Locale } from "@/lib/domain/vocabulary";
import { ConfidenceMark, confidenceWord } from "../../confidence-mark";
import { sayBecause } from "../../say-notice";

export const explained = [
  "type",
  "parties",
  "mode",
  "sectors",
  "deadline",
  "precision",
  "delegation",
] as const;
export type Explained = (typeof explained)[number];

/** Enough to find them in the text. */
const shortened = (words: string) => (words.length > 48 ? `${words.slice(0, 47)}…` : words);

/** How sure each proposed value is, and the words and rules that led to it. */
export async function becauseOf(proposal: Proposal, locale: Locale): Promise<Record<Explained, ReactNode>> {
  const t = await getTranslations({ locale, namespace: "import.confidence" });
  const say = await sayBecause(locale);
  const line = ({ confidence, because }: Proposed<unknown>) => {
    const percent = Math.round(confidence * 100);
    const word = t(confidenceWord(confidence));
    return (
      <span className="block text-sm text-soft">
        <span className="mr-2 inline-flex items-center gap-1.5" title={t("percent", { word, percent })}>
          <ConfidenceMark confidence={confidence} />
          {word}
        </span>
        {because.map(({ rule, words }) => (
          <span key={`${rule} ${words}`} className="mr-2">
            {say(rule)}
            {words ? <q className="ml-1 font-serif">{shortened(words)}</q> : null}
          </span>
        ))}
      </span>
    );
  };
  return Object.fromEntries(explained.map((field) => [field, line(proposal[field])])) as Record<
    Explained,
    ReactNode
  >;
}
