import { anchorsOf, type partiesOf } from "../../db/queries/commitment-detail";
import type { lineageOf } from "../../db/queries/commitment-links";
import { versionsOf } from "../../db/queries/document-page";
import type { Q } from "../../db/store";
import { sliceCodePoints } from "../communique/code-points";
import { flagsOf } from "../domain/flag";
import { cutAt } from "../domain/text-piece";
import { anchorsToRead } from "../domain/version-anchors";
import { isResponsible } from "../domain/vocabulary";
import type { CommitmentDetail, DetailAnchor, DetailParty } from "./commitment-detail";

type AnchorRow = Awaited<ReturnType<typeof anchorsOf>>[number];
type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number];

/** Where the text that is read says it, and where the other versions do. */
export async function describeQuotes(
  q: Q,
  commitment: { id: string; documentId: string },
): Promise<Pick<CommitmentDetail, "anchors" | "elsewhere">> {
  const rows = await anchorsOf(q, commitment.id);
  // One version needs no second question.
  if (new Set(rows.map(({ versionId }) => versionId)).size < 2)
    return { anchors: rows.map(describeAnchor), elsewhere: [] };
  const versions = await versionsOf(q, commitment.documentId);
  const [main, ...others] = anchorsToRead(rows, versions);
  return {
    anchors: (main?.anchors ?? []).map(describeAnchor),
    elsewhere: others.flatMap(({ versionId, anchors }) => {
      const version = versions.find(({ id }) => id === versionId);
      if (!version) return [];
      const { language, authority } = version;
      return [{ versionId, language, authority, anchors: anchors.map(describeAnchor) }];
    }),
  };
}

/** The clause around the quote, cut where the quote begins and ends. */
export function describeAnchor(row: AnchorRow): DetailAnchor {
  const from = (text: string, start: number, end: number) =>
    sliceCodePoints(text, start - row.clauseStart, end - row.clauseStart);
  return {
    clause: row.clause,
    clauseLabel: row.clauseLabel,
    language: row.language,
    authority: row.authority,
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

type Lineage = Awaited<ReturnType<typeof lineageOf>>;

/** What readers are told of a link: neither its id nor who was asked. */
export function describeLineage({ earlier, later }: Lineage): CommitmentDetail["lineage"] {
  return {
    earlier: earlier.map(({ id: _, adoptedOn: __, ...link }) => link),
    later: later.map(({ id: _, adoptedOn: __, ...link }) => link),
  };
}
