import { and, asc, type Column, desc, eq, inArray, sql } from "drizzle-orm";
import { prepared } from "../prepared";
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

const given = {
  code: sql.placeholder("code"),
  paddedCode: sql.placeholder("paddedCode"),
  commitmentId: sql.placeholder("commitmentId"),
  documentId: sql.placeholder("documentId"),
  clausePosition: sql.placeholder("clausePosition"),
  running: sql.placeholder("running"),
};

/** One commitment and its document, by their public names; the code is both of them, and has an index. */
export async function findCommitment(q: Q, slug: string, number: string) {
  const statement = prepared(q, "findCommitment", () =>
    q
      .select({ commitment, document })
      .from(commitment)
      .innerJoin(document, eq(document.id, commitment.documentId))
      .where(inArray(commitment.code, [given.code, given.paddedCode]))
      .prepare(),
  );
  // People write 9.2 for 09.2.
  const padded = number.replace(/^(\d)\./, "0$1.");
  const [row] = await statement.execute({ code: `${slug}/${number}`, paddedCode: `${slug}/${padded}` });
  return row ?? null;
}

/** A stretch of a text that is kept in code points; so do both dialects count. */
const stretch = (text: Column) =>
  sql<string>`substr(${text}, ${clause.start} + 1, ${clause.end} - ${clause.start})`;

/** Where each version says it, with the clause around it in both spellings. */
export async function anchorsOf(q: Q, commitmentId: string) {
  const statement = prepared(q, "anchorsOf", () =>
    q
      .select({
        versionId: anchor.versionId,
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
        authority: version.authority,
        script: textRevision.script,
      })
      .from(anchor)
      .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
      .innerJoin(version, eq(version.id, anchor.versionId))
      .innerJoin(
        clause,
        and(eq(clause.revisionId, anchor.revisionId), eq(clause.position, anchor.clausePosition)),
      )
      .where(eq(anchor.commitmentId, given.commitmentId))
      .orderBy(asc(anchor.position))
      .prepare(),
  );
  return await statement.execute({ commitmentId });
}

/** The parties of a commitment with their names and what is said of their participation. */
export async function partiesOf(q: Q, commitmentId: string, documentId: string) {
  const statement = prepared(q, "partiesOf", () =>
    q
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
        and(
          eq(participation.partyCode, commitmentParty.partyCode),
          eq(participation.documentId, given.documentId),
        ),
      )
      .where(eq(commitmentParty.commitmentId, given.commitmentId))
      .orderBy(asc(commitmentParty.partyCode))
      .prepare(),
  );
  return await statement.execute({ commitmentId, documentId });
}

export async function sectorsOf(q: Q, commitmentId: string) {
  const statement = prepared(q, "sectorsOf", () =>
    q
      .select({ code: sector.code, label: sector.label, position: commitmentSector.position })
      .from(commitmentSector)
      .innerJoin(sector, eq(sector.code, commitmentSector.sectorCode))
      .where(eq(commitmentSector.commitmentId, given.commitmentId))
      .orderBy(asc(commitmentSector.position))
      .prepare(),
  );
  return await statement.execute({ commitmentId });
}

type Place = { documentId: string; clausePosition: number; running: number };

// As one value, so that the index is entered at the place itself.
const here = () => sql`(${commitment.clausePosition}, ${commitment.running})`;
const there = () => sql`(${given.clausePosition}, ${given.running})`;

/** Its neighbours in text order, within its document. */
export async function neighboursOf(q: Q, { documentId, clausePosition, running }: Place) {
  const { number, documentId: within, ...place } = commitment;
  const before = prepared(q, "previousInText", () =>
    q
      .select({ number })
      .from(commitment)
      .where(and(eq(within, given.documentId), sql`${here()} < ${there()}`))
      .orderBy(desc(place.clausePosition), desc(place.running))
      .limit(1)
      .prepare(),
  );
  const after = prepared(q, "nextInText", () =>
    q
      .select({ number })
      .from(commitment)
      .where(and(eq(within, given.documentId), sql`${here()} > ${there()}`))
      .orderBy(asc(place.clausePosition), asc(place.running))
      .limit(1)
      .prepare(),
  );
  const [previous] = await before.execute({ documentId, clausePosition, running });
  const [next] = await after.execute({ documentId, clausePosition, running });
  return { previous: previous?.number ?? null, next: next?.number ?? null };
}
