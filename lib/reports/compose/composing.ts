import { createTranslator } from "next-intl";
import { inAlphabet } from "../../domain/alphabet";
import { allTogether, type Locale } from "../../domain/vocabulary";
import { messagesOf } from "../../messages";
import type { Say as SaySentence } from "../../messages/view-sentence";
import { type Words, wordsOf } from "../../messages/words";
import type { Block } from "../report";
import type { FactDocument, ReportFacts } from "../report-facts";
import { type Footnotes, footnoteCollector } from "./footnotes";

/** A sentence with a gap left open is a fault, and no report is made of it. */
const onError = (fault: Error): never => {
  throw fault;
};

const sayIn = (lang: Locale) =>
  createTranslator({ locale: lang, messages: messagesOf[lang], namespace: "report", onError });
/** A sentence of `report` in lib/messages, with its gaps filled. */
export type Say = ReturnType<typeof sayIn>;

const speaking = new Map<Locale, Say>();
function sayOf(lang: Locale): Say {
  const say = speaking.get(lang) ?? (lang === "ru" ? withoutTwoStops(sayIn(lang)) : sayIn(lang));
  speaking.set(lang, say);
  return say;
}

/** “2026 г.” at the end of a sentence ends it. */
const withoutTwoStops = (say: Say): Say =>
  new Proxy(say, {
    apply: (target, self, given) => Reflect.apply(target, self, given).replace(/ г\.\.(?=\s|$)/g, " г."),
  });

const sentenceSayers = new Map<Locale, SaySentence>();
/** The sentences that tell a view, as the list of commitments tells it. */
export function sentenceSayer(lang: Locale): SaySentence {
  const namespace = "commitments.sentence";
  const t = createTranslator({ locale: lang, messages: messagesOf[lang], namespace, onError });
  const say = sentenceSayers.get(lang) ?? ((key, values) => t(key as never, values as never));
  sentenceSayers.set(lang, say);
  return say;
}

/** What every part of a report is composed with. */
export type Composing = {
  facts: ReportFacts;
  lang: Locale;
  say: Say;
  words: Words;
  notes: Footnotes;
  /** A party's name, or “all responsible parties together”. */
  nameOf: (subject: string) => string;
  sectorOf: (code: string) => string;
  documentOf: (slug: string) => FactDocument | null;
  /** Codes in the alphabet of the report's language; `all` first. */
  sorted: (subjects: readonly string[]) => string[];
  /** Whether the texts dispute that it took part, and whether it counts nevertheless; null: undisputed. */
  disputeOf: (slug: string, party: string) => { counted: boolean } | null;
};

/** One part of a report. */
export type ComposeSection = (c: Composing) => Block[];

export function composingOf(facts: ReportFacts): Composing {
  const lang = facts.request.language;
  const words = wordsOf(lang);
  const sectors = new Map(facts.sectors.map(({ code, label }) => [code, label[lang]]));
  const documents = new Map(facts.documents.map((document) => [document.slug, document]));
  const order = new Map(inAlphabet([...facts.parties.values()], lang).map(({ code }, at) => [code, at]));
  const placeOf = (subject: string) => (subject === allTogether ? -1 : (order.get(subject) ?? order.size));
  return {
    facts,
    lang,
    say: sayOf(lang),
    words,
    notes: footnoteCollector(),
    nameOf: (subject) =>
      subject === allTogether ? words.subjectAll : (facts.parties.get(subject)?.name[lang] ?? subject),
    sectorOf: (code) => sectors.get(code) ?? code,
    documentOf: (slug) => documents.get(slug) ?? null,
    sorted: (subjects) => [...subjects].sort((a, b) => placeOf(a) - placeOf(b)),
    disputeOf: (slug, party) => {
      const took = documents.get(slug)?.participation.find((one) => one.party === party);
      return took?.participation.includes("text-disputed") ? { counted: took.counted } : null;
    },
  };
}
