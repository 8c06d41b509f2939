import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { KnownPiece } from "../../lib/domain/carry-decisions";
import type { ProposalDecision, Trilingual } from "../../lib/domain/vocabulary";
import { importStatement, user } from "../sqlite/schema";
import type { Q } from "../store";

export type StatementDraftRow = typeof importStatement.$inferSelect;
export type StatementFilter = "open" | "tracked" | "all";

const mine = (importId: string) => eq(importStatement.importId, importId);
const matching = (importId: string, only: StatementFilter) =>
  and(
    mine(importId),
    only === "open" ? eq(importStatement.decision, "open") : undefined,
    only === "tracked" ? isNull(importStatement.untrackedReason) : undefined,
  );

const line = {
  id: importStatement.id,
  start: importStatement.start,
  end: importStatement.end,
  clause: importStatement.clause,
  type: importStatement.type,
  untrackedReason: importStatement.untrackedReason,
  decision: importStatement.decision,
  confidence: sql<number>`json_extract(${importStatement.proposal}, '$.confidence')`,
};

export async function findStatement(q: Q, importId: string, id: string): Promise<StatementDraftRow | null> {
  const [row] = await q
    .select()
    .from(importStatement)
    .where(and(mine(importId), eq(importStatement.id, id)));
  return row ?? null;
}

export async function statementAt(q: Q, importId: string, start: number): Promise<StatementDraftRow | null> {
  const [row] = await q
    .select()
    .from(importStatement)
    .where(and(mine(importId), eq(importStatement.start, start)));
  return row ?? null;
}

export const statementsByIds = (q: Q, importId: string, ids: string[]): Promise<StatementDraftRow[]> =>
  q
    .select()
    .from(importStatement)
    .where(and(mine(importId), inArray(importStatement.id, ids)))
    .orderBy(asc(importStatement.start));

/** The first one that nobody has decided, from the beginning or after a place. */
export async function nextOpen(q: Q, importId: string, after = -1): Promise<{ id: string } | null> {
  const [row] = await q
    .select({ id: importStatement.id })
    .from(importStatement)
    .where(and(matching(importId, "open"), gt(importStatement.start, after)))
    .orderBy(asc(importStatement.start))
    .limit(1);
  return row ?? null;
}

export async function firstStatement(q: Q, importId: string, only: StatementFilter) {
  const [row] = await q
    .select({ id: importStatement.id })
    .from(importStatement)
    .where(matching(importId, only))
    .orderBy(asc(importStatement.start))
    .limit(1);
  return row ?? null;
}

/** The lines around a place, with how many stand before them. */
export async function statementWindow(
  q: Q,
  importId: string,
  only: StatementFilter,
  place: number,
  each: number,
) {
  const above = await q
    .select(line)
    .from(importStatement)
    .where(and(matching(importId, only), lt(importStatement.start, place)))
    .orderBy(desc(importStatement.start))
    .limit(each);
  const below = await q
    .select(line)
    .from(importStatement)
    .where(and(matching(importId, only), gte(importStatement.start, place)))
    .orderBy(asc(importStatement.start))
    .limit(each + 1);
  const lines = [...above.reverse(), ...below];
  const first = lines[0]?.start ?? 0;
  const before = sql<number>`count(case when ${importStatement.start} < ${first} then 1 end)`;
  const [counted] = await q
    .select({ of: count(), from: before })
    .from(importStatement)
    .where(matching(importId, only));
  return { lines, from: counted?.from ?? 0, of: counted?.of ?? 0 };
}

/** Statements that begin between two places, with little of each. */
export const statementsBetween = (q: Q, importId: string, from: number, to: number) =>
  q
    .select(line)
    .from(importStatement)
    .where(and(mine(importId), gte(importStatement.start, from), lt(importStatement.start, to)))
    .orderBy(asc(importStatement.start));

export type StatementCounts = Record<ProposalDecision, number> & {
  all: number;
  tracked: number;
  /** Repeat a statement that is not, or no more, going to be a commitment of its own. */
  lacking: number;
};

export async function countStatements(q: Q, importId: string): Promise<StatementCounts> {
  // Grouped as an index has it: no row of many thousands is opened.
  const rows = await q
    .select({ decision: importStatement.decision, reason: importStatement.untrackedReason, n: count() })
    .from(importStatement)
    .where(mine(importId))
    .groupBy(importStatement.untrackedReason, importStatement.decision);
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { n }) => total + n, 0);
  const decided = (decision: ProposalDecision) => sum((row) => row.decision === decision);
  return {
    open: decided("open"),
    accepted: decided("accepted"),
    changed: decided("changed"),
    rejected: decided("rejected"),
    all: sum(() => true),
    tracked: sum(({ reason }) => reason === null),
    lacking: (await danglingRepeats(q, importId)).length,
  };
}

