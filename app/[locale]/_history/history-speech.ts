import { getTranslations } from "next-intl/server";
import type { PublicChange, Voice } from "@/lib/domain/public-change";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { type Words, wordsOf } from "@/lib/messages/words";
import type { Register } from "@/lib/use-cases/register";

/** What the pictures of a change need to speak. */
export type HistorySpeech = {
  locale: Locale;
  t: Awaited<ReturnType<typeof getTranslations<"history">>>;
  words: Words;
  /** A party's name, or “all responsible parties together”. */
  nameOf: (subject: string) => string;
  sectorOf: (code: string) => string;
};

export async function historySpeech(locale: Locale, register: Register): Promise<HistorySpeech> {
  const words = wordsOf(locale);
  const parties = new Map(register.parties.map(({ code, name }) => [code, name[locale]]));
  const sectors = new Map(register.sectors.map(({ code, label }) => [code, label[locale]]));
  return {
    locale,
    t: await getTranslations({ locale, namespace: "history" }),
    words,
    nameOf: (subject) => (subject === allTogether ? words.subjectAll : (parties.get(subject) ?? subject)),
    sectorOf: (code) => sectors.get(code) ?? code,
  };
}

/** Judgements and coding are published; what others say is accepted. */
const accepted: ReadonlySet<PublicChange["kind"]> = new Set(["development", "search", "response"]);

/** Who answers for a change: a chosen name, else the role they had then; never an address. */
export function sayVoices({ kind, by }: PublicChange, { t, words }: HistorySpeech): string {
  const { author, reviewer, approver, singlePerson } = by;
  const say = (voice: Voice) => (voice ? (voice.publicName ?? words.userRole[voice.role]) : t("by.shipped"));
  const who =
    reviewer && approver
      ? t("by.three", { author: say(author), approver: say(approver), reviewer: say(reviewer) })
      : reviewer
        ? t(accepted.has(kind) ? "by.accepted" : "by.two", { author: say(author), reviewer: say(reviewer) })
        : t("by.author", { author: say(author) });
  return singlePerson ? `${who} · ${t("by.single")}` : who;
}
