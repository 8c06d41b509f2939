import type { CommitmentItem } from "../../domain/commitment-item";
import type { Block, QuoteBlock } from "../report";
import type { CommitmentFacts } from "../report-facts";
import type { Composing } from "./composing";
import { clauseAddress, clauseWords, commitmentAddress } from "./places";
import { heading, paragraph } from "./runs";
import { titleText } from "./titles";

/** Every place where the text says it: as people read it, and as it was received where that differs. */
export function quotesSection(c: Composing): Block[] {
  const { items } = c.facts;
  if (items.length === 0) return [paragraph(c.say("noMatch"), "gap")];
  return [paragraph(c.say("quotes.intro")), ...items.flatMap((item) => quotesOf(c, item))];
}

function quotesOf(c: Composing, item: CommitmentItem): Block[] {
  const quotes = c.facts.details.get(item.code)?.quotes ?? [];
  if (quotes.length === 0) return [];
  const id = `quote-${item.code.replace(/[^a-z0-9]+/gi, "-")}`;
  return [
    heading(3, id, `${item.code} ${titleText(c, item)}`, commitmentAddress(c, item)),
    ...quotes.flatMap((quote) => [
      quoteBlock(c, item, quote, "reading"),
      ...(quote.received === null ? [] : [quoteBlock(c, item, quote, "received")]),
    ]),
  ];
}

function quoteBlock(
  c: Composing,
  { document }: CommitmentItem,
  quote: CommitmentFacts["quotes"][number],
  spelling: "reading" | "received",
): QuoteBlock {
  const place = clauseWords(c, document, quote.clause);
  const received = spelling === "received";
  return {
    block: "quote",
    text: received ? (quote.received ?? "") : quote.reading,
    script: received ? quote.receivedScript : quote.readingScript,
    source: [
      { text: c.say(`quotes.${spelling}`, { place }), href: clauseAddress(c, document, quote.clause) },
    ],
  };
}
