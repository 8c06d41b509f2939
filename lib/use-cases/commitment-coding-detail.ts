import type { anchorsOf, partiesOf } from "../../db/queries/commitment-detail";
import { sliceCodePoints } from "../communique/code-points";
import { flagsOf } from "../domain/flag";
import { cutAt } from "../domain/text-piece";
import { isResponsible } from "../domain/vocabulary";
import type { DetailAnchor, DetailParty } from "./commitment-detail";

type AnchorRow = Awaited<ReturnType<typeof anchorsOf>>[number];
type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number];

/** The clause around the quote, cut where the quote begins and ends. */
export function describeAnchor(row: AnchorRow): DetailAnchor {
  const from = (text: string, start: number, end: number) =>
    sliceCodePoints(text, start - row.clauseStart, end - row.clauseStart);
  return {
    clause: row.clause,
    clauseLabel: row.clauseLabel,
    language: row.language,
    script: row.script,
    quote: row.quote,
    readingQuote: from(row.reading, row.start, row.end),
    paragraphs: row.paragraphs.map((paragraph) => ({
      kind: paragraph.kind,
      pieces: cutAt(paragraph, [row]).map(({ start, end, inside }) => ({
        reading: from(row.reading, start, end),
        received: from(row.received, start, end),
        marked: inside.length > 0,
      })),
    })),
  };
}

export function describeParty({ flagBits, ...row }: PartyRow, countDisputed: boolean): DetailParty {
  const participation = row.participation ?? [];
  return {
    ...row,
    responsible: isResponsible(row.role),
    flags: flagsOf(flagBits),
    participation,
    counted: countDisputed || !participation.includes("text-disputed"),
  };
}
