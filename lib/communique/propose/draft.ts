import { rolesInOrder } from "../../domain/commitment-coding";
import type { DraftCommitment } from "../../domain/import";
import {
  type Locale,
  locales,
  type TrackedType,
  type Trilingual,
  trackedTypes,
} from "../../domain/vocabulary";
import type { Proposal } from "./proposal";
import { noTest, saidSummary, stockTestSentences, unknownDay } from "./stock-tests";

const reviewRhythmDays = 180;
const isTracked = (type: string): type is TrackedType => (trackedTypes as readonly string[]).includes(type);

/** A commitment as proposed, to be read and corrected by a person; the title is in the document's language only. */
export function draftOf(
  proposal: Proposal,
  statementText: string,
  own: Locale,
  adoptedOn: string | null = null,
): DraftCommitment {
  const { type, precision, delegation, verifiable, mode, recurrence, sectors, parties, deadline } = proposal;
  const tests = verifiable ? stockTestSentences[proposal.test] : noTest;
  const fill = (words: Trilingual) =>
    each((locale) => words[locale].replaceAll("{day}", dayIn(locale, adoptedOn)));
  return {
    title: { [own]: proposal.title },
    summary: each((locale) => quote(locale, statementText)),
    deliveredWhen: fill(tests.deliveredWhen),
    failedWhen: fill(tests.failedWhen),
    // A statement that a person tracks against its type is followed, not counted as a promise.
    type: isTracked(type.value) ? type.value : "supports",
    precision: precision.value,
    delegation: delegation.value,
    verifiable,
    mode: mode.value,
    recurrence,
    wordRule: "weakest",
    sectors: sectors.value,
    parties: rolesInOrder(parties.value),
    deadline: deadline.value,
    reviewRhythmDays,
  };
}

const each = (write: (locale: Locale) => string): Trilingual =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Trilingual;

const longestQuote = 600;

/** The statement's own words, whatever the language around them. */
function quote(locale: Locale, received: string): string {
  const text = received
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[—–\-·•*]+\s*/u, "")
    .replace(/[\s,，;；、:：]+$/u, "");
  const chars = [...text];
  const words = chars.length > longestQuote ? `${chars.slice(0, longestQuote).join("")}…` : text;
  return saidSummary[locale].replace("{text}", () => words);
}

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
};

function dayIn(locale: Locale, day: string | null): string {
  if (!day) return unknownDay[locale];
  const [year, month = 1, date] = day.split("-").map(Number);
  if (locale === "zh") return `${year}年${month}月${date}日`;
  const name = months[locale][month - 1];
  return locale === "ru" ? `${date} ${name} ${year} года` : `${date} ${name} ${year}`;
}
