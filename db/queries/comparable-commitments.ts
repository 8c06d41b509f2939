import { and, asc, eq, inArray, sql } from "drizzle-orm";
import {
  anchor,
  commitment,
  commitmentParty,
  commitmentSector,
  document,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

/** Commitments of some documents that are in force, with what a comparison reads of them; in text order. */
export async function comparableCommitments(q: Q, documentIds: string[]) {
  const found = and(inArray(commitment.documentId, documentIds), eq(commitment.lifecycle, "in-force"));
  const rows = await q
    .select({
      id: commitment.id,
      code: commitment.code,
      documentId: commitment.documentId,
      type: commitment.type,
      precision: commitment.precision,
      deadlineEnd: commitment.deadlineEnd,
    })
    .from(commitment)
    .where(found)
    .orderBy(asc(commitment.documentId), asc(commitment.clausePosition), asc(commitment.running));
  const ids = q.select({ id: commitment.id }).from(commitment).where(found);
  const quotes = await quotesIn(q, inArray(anchor.commitmentId, ids));
  const sectors = await q
    .select({ id: commitmentSector.commitmentId, code: commitmentSector.sectorCode })
    .from(commitmentSector)
    .where(inArray(commitmentSector.commitmentId, ids))
    .orderBy(asc(commitmentSector.position));
  const parties = await q
    .select({ id: commitmentParty.commitmentId, code: commitmentParty.partyCode })
    .from(commitmentParty)
    .where(inArray(commitmentParty.commitmentId, ids))
    .orderBy(asc(commitmentParty.partyCode));
  const codes = (list: { id: string; code: string }[]) => {
    const by = new Map<string, string[]>();
    for (const { id, code } of list) by.set(id, [...(by.get(id) ?? []), code]);
    return by;
  };
  const [sectorCodes, partyCodes] = [codes(sectors), codes(parties)];
  return rows.map((row) => ({
    ...row,
    quotes: quotes.get(row.id) ?? [],
    sectors: sectorCodes.get(row.id) ?? [],
    parties: partyCodes.get(row.id) ?? [],
  }));
}

export type SaidQuote = { language: string; script: string; text: string };

/** The first quote of each commitment in each language that it stands in, by commitment; replaced copies left out. */
async function quotesIn(q: Q, which: ReturnType<typeof inArray>): Promise<Map<string, SaidQuote[]>> {
  const rows = await q
    .select({
      id: anchor.commitmentId,
      language: version.language,
      script: textRevision.script,
      replaced: version.replacedById,
      text: sql<string>`substr(${textRevision.readingText}, ${anchor.start} + 1, ${anchor.end} - ${anchor.start})`,
    })
    .from(anchor)
    .innerJoin(version, eq(version.id, anchor.versionId))
    .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
    .where(which)
    .orderBy(asc(anchor.commitmentId), asc(anchor.position));
  const by = new Map<string, SaidQuote[]>();
  // Standing copies first, so that the words of a replaced one serve only where nothing else does.
  const ordered = [...rows.filter(({ replaced }) => !replaced), ...rows.filter(({ replaced }) => replaced)];
  for (const { id, language, script, text } of ordered) {
    const known = by.get(id) ?? [];
    if (!known.some((quote) => quote.language === language))
      by.set(id, [...known, { language, script, text }]);
  }
  return by;
}

/** What the page of links shows of commitments. */
export async function linkSides(q: Q, ids: string[]) {
  const sides = new Map<string, Awaited<ReturnType<typeof sideRows>>[number] & { quotes: SaidQuote[] }>();
  for (const some of chunksOf(ids)) {
    const quotes = await quotesIn(q, inArray(anchor.commitmentId, some));
    for (const row of await sideRows(q, some))
      sides.set(row.id, { ...row, quotes: quotes.get(row.id) ?? [] });
  }
  return sides;
}

const sideRows = (q: Q, ids: string[]) =>
  q
    .select({
      id: commitment.id,
      code: commitment.code,
      number: commitment.number,
      clause: commitment.clausePosition,
      running: commitment.running,
      documentId: commitment.documentId,
      document: document.slug,
      shortTitle: document.shortTitle,
      adoptedOn: document.adoptedOn,
      title: commitment.title,
      type: commitment.type,
      lifecycle: commitment.lifecycle,
    })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(inArray(commitment.id, ids));
