import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type ChainMember, type CommitmentLink, chainingKinds } from "../../lib/domain/lineage";
import {
  anchor,
  commitment,
  commitmentLink,
  commitmentParty,
  commitmentSector,
  document,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";
import { type ListFilter, listCondition } from "./commitment-list";

/** A statement binds at most this many values at once. */
const rowsAtOnce = 500;
function* chunksOf<T>(rows: readonly T[], size = rowsAtOnce): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

export async function findLink(q: Q, id: string): Promise<CommitmentLink | null> {
  const [row] = await q.select().from(commitmentLink).where(eq(commitmentLink.id, id));
  return row ?? null;
}

/** The link between two commitments, or the one that says that a document drops one. */
export async function linkBetween(
  q: Q,
  { from, fromDocument, to }: { from: string | null; fromDocument: string; to: string },
): Promise<CommitmentLink | null> {
  const { fromCommitmentId, fromDocumentId, toCommitmentId } = commitmentLink;
  const [row] = await q
    .select()
    .from(commitmentLink)
    .where(
      and(
        eq(toCommitmentId, to),
        eq(fromDocumentId, fromDocument),
        from === null ? isNull(fromCommitmentId) : eq(fromCommitmentId, from),
      ),
    );
  return row ?? null;
}

export async function insertLinks(q: Q, rows: CommitmentLink[]): Promise<void> {
  for (const some of chunksOf(rows, 100)) await q.insert(commitmentLink).values(some);
}

export async function updateLink(q: Q, id: string, set: Partial<CommitmentLink>): Promise<void> {
  await q.update(commitmentLink).set(set).where(eq(commitmentLink.id, id));
}

export const linksOfDocument = (q: Q, documentId: string): Promise<CommitmentLink[]> =>
  q
    .select()
    .from(commitmentLink)
    .where(eq(commitmentLink.fromDocumentId, documentId))
    .orderBy(desc(commitmentLink.likeness), asc(commitmentLink.id));

const earlierOf = { id: document.id, slug: document.slug, shortTitle: document.shortTitle };

/** Documents of the same series that were adopted before, the latest first. */
export async function earlierDocuments(
  q: Q,
  { id, seriesId, adoptedOn, number }: { id: string; seriesId: string; adoptedOn: string; number: number },
) {
  return await q
    .select({ ...earlierOf, adoptedOn: document.adoptedOn, number: document.number })
    .from(document)
    .where(
      and(
        eq(document.seriesId, seriesId),
        ne(document.id, id),
        sql`(${document.adoptedOn}, ${document.number}) < (${adoptedOn}, ${number})`,
      ),
    )
    .orderBy(desc(document.adoptedOn), desc(document.number));
}

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

/** In force in these documents, and no document before the asking one has taken them up: what it may have dropped. */
export async function standingCommitments(q: Q, documentIds: string[], askingId: string) {
  const { toCommitmentId, fromDocumentId, state, kind } = commitmentLink;
  const takenUp = q
    .select({ id: toCommitmentId })
    .from(commitmentLink)
    .where(
      and(ne(fromDocumentId, askingId), eq(state, "confirmed"), inArray(kind, [...chainingKinds, "drops"])),
    );
  const rows = await q
    .select({ id: commitment.id })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        inArray(commitment.documentId, documentIds),
        eq(commitment.lifecycle, "in-force"),
        sql`${commitment.id} not in ${takenUp}`,
      ),
    )
    .orderBy(
      desc(document.adoptedOn),
      asc(document.id),
      asc(commitment.clausePosition),
      asc(commitment.running),
    );
  return rows.map(({ id }) => id);
}

const end = {
  id: commitment.id,
  documentId: commitment.documentId,
  seriesId: document.seriesId,
  adoptedOn: document.adoptedOn,
  number: document.number,
};

export async function findLinkEnd(q: Q, code: string) {
  const [row] = await q
    .select(end)
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(eq(commitment.code, code));
  return row ?? null;
}

// Chains -----------------------------------------------------------------------------------------------------------

const chaining = and(
  eq(commitmentLink.state, "confirmed"),
  inArray(commitmentLink.kind, [...chainingKinds]),
  isNotNull(commitmentLink.fromCommitmentId),
);

