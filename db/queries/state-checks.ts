import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  commitmentLink,
  commitmentParty,
  commitmentSector,
  commitmentStateParty,
  commitmentStateSector,
  development,
  recordState,
  response,
  searchLog,
} from "../sqlite/schema";
import type { StatedEntity } from "../stated-records";
import type { Q } from "../store";
import { developmentAsSeen } from "./evidence-states";
import { type Found, type PublicRecord, publicRecordsOf } from "./public-records";
import { stateBody } from "./record-states";

const atOnce = 200;

/** What readers see of one kind of record now, by id, as a state keeps it. */
async function* seenNow(q: Q, entity: StatedEntity): AsyncGenerator<{ id: string; body: string }> {
  const asBody = ({ id, row, parts }: Found) => ({ id, body: JSON.stringify(stateBody(entity, row, parts)) });
  if (entity in publicRecordsOf) {
    for (const found of await publicRecordsOf[entity as PublicRecord](q)) yield asBody(found);
    return;
  }
  const source = shownTables[entity as keyof typeof shownTables];
  for (let after = ""; ; ) {
    const rows: { id: string }[] = await source(q, after);
    for (const row of rows) {
      const seen = entity === "development" ? await developmentAsSeen(q, row.id) : { row, parts: {} };
      if (seen) yield asBody({ id: row.id, ...seen });
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/** Of what goes through review the part that is public, some at a time. */
const shownTables = {
  development: (q: Q, after: string) =>
    q
      .select({ id: development.id })
      .from(development)
      .where(and(eq(development.state, "accepted"), gt(development.id, after)))
      .orderBy(asc(development.id))
      .limit(atOnce),
  "search-log": (q: Q, after: string) =>
    q
      .select()
      .from(searchLog)
      .where(and(eq(searchLog.state, "accepted"), gt(searchLog.id, after)))
      .orderBy(asc(searchLog.id))
      .limit(atOnce),
  response: (q: Q, after: string) =>
    q
      .select()
      .from(response)
      .where(and(eq(response.state, "accepted"), gt(response.id, after)))
      .orderBy(asc(response.id))
      .limit(atOnce),
  "commitment-link": (q: Q, after: string) =>
    q
      .select()
      .from(commitmentLink)
      .where(and(eq(commitmentLink.state, "confirmed"), gt(commitmentLink.id, after)))
      .orderBy(asc(commitmentLink.id))
      .limit(atOnce),
};

/** Records whose open state is not what readers see now, and open states of what they see no more. */
export async function recordStatesThatDiffer(q: Q, entity: StatedEntity): Promise<string[]> {
  const differ: string[] = [];
  let seen = 0;
  const openOf = and(eq(recordState.entity, entity), isNull(recordState.untilAt));
  for await (const { id, body } of seenNow(q, entity)) {
    seen += 1;
    const [open] = await q
      .select({ body: recordState.body })
      .from(recordState)
      .where(and(openOf, eq(recordState.entityId, id)));
    if (!open || JSON.stringify(open.body) !== body) differ.push(id);
  }
  const open = await q.select({ id: recordState.entityId }).from(recordState).where(openOf);
  if (open.length === seen && differ.length === 0) return differ;
  const known = new Set<string>();
  for await (const { id } of seenNow(q, entity)) known.add(id);
  return [...new Set([...differ, ...open.flatMap(({ id }) => (known.has(id) ? [] : [id]))])];
}

/** Commitments whose open parties or sectors are not those they have. */
export async function partStatesThatDiffer(q: Q, ids: string[]): Promise<string[]> {
  const parties = await q.select().from(commitmentParty).where(inArray(commitmentParty.commitmentId, ids));
  const sectors = await q.select().from(commitmentSector).where(inArray(commitmentSector.commitmentId, ids));
  const [wasParty, wasSector] = [commitmentStateParty, commitmentStateSector];
  const openParties = await q
    .select()
    .from(wasParty)
    .where(and(inArray(wasParty.commitmentId, ids), isNull(wasParty.untilAt)));
  const openSectors = await q
    .select()
    .from(wasSector)
    .where(and(inArray(wasSector.commitmentId, ids), isNull(wasSector.untilAt)));
  const told = (id: string, all: { commitmentId: string }[], names: string[]) =>
    JSON.stringify(
      all
        .filter(({ commitmentId }) => commitmentId === id)
        .map((row) => names.map((name) => (row as unknown as Record<string, unknown>)[name]).join("\n"))
        .sort(),
    );
  const ofParty = ["partyCode", "role", "sourceWords", "status", "basis", "flagBits"];
  const ofSector = ["sectorCode", "position"];
  return ids.filter(
    (id) =>
      told(id, parties, ofParty) !== told(id, openParties, ofParty) ||
      told(id, sectors, ofSector) !== told(id, openSectors, ofSector),
  );
}

/** States of one record that overlap, or end before they begin; of a commitment also a gap, for it never goes. */
export async function brokenIntervals(q: Q): Promise<{ entity: string; id: string }[]> {
  const found: { entity: string; id: string }[] = [];
  const look = async (entity: SQL, id: SQL, table: string, key: string, gapless: boolean) => {
    const gap = gapless ? sql`or next_at is not null and until_at <> next_at` : sql``;
    const next = sql`(select *, lead(from_at) over (partition by ${sql.raw(key)} order by from_at, until_at nulls last) as next_at from ${sql.raw(table)})`;
    const rows = await q
      .select({ entity: sql<string>`${entity}`, id: sql<string>`${id}` })
      .from(sql`${next} as told`)
      .where(
        sql`until_at < from_at or (until_at is null and next_at is not null) or until_at > next_at ${gap}`,
      )
      .limit(100);
    found.push(...rows);
  };
  const commitment = sql`'commitment'`;
  const own = sql`commitment_id`;
  await look(commitment, own, "commitment_state", "commitment_id", true);
  await look(commitment, own, "commitment_state_party", "commitment_id, party_code", false);
  await look(commitment, own, "commitment_state_sector", "commitment_id, sector_code", false);
  await look(sql`entity`, sql`entity_id`, "record_state", "entity, entity_id", false);
  return found;
}
