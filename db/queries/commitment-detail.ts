import { and, asc, type Column, desc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import {
  anchor,
  clause,
  commitment,
  commitmentParty,
  commitmentSector,
  document,
  participation,
  party,
  sector,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";

/** One commitment and its document, by their public names. */
export async function findCommitment(q: Q, slug: string, number: string) {
  // People write 9.2 for 09.2.
  const padded = number.replace(/^(\d)\./, "0$1.");
  const [row] = await q
    .select({ commitment, document })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(and(eq(document.slug, slug), inArray(commitment.number, [number, padded])));
  return row ?? null;
}

/** A stretch of a text that is kept in code points; so do both dialects count. */
const stretch = (text: Column) =>
  sql<string>`substr(${text}, ${clause.start} + 1, ${clause.end} - ${clause.start})`;

/** Where the text says it, with the clause around it in both spellings. */
export async function anchorsOf(q: Q, commitmentId: string) {
  return await q
    .select({
      start: anchor.start,
      end: anchor.end,
      quote: anchor.quote,
      clause: anchor.clausePosition,
      clauseLabel: clause.label,
      clauseStart: clause.start,
      paragraphs: clause.paragraphs,
      received: stretch(textRevision.cleanText),
      reading: stretch(textRevision.readingText),
      language: version.language,
      script: textRevision.script,
    })
    .from(anchor)
    .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
    .innerJoin(version, eq(version.id, anchor.versionId))
    .innerJoin(
      clause,
      and(eq(clause.revisionId, anchor.revisionId), eq(clause.position, anchor.clausePosition)),
    )
    .where(eq(anchor.commitmentId, commitmentId))
    .orderBy(asc(anchor.position));
}

/** The parties of a commitment with their names and what is said of their participation. */
export async function partiesOf(q: Q, commitmentId: string, documentId: string) {
  return await q
    .select({
      code: commitmentParty.partyCode,
      name: party.name,
      kind: party.kind,
      role: commitmentParty.role,
      sourceWords: commitmentParty.sourceWords,
      status: commitmentParty.status,
      basis: commitmentParty.basis,
      flagBits: commitmentParty.flagBits,
      participation: participation.participation,
      note: participation.note,
    })
    .from(commitmentParty)
    .innerJoin(party, eq(party.code, commitmentParty.partyCode))
    .leftJoin(
      participation,
      and(eq(participation.partyCode, commitmentParty.partyCode), eq(participation.documentId, documentId)),
    )
    .where(eq(commitmentParty.commitmentId, commitmentId))
    .orderBy(asc(commitmentParty.partyCode));
}

export async function sectorsOf(q: Q, commitmentId: string) {
  return await q
    .select({ code: sector.code, label: sector.label, position: commitmentSector.position })
    .from(commitmentSector)
    .innerJoin(sector, eq(sector.code, commitmentSector.sectorCode))
    .where(eq(commitmentSector.commitmentId, commitmentId))
    .orderBy(asc(commitmentSector.position));
}

type Place = { documentId: string; clausePosition: number; running: number };

/** Its neighbours in text order, within its document. */
export async function neighboursOf(q: Q, { documentId, clausePosition, running }: Place) {
  const { clausePosition: clauseColumn, running: runningColumn, number } = commitment;
  const [previous] = await q
    .select({ number })
    .from(commitment)
    .where(
      and(
        eq(commitment.documentId, documentId),
        or(
          lt(clauseColumn, clausePosition),
          and(eq(clauseColumn, clausePosition), lt(runningColumn, running)),
        ),
      ),
    )
    .orderBy(desc(clauseColumn), desc(runningColumn))
    .limit(1);
  const [next] = await q
    .select({ number })
    .from(commitment)
    .where(
      and(
        eq(commitment.documentId, documentId),
        or(
          gt(clauseColumn, clausePosition),
          and(eq(clauseColumn, clausePosition), gt(runningColumn, running)),
        ),
      ),
    )
    .orderBy(asc(clauseColumn), asc(runningColumn))
    .limit(1);
  return { previous: previous?.number ?? null, next: next?.number ?? null };
}
