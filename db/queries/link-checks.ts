import { and, asc, eq, gt, inArray, isNotNull, ne, or } from "drizzle-orm";
import { lookAgainMs, tryAgainMs } from "../../lib/domain/link-check";
import {
  candidate,
  commitment,
  development,
  developmentLink,
  job,
  linkCheck,
  source,
} from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";
import { currentSources } from "./developments";

export type LinkCheckRow = typeof linkCheck.$inferSelect;

export async function linkChecksOf(q: Q, addresses: string[]): Promise<Map<string, LinkCheckRow>> {
  const found = new Map<string, LinkCheckRow>();
  for (const some of chunksOf([...new Set(addresses)]))
    for (const row of await q.select().from(linkCheck).where(inArray(linkCheck.address, some)))
      found.set(row.address, row);
  return found;
}

/** The outside world's answer is no record of ours: it is replaced, and not audited. */
export async function writeLinkCheck(q: Q, row: LinkCheckRow): Promise<void> {
  const { address, ...set } = row;
  const [known] = await q
    .select({ address: linkCheck.address })
    .from(linkCheck)
    .where(eq(linkCheck.address, address));
  if (known) await q.update(linkCheck).set(set).where(eq(linkCheck.address, address));
  else await q.insert(linkCheck).values(row);
}

/** Sources as they stand today, of developments that somebody may still read. */
export async function sourcesWithAddress(q: Q) {
  const rows = await q
    .select({
      ...{ id: source.id, developmentId: source.developmentId, revision: source.revision },
      ...{ address: source.address, archiveAddress: source.archiveAddress, title: source.title },
      ...{ publisher: source.publisher, language: source.language, visibility: source.visibility },
      ...{
        fileSha256: source.fileSha256,
        copySha256: source.copySha256,
        developmentState: development.state,
      },
    })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .where(ne(development.state, "discarded"))
    .orderBy(asc(source.position), asc(source.id));
  return currentSources(rows);
}

/** Candidates that nobody has weighed yet. */
export const waitingAddresses = (q: Q) =>
  q
    .select({ id: candidate.id, address: candidate.address, title: candidate.title })
    .from(candidate)
    .where(and(eq(candidate.state, "waiting"), isNotNull(candidate.address)))
    .orderBy(asc(candidate.createdAt), asc(candidate.id));

/** Every address that evidence or a waiting candidate rests on. */
const addressesInUse = async (q: Q): Promise<Set<string>> =>
  new Set(
    [...(await sourcesWithAddress(q)), ...(await waitingAddresses(q))].flatMap(
      ({ address }) => address ?? [],
    ),
  );

export const linkChecks = (q: Q): Promise<LinkCheckRow[]> =>
  q.select().from(linkCheck).orderBy(asc(linkCheck.address));

/** Addresses whose turn it is, the longest unseen first; those never looked at before them. */
export async function dueAddresses(q: Q, at: Date): Promise<string[]> {
  const checked = new Map((await linkChecks(q)).map((row) => [row.address, row]));
  const due = [...(await addressesInUse(q))].flatMap((address) => {
    const last = checked.get(address);
    if (!last) return [{ address, since: 0 }];
    const rest = last.failures > 0 && last.state !== "dead" ? tryAgainMs : lookAgainMs;
    const since = last.checkedAt.getTime();
    return at.getTime() - since >= rest ? [{ address, since }] : [];
  });
  return due
    .sort((a, b) => a.since - b.since || (a.address < b.address ? -1 : 1))
    .map(({ address }) => address);
}

/** Whether a look waits, goes on, or ended only just after this instant. */
export async function isLookPlanned(q: Q, endedAfter: Date): Promise<boolean> {
  const [row] = await q
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        eq(job.kind, "check-links"),
        or(inArray(job.state, ["queued", "running"]), gt(job.finishedAt, endedAfter)),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Looks that are over tell nothing that the addresses themselves do not. */
export async function forgetLooks(q: Q): Promise<void> {
  await q
    .delete(job)
    .where(and(eq(job.kind, "check-links"), inArray(job.state, ["done", "failed", "cancelled"])));
}

/** The commitments under which each of these developments can be found. */
export async function codesOfDevelopments(q: Q, ids: string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  for (const some of chunksOf([...new Set(ids)])) {
    const rows = await q
      .selectDistinct({ id: developmentLink.developmentId, code: commitment.code })
      .from(developmentLink)
      .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
      .where(inArray(developmentLink.developmentId, some))
      .orderBy(asc(commitment.code));
    for (const { id, code } of rows) codes.set(id, [...(codes.get(id) ?? []), code]);
  }
  return codes;
}
