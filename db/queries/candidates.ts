import { and, asc, count, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { CandidateState } from "../../lib/domain/vocabulary";
import { candidate, commitment, development, developmentLink, file, source, user } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";
import { currentSources } from "./developments";

export type CandidateRow = typeof candidate.$inferSelect;

export async function insertCandidates(q: Q, rows: CandidateRow[]): Promise<void> {
  for (const some of chunksOf(rows)) await q.insert(candidate).values(some);
}

export async function findCandidate(q: Q, id: string): Promise<CandidateRow | null> {
  const [row] = await q.select().from(candidate).where(eq(candidate.id, id));
  return row ?? null;
}

/** In the order of the ids; what does not exist is left out. */
export async function findCandidates(q: Q, ids: string[]): Promise<CandidateRow[]> {
  if (ids.length === 0) return [];
  const rows = await q.select().from(candidate).where(inArray(candidate.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Those that became sources of a development. */
export const candidatesOf = (q: Q, developmentId: string): Promise<CandidateRow[]> =>
  q.select().from(candidate).where(eq(candidate.developmentId, developmentId)).orderBy(asc(candidate.id));

export async function updateCandidate(q: Q, id: string, set: Partial<CandidateRow>): Promise<void> {
  await q.update(candidate).set(set).where(eq(candidate.id, id));
}

/** Those of a state, the newest first. */
export const candidatesIn = (
  q: Q,
  state: CandidateState,
  { limit, offset = 0 }: { limit: number; offset?: number },
) =>
  q
    .select({ row: candidate, fileName: file.name, broughtBy: user.name })
    .from(candidate)
    .innerJoin(user, eq(user.id, candidate.createdBy))
    .leftJoin(file, eq(file.sha256, candidate.fileSha256))
    .where(eq(candidate.state, state))
    .orderBy(desc(candidate.createdAt), desc(candidate.id))
    .limit(limit)
    .offset(offset);

/** All of a state, the newest first. */
export async function candidateIdsIn(q: Q, state: CandidateState): Promise<string[]> {
  const rows = await q
    .select({ id: candidate.id })
    .from(candidate)
    .where(eq(candidate.state, state))
    .orderBy(desc(candidate.createdAt), desc(candidate.id));
  return rows.map(({ id }) => id);
}

export async function candidateCounts(q: Q): Promise<Record<CandidateState, number>> {
  const rows = await q
    .select({ state: candidate.state, n: count() })
    .from(candidate)
    .groupBy(candidate.state);
  const counts = { waiting: 0, used: 0, "set-aside": 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** Which of these pages or files somebody has brought before. */
export async function broughtBefore(q: Q, by: { keys?: string[]; sha256?: string }) {
  const fields = {
    ...{ id: candidate.id, key: candidate.addressKey, state: candidate.state },
    developmentId: candidate.developmentId,
  };
  const condition = by.sha256
    ? eq(candidate.fileSha256, by.sha256)
    : inArray(candidate.addressKey, by.keys ?? []);
  return await q.select(fields).from(candidate).where(condition).orderBy(asc(candidate.createdAt));
}

/** Where sources of developments can be read today; for telling a page that is evidence already. */
export async function sourceAddresses(q: Q) {
  const rows = await q
    .select({
      ...{ developmentId: source.developmentId, revision: source.revision },
      ...{ address: source.address, archiveAddress: source.archiveAddress, sha256: source.fileSha256 },
    })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .where(ne(development.state, "discarded"));
  return currentSources(rows);
}

/** A commitment under which each of these developments can be found. */
export async function placesOfDevelopments(q: Q, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ id: developmentLink.developmentId, code: commitment.code })
    .from(developmentLink)
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .where(inArray(developmentLink.developmentId, ids))
    .orderBy(desc(commitment.code));
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Developments that took candidates in, or might: what happened, in words, with what its sources say. */
export async function recentDevelopments(q: Q, since: string) {
  const rows = await q
    .select({
      ...{ id: development.id, happenedFrom: development.happenedFrom, happenedTo: development.happenedTo },
      ...{ what: development.what, place: development.place, language: development.language },
      ...{ state: development.state, authorId: development.authorId },
    })
    .from(development)
    .where(
      and(inArray(development.state, ["submitted", "accepted", "sent-back"]), isNotNull(development.what)),
    )
    .orderBy(desc(development.happenedTo), asc(development.id))
    .limit(300);
  return rows.filter(({ happenedTo }) => happenedTo >= since);
}

/** The codes of commitments, by id. */
export async function codesOfCommitments(q: Q, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ id: commitment.id, code: commitment.code })
    .from(commitment)
    .where(inArray(commitment.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Developments in one line each, with a commitment under which they can be found. */
export async function developmentsBriefly(q: Q, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await q
    .select({
      ...{ id: development.id, what: development.what, happenedFrom: development.happenedFrom },
      ...{ state: development.state, authorId: development.authorId },
    })
    .from(development)
    .where(inArray(development.id, ids));
  const places = await placesOfDevelopments(q, ids);
  return rows.map((row) => ({ ...row, commitment: places.get(row.id) ?? null }));
}

/** In the order of the ids. */
export async function candidateWithFile(q: Q, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await q
    .select({ row: candidate, fileName: file.name, broughtBy: user.name })
    .from(candidate)
    .innerJoin(user, eq(user.id, candidate.createdBy))
    .leftJoin(file, eq(file.sha256, candidate.fileSha256))
    .where(inArray(candidate.id, ids));
  const byId = new Map(rows.map((one) => [one.row.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
