import { appendAudit } from "../../db/queries/audit";
import { codingColumns, insertBesides, nextSearchRow } from "../../db/queries/coding-commitment-writes";
import { type AnchorRow, lastRunning, toldAnchors } from "../../db/queries/commitment-coding";
import type { Q } from "../../db/store";
import { anchorAt, locateQuote } from "../communique/anchor";
import type { CodingChange, CodingPart } from "../domain/coding-change";
import { testChanged } from "../domain/coding-effects";
import { publishedCoding } from "../domain/draft-coding";
import { codebookVersion } from "../domain/vocabulary";
import { type CodingLoaded, meetingIds } from "./coding-record";
import { endCommitment } from "./end-commitment";
import { numberOf, underived } from "./load-coded-commitments";

type Who = { actorId: string; at: Date };

/** The parts get the next numbers of the clause and begin unreviewed; the old code stays as a tombstone. */
export async function applySplit(
  q: Q,
  change: CodingChange,
  loaded: CodingLoaded,
  who: Who,
): Promise<string[]> {
  const { row } = loaded.stored;
  const meetings = await meetingIds(q);
  const last = await lastRunning(q, row.documentId, row.clausePosition);
  let searchRow = await nextSearchRow(q);
  const parts: { id: string; code: string }[] = [];
  for (const [i, part] of change.parts.entries()) {
    const running = last + 1 + i;
    const number = numberOf({ clause: row.clausePosition, running });
    const identity = {
      ...{ id: crypto.randomUUID(), documentId: row.documentId, clausePosition: row.clausePosition },
      ...{ running, number, code: `${loaded.slug}/${number}` },
    };
    await insertPart(q, part, { loaded, identity, searchRow: searchRow++, meetings, ...who });
    parts.push(identity);
  }
  const successors = parts.map(({ code }) => code);
  const ending = { action: "split" as const, lifecycle: "replaced" as const, reason: change.reason };
  await endCommitment(q, loaded, { ...ending, successors }, who);
  return [row.id, ...parts.map(({ id }) => id)];
}

type Identity = {
  id: string;
  documentId: string;
  clausePosition: number;
  running: number;
  number: string;
  code: string;
};
type New = Who & {
  loaded: CodingLoaded;
  identity: Identity;
  searchRow: number;
  meetings: Map<string, string>;
};

async function insertPart(q: Q, part: CodingPart, its: New): Promise<void> {
  const { loaded, identity, searchRow, meetings, at, actorId } = its;
  const places = placesOf(part, loaded.anchors).map((place, position) => ({
    ...{ ...place, id: crypto.randomUUID(), commitmentId: identity.id },
    position,
  }));
  const { anchors, elsewhere } = toldAnchors(places);
  const { coding, untranslated } = publishedCoding(part.coding, loaded.record.own, anchors);
  const { record, stored } = loaded;
  // Tests that were only taken over were written when they were written.
  const rewritten = (["deliveredWhen", "failedWhen"] as const).some((field) =>
    testChanged(record.coding[field], part.coding[field]),
  );
  const written = {
    ...{ lifecycle: "in-force" as const, successors: [], untranslated, codebook: codebookVersion },
    ...{ testsWrittenAt: rewritten ? at : stored.row.testsWrittenAt, publishedAt: at },
  };
  const row = {
    ...{ ...identity, ...written, ...codingColumns(coding, meetings), ...underived },
    ...{ searchRow, recordVersion: 1, updatedAt: at },
  };
  await insertBesides(q, { row, coding }, places);
  const told = { ...identity, ...coding, ...written, searchRow, ...(elsewhere.length > 0 && { elsewhere }) };
  const entry = { actorId, entity: "commitment" as const, entityId: identity.id, action: "coded" };
  await appendAudit(q, { ...entry, before: null, after: told }, at);
}

/**
 * All places of the old commitment, or the words of its own: then the first place shrinks to them, and only what other
 * versions say stays whole, because nobody has looked there.
 */
function placesOf({ quote }: CodingPart, anchors: AnchorRow[]): AnchorRow[] {
  const [first] = anchors;
  const found = quote && first ? locateQuote(first.quote, quote) : null;
  if (!first || !found?.ok) return anchors;
  const { start, end } = found.value;
  const around = anchorAt(first.before + first.quote + first.after, {
    start: Array.from(first.before).length + start,
    end: Array.from(first.before).length + end,
  });
  const own = {
    ...{ ...first, start: first.start + start, end: first.start + end, quote: around.quote },
    ...{ before: around.before, after: around.after },
  };
  return [own, ...anchors.filter(({ versionId }) => versionId !== first.versionId)];
}
