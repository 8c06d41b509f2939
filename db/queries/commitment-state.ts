import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { midnightOf } from "../../lib/domain/calendar";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { type CommitmentState, deriveState } from "../../lib/domain/commitment-state";
import { flagBits } from "../../lib/domain/flag";
import type { Moment } from "../../lib/domain/moment";
import { statusRank } from "../../lib/domain/status-rank";
import { prepared } from "../prepared";
import { commitment, commitmentParty } from "../sqlite/schema";
import type { Q } from "../store";
import { loadCommitmentFile } from "./commitment-files";
import { type ItemParts, itemOf, loadItemParts, loadPartyNames, searchTextOf } from "./commitment-item";
import { keepCommitmentStates } from "./commitment-states";
import { keepFormerWords } from "./former-words";
import { updatedAt } from "./last-public-change";

/** `text: false` leaves the search text, which no publication changes. */
type Extent = { text?: boolean };

/**
 * Rewrites what is derived from published work and today's date, and keeps what readers see from now on; derived columns
 * are never audited.
 */
export async function refreshCommitment(
  q: Q,
  id: string,
  moment: Moment,
  extent: Extent = {},
): Promise<void> {
  const file = await loadCommitmentFile(q, id);
  if (!file) throw new Error(`There is no commitment ${id} to refresh.`);
  await rewriteCommitment(q, file, moment, extent);
}

/** The same of what a file tells; answers the first day on which the calendar turns something of it. */
export async function rewriteCommitment(
  q: Q,
  file: CommitmentFile,
  { at, today }: Moment,
  extent: Extent = {},
): Promise<string | null> {
  const parts = await loadItemParts(q, file.id);
  if (!parts) throw new Error(`There is no commitment ${file.id} to rewrite.`);
  const state = deriveState(file, today);
  const text: { searchText?: string } =
    extent.text === false ? {} : { searchText: searchTextOf(parts, await loadPartyNames(q, file.id)) };
  if (text.searchText !== undefined && text.searchText !== parts.commitment.searchText)
    await keepFormerWords(q, parts.commitment, at);
  await q
    .update(commitment)
    .set({ ...derivedColumns(parts, file, state), ...text })
    .where(eq(commitment.id, file.id));
  await refreshParties(q, file, state);
  await keepCommitmentStates(q, [file.id], at);
  return state.derivedUntil;
}

/** The derived columns of a commitment, also for those who write many at once. */
export function derivedColumns(parts: ItemParts, file: CommitmentFile, state: CommitmentState) {
  // By a meeting: its day becomes known when the meeting is entered.
  const due = file.deadline.kind === "meeting" ? file.deadline : null;
  return {
    ...(due && { deadlineStart: due.start, deadlineEnd: due.end }),
    status: state.status,
    statusRank: statusRank[state.status],
    flagBits: flagBits(state.flags),
    reviewedDone: state.reviewed.done,
    reviewedOf: state.reviewed.of,
    lastPublishedAt: state.lastPublishedAt,
    derivedUntil: state.derivedUntil,
    item: JSON.stringify(itemOf(parts, file, state)),
    updatedAt: updatedAt(parts.commitment.publishedAt, file, parts.changedAt),
  };
}

/** The derived columns of its parties. */
export const derivedParties = ({ parties }: CommitmentState) =>
  parties.map(({ code, status, basis, flags }) => ({
    code,
    set: { status, basis, flagBits: flagBits(flags) },
  }));

/** Party rows that read the same are written together: mostly one statement. */
async function refreshParties(q: Q, file: CommitmentFile, state: CommitmentState): Promise<void> {
  type Group = { codes: string[]; set: Partial<typeof commitmentParty.$inferInsert> };
  const alike = new Map<string, Group>();
  for (const { code, set } of derivedParties(state)) {
    const key = JSON.stringify(set);
    const group: Group = alike.get(key) ?? { codes: [], set };
    group.codes.push(code);
    alike.set(key, group);
  }
  for (const { codes, set } of alike.values())
    await q
      .update(commitmentParty)
      .set(set)
      .where(and(eq(commitmentParty.commitmentId, file.id), inArray(commitmentParty.partyCode, codes)));
}

/**
 * Rows whose derived words the calendar may have turned, each day that turned them at its own midnight, whenever this
 * runs. Returns how many.
 */
export async function refreshDue(q: Q, today: string): Promise<number> {
  const due = new Set<string>();
  for (let day = await nextDue(q, today); day !== null; day = await nextDue(q, today)) {
    const rows = await q
      .select({ id: commitment.id })
      .from(commitment)
      .where(eq(commitment.derivedUntil, day));
    for (const { id } of rows) {
      await refreshCommitment(q, id, { at: midnightOf(day), today: day }, { text: false });
      due.add(id);
    }
  }
  return due.size;
}

/** The first day up to today on which something turns that has not been brought up to date. */
export async function nextDue(q: Q, today: string): Promise<string | null> {
  const [row] = await q
    .select({ day: commitment.derivedUntil })
    .from(commitment)
    .where(lte(commitment.derivedUntil, today))
    .orderBy(asc(commitment.derivedUntil))
    .limit(1);
  return row?.day ?? null;
}

/** Whether the calendar has turned anything; asked without the write door, which may be locked. */
export async function isRefreshDue(q: Q, today: string): Promise<boolean> {
  const [due] = await q
    .select({ id: commitment.id })
    .from(commitment)
    .where(lte(commitment.derivedUntil, today))
    .limit(1);
  return due !== undefined;
}

/** Every write to a commitment's file raises its version, so that a save based on an older one is refused. */
export async function raiseVersions(q: Q, ids: string[]): Promise<void> {
  for (const id of ids) await raiseVersion(q).execute({ id });
}

const raiseVersion = (q: Q) =>
  prepared(q, "raise version", () =>
    q
      .update(commitment)
      .set({ recordVersion: sql`${commitment.recordVersion} + 1` })
      .where(eq(commitment.id, sql.placeholder("id")))
      .prepare(),
  );
