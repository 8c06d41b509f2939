import { and, asc, eq, inArray, max, ne, sql } from "drizzle-orm";
import type { AnchorPlace } from "../../lib/domain/commitment-coding";
import {
  anchor,
  clause,
  codingChange,
  commitment,
  document,
  participation,
  statement,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";
import { loadStoredCommitments, type StoredCommitment } from "./coding-commitments";

export type AnchorRow = typeof anchor.$inferSelect;
/** One commitment with its coding, its places in every version, and what stands around it. */
export type LoadedCoding = {
  stored: StoredCommitment;
  slug: string;
  anchors: AnchorRow[];
  /** Its first quote as people read it. */
  readingQuote: string;
  /** Of the text it was coded from. */
  language: string;
  participants: string[];
  others: Pick<StoredCommitment["row"], "id" | "code" | "lifecycle" | "title" | "type">[];
  openBy: { id: string; authorId: string }[];
};

export async function loadCoding(q: Q, idOrCode: string): Promise<LoadedCoding | null> {
  const [found] = await q
    .select({ id: commitment.id, documentId: commitment.documentId, slug: document.slug })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(eq(idOrCode.includes("/") ? commitment.code : commitment.id, idOrCode));
  if (!found) return null;
  const { id, documentId, slug } = found;
  const anchors = await anchorRowsOf(q, id);
  const codedIn = anchors[0]?.versionId ?? "";
  const [stored] = await loadStoredCommitments(q, documentId, codedIn, id);
  if (!stored) return null;
  const [text] = await q
    .select({
      language: version.language,
      // Offsets are code points, as the database counts characters.
      reading: sql<string>`substr(${textRevision.readingText}, ${anchor.start} + 1, ${anchor.end} - ${anchor.start})`,
    })
    .from(anchor)
    .innerJoin(version, eq(version.id, anchor.versionId))
    .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
    .where(and(eq(anchor.commitmentId, id), eq(anchor.position, anchors[0]?.position ?? 0)));
  const parties = await q
    .select({ code: participation.partyCode })
    .from(participation)
    .where(eq(participation.documentId, documentId))
    .orderBy(asc(participation.partyCode));
  return {
    ...{ stored, slug, anchors, language: text?.language ?? "" },
    readingQuote: text?.reading ?? "",
    participants: parties.map(({ code }) => code),
    others: await q
      .select({
        ...{ id: commitment.id, code: commitment.code, lifecycle: commitment.lifecycle },
        ...{ title: commitment.title, type: commitment.type },
      })
      .from(commitment)
      .where(and(eq(commitment.documentId, documentId), ne(commitment.id, id)))
      .orderBy(asc(commitment.clausePosition), asc(commitment.running)),
    openBy: await q
      .select({ id: codingChange.id, authorId: codingChange.authorId })
      .from(codingChange)
      .where(
        and(
          eq(codingChange.commitmentId, id),
          inArray(codingChange.state, ["draft", "submitted", "sent-back"]),
        ),
      ),
  };
}

export const anchorRowsOf = (q: Q, commitmentId: string): Promise<AnchorRow[]> =>
  q.select().from(anchor).where(eq(anchor.commitmentId, commitmentId)).orderBy(asc(anchor.position));

/** Numbers are appended within their clause and never used again: tombstones count too. */
export async function lastRunning(q: Q, documentId: string, clause: number): Promise<number> {
  const [row] = await q
    .select({ last: max(commitment.running) })
    .from(commitment)
    .where(and(eq(commitment.documentId, documentId), eq(commitment.clausePosition, clause)));
  return row?.last ?? 0;
}

/** Other commitments in force whose first place is this statement: the type is theirs as well. */
export async function sharersOfStatement(q: Q, statementId: string, commitmentId: string) {
  return await q
    .select({ type: commitment.type })
    .from(anchor)
    .innerJoin(commitment, eq(commitment.id, anchor.commitmentId))
    .where(
      and(
        eq(anchor.statementId, statementId),
        eq(anchor.position, 0),
        ne(anchor.commitmentId, commitmentId),
        eq(commitment.lifecycle, "in-force"),
      ),
    );
}

export const updateStatementType = async (
  q: Q,
  id: string,
  type: (typeof statement.$inferSelect)["type"],
): Promise<void> => {
  await q.update(statement).set({ type }).where(eq(statement.id, id));
};

/** The statements of a text in its order, as far as the audit tells them. */
export async function compactStatements(q: Q, revisionId: string) {
  const { id, start, end, type, untrackedReason } = statement;
  return await q
    .select({ id, clause: clause.position, start, end, type, untracked: untrackedReason })
    .from(statement)
    .innerJoin(clause, eq(clause.id, statement.clauseId))
    .where(eq(statement.revisionId, revisionId))
    .orderBy(asc(start));
}

/** How the audit tells places: those in the coded text, then those in other versions. */
export function toldAnchors(rows: readonly AnchorRow[]) {
  const own = rows[0]?.versionId;
  const place = ({ clausePosition, start, end, quote, before, after }: AnchorRow): AnchorPlace => ({
    ...{ clause: clausePosition, start, end },
    ...{ quote, before, after },
  });
  const elsewhere = rows.filter(({ versionId }) => versionId !== own);
  return {
    anchors: rows.filter(({ versionId }) => versionId === own).map(place),
    elsewhere: elsewhere.map(({ position, versionId, clausePosition, start, end, quote }) => ({
      ...{ position, version: versionId, clause: clausePosition },
      ...{ start, end, quote },
    })),
  };
}
