import { and, asc, count, desc, eq, gte, inArray, isNotNull, max, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CandidateState } from "../../lib/domain/vocabulary";
import { candidate, commitment, development, developmentLink, file, source, user } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

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

/** Beyond so many, asking each address about each host takes longer than reading them all. */
const mostHosts = 10;

/** The developments that have a source today which is this file, or may stand at one of these hosts. */
export async function sourcesAt(q: Q, place: { sha256: string } | { hosts: readonly string[] }) {
  const { developmentId, address, fileSha256, revision } = source;
  const isThere =
    "sha256" in place
      ? eq(fileSha256, place.sha256)
      : place.hosts.length > mostHosts
        ? isNotNull(address)
        : or(
            ...place.hosts.map((host) => sql`instr(lower(${address}), ${host}) > 0`),
            // In the letters of its language a host has another spelling.
            sql`${address} glob '*[^ -~]*'`,
          );
  const later = alias(source, "later");
  const newest = q
    .select({ revision: max(later.revision) })
    .from(later)
    .where(eq(later.developmentId, developmentId));
  return await q
    .select({ developmentId, address })
    .from(source)
    .innerJoin(development, eq(development.id, developmentId))
    .where(and(isThere, ne(development.state, "discarded"), eq(revision, newest)));
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

/** Developments that ended on a day or later, the newest first: a report may be about one of them. */
export async function recentDevelopments(q: Q, since: string) {
  const { id, happenedFrom, happenedTo, what, place } = development;
  return await q
    .select({ id, happenedFrom, happenedTo, what, place })
    .from(development)
    .where(and(inArray(development.state, ["submitted", "accepted", "sent-back"]), gte(happenedTo, since)))
    .orderBy(desc(happenedTo), asc(id))
    .limit(300);
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
