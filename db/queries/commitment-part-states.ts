import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { prepared } from "../prepared";
import {
  commitmentParty,
  commitmentSector,
  commitmentStateParty,
  commitmentStateSector,
} from "../sqlite/schema";
import type { Q } from "../store";
import { byIds } from "./by-ids";
import { chunksOf } from "./chunks";

type Timed = { fromAt: Date };

/** What of a list has gone or changed, and what is new; `key` tells members apart, the rest is compared. */
function changesOf<New extends object, Old extends New & Timed>(
  before: Old[],
  now: New[],
  key: (one: New) => string,
  at: Date,
) {
  const same = (a: New, b: New) => (Object.keys(b) as (keyof New)[]).every((name) => a[name] === b[name]);
  const old = new Map(before.map((one) => [key(one), one]));
  const kept = new Set<string>();
  const written: New[] = [];
  for (const one of now) {
    const found = old.get(key(one));
    if (found && same(found, one)) kept.add(key(one));
    else written.push(one);
  }
  const gone = before.filter((one) => !kept.has(key(one)));
  return {
    written,
    // What stood for no time at all was never seen.
    unseen: gone.filter(({ fromAt }) => fromAt >= at),
    ended: gone.filter(({ fromAt }) => fromAt < at),
  };
}

export async function keepPartyStates(q: Q, ids: string[], at: Date): Promise<void> {
  const table = commitmentStateParty;
  const { shape, places, values } = byIds(ids);
  const open = await prepared(q, `open party states ${shape}`, () =>
    q
      .select()
      .from(table)
      .where(and(inArray(table.commitmentId, places), isNull(table.untilAt)))
      .prepare(),
  ).execute(values);
  const now = await prepared(q, `parties ${shape}`, () =>
    q
      .select()
      .from(commitmentParty)
      .where(inArray(commitmentParty.commitmentId, places))
      .orderBy(asc(commitmentParty.commitmentId), asc(commitmentParty.partyCode))
      .prepare(),
  ).execute(values);
  const { written, unseen, ended } = changesOf(
    open,
    now,
    (one) => `${one.commitmentId} ${one.partyCode}`,
    at,
  );
  const only = (one: (typeof open)[number]) =>
    and(
      eq(table.commitmentId, one.commitmentId),
      eq(table.partyCode, one.partyCode),
      eq(table.fromAt, one.fromAt),
    );
  for (const one of unseen) await q.delete(table).where(only(one));
  for (const one of ended) await q.update(table).set({ untilAt: at }).where(only(one));
  for (const some of chunksOf(written))
    await q.insert(table).values(some.map((one) => ({ ...one, fromAt: at })));
}

export async function keepSectorStates(q: Q, ids: string[], at: Date): Promise<void> {
  const table = commitmentStateSector;
  const { shape, places, values } = byIds(ids);
  const open = await prepared(q, `open sector states ${shape}`, () =>
    q
      .select()
      .from(table)
      .where(and(inArray(table.commitmentId, places), isNull(table.untilAt)))
      .prepare(),
  ).execute(values);
  const now = await prepared(q, `sectors ${shape}`, () =>
    q
      .select()
      .from(commitmentSector)
      .where(inArray(commitmentSector.commitmentId, places))
      .orderBy(asc(commitmentSector.commitmentId), asc(commitmentSector.position))
      .prepare(),
  ).execute(values);
  const { written, unseen, ended } = changesOf(
    open,
    now,
    (one) => `${one.commitmentId} ${one.sectorCode}`,
    at,
  );
  const only = (one: (typeof open)[number]) =>
    and(
      eq(table.commitmentId, one.commitmentId),
      eq(table.sectorCode, one.sectorCode),
      eq(table.fromAt, one.fromAt),
    );
  for (const one of unseen) await q.delete(table).where(only(one));
  for (const one of ended) await q.update(table).set({ untilAt: at }).where(only(one));
  for (const some of chunksOf(written))
    await q.insert(table).values(some.map((one) => ({ ...one, fromAt: at })));
}
