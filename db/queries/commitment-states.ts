import { and, asc, eq, getTableColumns, inArray, isNull, notExists } from "drizzle-orm";
import { prepared } from "../prepared";
import { commitment, commitmentState, commitmentStateContent } from "../sqlite/schema";
import type { Q } from "../store";
import { byIds, idsAtOnce } from "./by-ids";
import { chunksOf } from "./chunks";
import { keepPartyStates, keepSectorStates } from "./commitment-part-states";
import { partsOf } from "./state-parts";
import { bodyOf, type StoredBody } from "./stored-body";

type CommitmentRow = typeof commitment.$inferSelect;
type NewState = typeof commitmentState.$inferInsert;
type Content = Omit<typeof commitmentStateContent.$inferInsert, "stateRow">;

const columns = Object.keys(getTableColumns(commitmentState)) as (keyof NewState)[];
const own: readonly (keyof NewState)[] = ["row", "commitmentId", "fromAt", "untilAt"];
/** What a state has in common with the commitment itself. */
const shared = columns.filter((name) => !own.includes(name)) as (keyof NewState & keyof CommitmentRow)[];
/** Columns of their own, and what is no reader's business. */
const notInBody: ReadonlySet<string> = new Set([
  ...shared,
  ...["id", "item", "searchText", "recordVersion", "derivedUntil"],
]);

/**
 * What readers see of these commitments from an instant on. Called at the end of every write that readers see; where a
 * commitment reads the same as before, nothing is written.
 */
export async function keepCommitmentStates(q: Q, ids: readonly string[], at: Date): Promise<void> {
  for (const some of chunksOf(ids, idsAtOnce)) {
    await keepRows(q, await commitmentRows(q, some), await partsOf(q, some, at), at);
    await keepPartyStates(q, some, at);
    await keepSectorStates(q, some, at);
  }
}

async function commitmentRows(q: Q, ids: string[]): Promise<CommitmentRow[]> {
  const { shape, places, values } = byIds(ids);
  const statement = prepared(q, `commitments ${shape}`, () =>
    q.select().from(commitment).where(inArray(commitment.id, places)).prepare(),
  );
  return await statement.execute(values);
}

async function keepRows(
  q: Q,
  rows: CommitmentRow[],
  parts: Map<string, StoredBody>,
  at: Date,
): Promise<void> {
  const standing = await openStates(
    q,
    rows.map(({ id }) => id),
  );
  const ended: number[] = [];
  const begun: { state: NewState; content: Content }[] = [];
  for (const row of rows) {
    const state = stateOf(row, at);
    const content = contentOf(row, parts.get(row.id) ?? {});
    const before = standing.get(row.id);
    if (before && asText(before.state, before.content) === asText(state, content)) continue;
    if (before && before.state.fromAt >= at) {
      await replaceState(q, before.state.row, state, content);
      continue;
    }
    if (before) ended.push(before.state.row);
    begun.push({ state, content });
  }
  if (ended.length > 0)
    await q.update(commitmentState).set({ untilAt: at }).where(inArray(commitmentState.row, ended));
  if (begun.length === 0) return;
  const { row, commitmentId } = commitmentState;
  const added = await q
    .insert(commitmentState)
    .values(begun.map(({ state }) => state))
    .returning({ stateRow: row, id: commitmentId });
  const rowOf = new Map(added.map(({ stateRow, id }) => [id, stateRow]));
  const contents = begun.map(({ state, content }) => ({
    stateRow: rowOf.get(state.commitmentId) as number,
    ...content,
  }));
  await q.insert(commitmentStateContent).values(contents);
}

async function openStates(q: Q, ids: string[]) {
  const { shape, places, values } = byIds(ids);
  const found = await prepared(q, `open states ${shape}`, () =>
    q
      .select({ state: commitmentState, content: commitmentStateContent })
      .from(commitmentState)
      .innerJoin(commitmentStateContent, eq(commitmentStateContent.stateRow, commitmentState.row))
      .where(and(inArray(commitmentState.commitmentId, places), isNull(commitmentState.untilAt)))
      .prepare(),
  ).execute(values);
  return new Map(found.map((one) => [one.state.commitmentId, one]));
}

/** What stood for no time at all was never seen: it is replaced, not ended. */
async function replaceState(q: Q, row: number, state: NewState, content: Content): Promise<void> {
  const { fromAt: _, ...set } = state;
  await q.update(commitmentState).set(set).where(eq(commitmentState.row, row));
  await q.update(commitmentStateContent).set(content).where(eq(commitmentStateContent.stateRow, row));
}

/** Of these commitments those whose open state is not what they read now; for verifying. */
export async function statesThatDiffer(q: Q, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunksOf(ids, idsAtOnce)) {
    const rows = await q.select().from(commitment).where(inArray(commitment.id, some));
    // Whatever was written counts, also where a clock was put back since.
    const parts = await partsOf(q, some, new Date(8.64e15));
    const standing = await openStates(q, [...some]);
    for (const row of rows) {
      const open = standing.get(row.id);
      const now = asText(stateOf(row, row.updatedAt), contentOf(row, parts.get(row.id) ?? {}));
      if (!open || asText(open.state, open.content) !== now) found.push(row.id);
    }
  }
  return found;
}

function stateOf(row: CommitmentRow, fromAt: Date): NewState {
  const same = Object.fromEntries(shared.map((name) => [name, row[name]])) as Pick<
    CommitmentRow,
    (typeof shared)[number]
  >;
  return { ...same, commitmentId: row.id, fromAt };
}

const contentOf = (row: CommitmentRow, parts: StoredBody): Content => ({
  item: row.item,
  body: { ...bodyOf(commitment, row, notInBody), ...parts },
});

const asText = (state: NewState, { item, body }: Content) =>
  JSON.stringify([...shared.map((name) => state[name]), item, body]);

/** Commitments that no state is kept of: those of a release that kept none. */
export async function commitmentsWithoutStates(q: Q, limit: number) {
  const { id, publishedAt } = commitment;
  const kept = q
    .select({ row: commitmentState.row })
    .from(commitmentState)
    .where(eq(commitmentState.commitmentId, id));
  return await q
    .select({ id, publishedAt })
    .from(commitment)
    .where(notExists(kept))
    .orderBy(asc(id))
    .limit(limit);
}