const target = alias(importStatement, "target");

/** Statements that say again what no commitment says; at most this many are listed. */
export async function danglingRepeats(q: Q, importId: string, most = 200) {
  const rows = await q
    .select({ id: importStatement.id, start: importStatement.start })
    .from(importStatement)
    .leftJoin(
      target,
      and(
        eq(target.importId, importStatement.importId),
        eq(target.start, importStatement.sameAsStart),
        isNotNull(target.coding),
      ),
    )
    // Said as a range and left unsorted, so that the few repetitions are found by their own index.
    .where(and(mine(importId), gte(importStatement.sameAsStart, 0), isNull(target.id)))
    .limit(most);
  return rows.sort((a, b) => a.start - b.start);
}

/** Who says that it repeats the statement at this place. */
export const repeatsOf = (q: Q, importId: string, start: number) =>
  q
    .select({ id: importStatement.id, start: importStatement.start })
    .from(importStatement)
    .where(and(mine(importId), eq(importStatement.sameAsStart, start)))
    .orderBy(asc(importStatement.start));

/** Decided commitments of their own, with their titles: the nearest to a statement, without it. */
export async function repeatableStatements(
  q: Q,
  importId: string,
  { id: own, start: place }: { id: string; start: number },
  most: number,
) {
  const { id, clause, start, coding, sameAsStart } = importStatement;
  const title = sql<string>`json_extract(${coding}, '$.title')`;
  const rows = await q
    .select({ id, clause, start, title })
    .from(importStatement)
    .where(and(matching(importId, "tracked"), isNotNull(coding), isNull(sameAsStart), ne(id, own)))
    .orderBy(sql`abs(${start} - ${place})`, asc(start))
    .limit(most);
  return rows.map((row) => ({ ...row, title: JSON.parse(row.title) as Partial<Trilingual> }));
}

/** What publishing needs, in text order. */
export const allStatements = (q: Q, importId: string) =>
  q
    .select({
      id: importStatement.id,
      clause: importStatement.clause,
      start: importStatement.start,
      end: importStatement.end,
      type: importStatement.type,
      untrackedReason: importStatement.untrackedReason,
      decision: importStatement.decision,
      coding: importStatement.coding,
      sameAsStart: importStatement.sameAsStart,
    })
    .from(importStatement)
    .where(mine(importId))
    .orderBy(asc(importStatement.start));

/** What would become commitments, in text order. */
export async function codedStatements(q: Q, importId: string) {
  const rows = await q
    .select({ id: importStatement.id, start: importStatement.start, coding: importStatement.coding })
    .from(importStatement)
    .where(and(matching(importId, "tracked"), ne(importStatement.decision, "open")));
  return rows
    .flatMap(({ coding, ...row }) => (coding ? [{ ...row, coding }] : []))
    .sort((a, b) => a.start - b.start);
}

export async function nextStatement(
  q: Q,
  importId: string,
  after: number,
): Promise<StatementDraftRow | null> {
  const [row] = await q
    .select()
    .from(importStatement)
    .where(and(mine(importId), gt(importStatement.start, after)))
    .orderBy(asc(importStatement.start))
    .limit(1);
  return row ?? null;
}

/** The person who decided a statement, by name, for colleagues. */
export async function personName(q: Q, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [row] = await q.select({ name: user.name }).from(user).where(eq(user.id, id));
  return row?.name ?? null;
}

/** Every statement with no more than its place, for comparing with what is proposed anew. */
export async function knownPieces(q: Q, importId: string): Promise<KnownPiece[]> {
  const { id, start, end, clause, decision, recordVersion } = importStatement;
  const rows = await q
    .select({ id, start, end, clause, decision, recordVersion })
    .from(importStatement)
    .where(mine(importId))
    .orderBy(asc(importStatement.start));
  return rows.map(({ decision: word, ...row }) => ({ ...row, decided: word !== "open" }));
}

export async function previousStatement(
  q: Q,
  importId: string,
  before: number,
): Promise<StatementDraftRow | null> {
  const [row] = await q
    .select()
    .from(importStatement)
    .where(and(mine(importId), lt(importStatement.start, before)))
    .orderBy(desc(importStatement.start))
    .limit(1);
  return row ?? null;
}

export const wholeStatements = (q: Q, importId: string): Promise<StatementDraftRow[]> =>
  q.select().from(importStatement).where(mine(importId)).orderBy(asc(importStatement.start));