/** Everything that confirmed links connect with these commitments, and the links between them. */
export async function connectedWith(q: Q, ids: string[]) {
  const known = new Set(ids);
  const links = new Map<string, { from: string; to: string }>();
  let frontier = [...known];
  while (frontier.length > 0) {
    const found: string[] = [];
    for (const some of chunksOf(frontier, 200)) {
      const rows = await q
        .select({
          id: commitmentLink.id,
          from: commitmentLink.fromCommitmentId,
          to: commitmentLink.toCommitmentId,
        })
        .from(commitmentLink)
        .where(
          and(
            chaining,
            or(inArray(commitmentLink.fromCommitmentId, some), inArray(commitmentLink.toCommitmentId, some)),
          ),
        );
      for (const { id, from, to } of rows) {
        if (from === null) continue;
        links.set(id, { from, to });
        found.push(from, to);
      }
    }
    frontier = [...new Set(found)].filter((id) => !known.has(id));
    for (const id of frontier) known.add(id);
  }
  const members: ChainMember[] = [];
  for (const some of chunksOf([...known]))
    members.push(
      ...(await q
        .select({ id: commitment.id, code: commitment.code, adoptedOn: document.adoptedOn })
        .from(commitment)
        .innerJoin(document, eq(document.id, commitment.documentId))
        .where(inArray(commitment.id, some))),
    );
  return { members, links: [...links.values()] };
}

/** Derived, never audited. */
export async function writeChains(q: Q, chains: Map<string, string | null>): Promise<void> {
  const by = new Map<string | null, string[]>();
  for (const [id, chain] of chains) by.set(chain, [...(by.get(chain) ?? []), id]);
  for (const [chainId, ids] of by)
    for (const some of chunksOf(ids))
      await q.update(commitment).set({ chainId }).where(inArray(commitment.id, some));
}

/** Whether anything is linked at all: mostly nothing is, and totals need no second count. */
export async function anyChain(q: Q): Promise<boolean> {
  const [row] = await q
    .select({ id: commitment.chainId })
    .from(commitment)
    .where(isNotNull(commitment.chainId))
    .limit(1);
  return row !== undefined;
}

/** Of the rows of a list: chains that it holds more than one member of, how many it holds too many, its documents. */
export async function countChains(
  q: Q,
  list: ListFilter,
): Promise<{ chains: number; again: number; documents: number }> {
  const linked = q.select({ id: commitment.id }).from(commitment).where(isNotNull(commitment.chainId));
  const each = q
    .select({ chain: commitment.chainId, n: count().as("members") })
    .from(commitment)
    .where(and(inArray(commitment.id, linked), listCondition(q, list)))
    .groupBy(commitment.chainId)
    .having(sql`count(*) > 1`)
    .as("each_chain");
  const [row] = await q
    .select({ chains: count(), again: sql<number>`coalesce(sum(${each.n} - 1), 0)`.mapWith(Number) })
    .from(each);
  if (!row || row.chains === 0) return { chains: 0, again: 0, documents: 0 };
  const [spanned] = await q
    .select({ documents: countDistinct(commitment.documentId) })
    .from(commitment)
    .where(listCondition(q, list));
  return { ...row, documents: spanned?.documents ?? 0 };
}

/** Members of each chain by tier, for figures that keep the tiers apart. */
export async function chainsByTier(q: Q) {
  return await q
    .select({ chain: commitment.chainId, tier: commitment.tier, n: count() })
    .from(commitment)
    .where(isNotNull(commitment.chainId))
    .groupBy(commitment.chainId, commitment.tier);
}

const other = alias(commitment, "other");

/** Confirmed links of one commitment, to earlier ones and from later ones. */
export async function lineageOf(q: Q, commitmentId: string) {
  const shown = {
    id: commitmentLink.id,
    kind: commitmentLink.kind,
    note: commitmentLink.note,
    code: other.code,
    number: other.number,
    title: other.title,
    document: document.slug,
    shortTitle: document.shortTitle,
    adoptedOn: document.adoptedOn,
  };
  const confirmed = eq(commitmentLink.state, "confirmed");
  const earlier = await q
    .select(shown)
    .from(commitmentLink)
    .innerJoin(other, eq(other.id, commitmentLink.toCommitmentId))
    .innerJoin(document, eq(document.id, other.documentId))
    .where(and(confirmed, eq(commitmentLink.fromCommitmentId, commitmentId)))
    .orderBy(desc(document.adoptedOn), asc(other.code));
  // A document that drops it has no commitment to name.
  const later = await q
    .select(shown)
    .from(commitmentLink)
    .leftJoin(other, eq(other.id, commitmentLink.fromCommitmentId))
    .innerJoin(document, eq(document.id, commitmentLink.fromDocumentId))
    .where(and(confirmed, eq(commitmentLink.toCommitmentId, commitmentId)))
    .orderBy(asc(document.adoptedOn), asc(commitmentLink.id));
  return { earlier, later };
}
