import { and, asc, desc, eq, gte, inArray, lt, ne, or, sql } from "drizzle-orm";
import { mostAttempts } from "../../lib/domain/job";
import type { Sentence } from "../../lib/domain/outcome";
import type { JobKind } from "../../lib/domain/vocabulary";
import { job } from "../sqlite/schema";
import type { Q } from "../store";

export type JobRow = typeof job.$inferSelect;
/** Who holds the lease; a new name for every run, so that a worker that comes back late is told from its successor. */
export type Lease = { id: string; owner: string };

/** Queued in the transaction that makes its subject wait for it. Leases and progress are no record and not audited. */
export async function insertJob(
  q: Q,
  asked: { kind: JobKind; subjectId: string; requestedBy: string | null },
  at: Date,
): Promise<{ id: string }> {
  const id = crypto.randomUUID();
  await q.insert(job).values({
    ...{ id, ...asked, state: "queued", progress: 0, step: "waiting", attempts: 0 },
    ...{ cancelRequested: false, createdAt: at },
  });
  return { id };
}

export async function findJob(q: Q, id: string): Promise<JobRow | null> {
  const [row] = await q.select().from(job).where(eq(job.id, id));
  return row ?? null;
}

/** The newest job of each of these subjects. */
export async function latestJobs(q: Q, subjectIds: string[]): Promise<Map<string, JobRow>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await q
    .select()
    .from(job)
    .where(inArray(job.subjectId, subjectIds))
    .orderBy(asc(job.createdAt), asc(job.id));
  return new Map(rows.map((row) => [row.subjectId, row]));
}

export async function latestJob(q: Q, subjectId: string): Promise<JobRow | null> {
  const [row] = await q
    .select()
    .from(job)
    .where(eq(job.subjectId, subjectId))
    .orderBy(desc(job.createdAt), desc(job.id))
    .limit(1);
  return row ?? null;
}

const left = (at: Date) => and(eq(job.state, "running"), lt(job.leaseUntil, at));
const claimable = (at: Date) =>
  or(eq(job.state, "queued"), and(left(at), lt(job.attempts, mostAttempts), eq(job.cancelRequested, false)));
const stranded = (at: Date) =>
  and(left(at), or(gte(job.attempts, mostAttempts), eq(job.cancelRequested, true)));

/** Whether there is anything to do; asked far more often than answered with yes, so it takes no lock. */
export async function isWorkWaiting(q: Q, at: Date): Promise<boolean> {
  const [row] = await q
    .select({ id: job.id })
    .from(job)
    .where(or(claimable(at), stranded(at)))
    .limit(1);
  return row !== undefined;
}

/** Whether anything waits that should not wait for a look at links. */
export async function isMoreUrgentWaiting(q: Q): Promise<boolean> {
  const [row] = await q
    .select({ id: job.id })
    .from(job)
    .where(and(eq(job.state, "queued"), ne(job.kind, "check-links")))
    .limit(1);
  return row !== undefined;
}

/** Nobody works on these any more and nobody should: given up, or stopped while their worker was dead. */
export const findStranded = (q: Q, at: Date): Promise<JobRow[]> =>
  q.select().from(job).where(stranded(at)).orderBy(asc(job.createdAt), asc(job.id)).limit(20);

/** Texts and reports, where somebody watches the progress, before pages; a look at links never holds up any. */
const urgency = sql`case ${job.kind} when 'check-links' then 3 when 'fetch-candidate' then 2 when 'make-report' then 1 else 0 end`;

/** The oldest of the most urgent jobs that wait, or that somebody stopped working on without a word. */
export async function claimJob(
  q: Q,
  { owner, at, leaseUntil }: { owner: string; at: Date; leaseUntil: Date },
): Promise<JobRow | null> {
  const oldest = q
    .select({ id: job.id })
    .from(job)
    .where(claimable(at))
    .orderBy(asc(urgency), asc(job.createdAt), asc(job.id))
    .limit(1);
  const [row] = await q
    .update(job)
    .set({
      ...{ state: "running", leaseOwner: owner, leaseUntil, startedAt: at, progress: 0, step: "waiting" },
      attempts: sql`${job.attempts} + 1`,
    })
    .where(inArray(job.id, oldest))
    .returning();
  return row ?? null;
}

const held = ({ id, owner }: Lease) =>
  and(eq(job.id, id), eq(job.state, "running"), eq(job.leaseOwner, owner));

/** Whether it is still this worker's: asked in every transaction that writes a part of its result. */
export async function holdsLease(q: Q, lease: Lease): Promise<boolean> {
  return (await q.select({ id: job.id }).from(job).where(held(lease))).length > 0;
}

/** False where another worker has it by now. */
export async function keepLease(
  q: Q,
  lease: Lease,
  now: Pick<JobRow, "progress" | "step"> & { leaseUntil: Date },
): Promise<boolean> {
  return (await q.update(job).set(now).where(held(lease)).returning({ id: job.id })).length > 0;
}

/** Given back unfinished by a worker that was told to stop: that counts as no attempt. */
export async function releaseJob(q: Q, lease: Lease): Promise<void> {
  await q
    .update(job)
    .set({
      ...{ state: "queued", leaseOwner: null, leaseUntil: null, progress: 0, step: "waiting" },
      attempts: sql`${job.attempts} - 1`,
    })
    .where(held(lease));
}

/** A running one is stopped by its worker, which looks for this. */
export async function requestCancel(q: Q, id: string): Promise<void> {
  await q.update(job).set({ cancelRequested: true }).where(eq(job.id, id));
}

/** False where another worker has it by now. */
export async function finishJob(q: Q, lease: Lease, at: Date): Promise<boolean> {
  const done = { state: "done" as const, progress: 1000, leaseOwner: null, leaseUntil: null, finishedAt: at };
  return (await q.update(job).set(done).where(held(lease)).returning({ id: job.id })).length > 0;
}

/** Ends a job without a result. */
export async function endJob(
  q: Q,
  id: string,
  ending: { state: "failed" | "cancelled"; failure: Sentence | null },
  at: Date,
): Promise<void> {
  await q
    .update(job)
    .set({ ...ending, leaseOwner: null, leaseUntil: null, finishedAt: at })
    .where(eq(job.id, id));
}
