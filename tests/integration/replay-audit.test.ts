import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { loadDemo } from "../../lib/server/load-demo";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { asWritten, firstBrokenEntry, replayed } from "../support/audit-trail";
import { aUser, contextOf, testDay } from "../support/commitments";
import { accepted } from "../support/outcome";
import { longLivedStore } from "../support/store";

// A year of fictional work, loaded through the verbs: what the audit tells must be what stands in the tables.
let store: Store;
beforeAll(async () => {
  store = longLivedStore();
  await loadDemo(store, () => testDay);
  const reviewer = await aUser(store, "reviewer");
  const administrator = await aUser(store, "administrator");
  const [accepted_] = await store.read
    .select()
    .from(t.development)
    .where(eq(t.development.state, "accepted"))
    .orderBy(asc(t.development.id));
  const back = { kind: "development", id: accepted_?.id, basedOnVersion: accepted_?.recordVersion };
  accepted(await sendBackEvidence(contextOf(store, reviewer), { ...back, note: "A note." }));
  accepted(await changeSettings(contextOf(store, administrator), { twoPersonRule: false }));
}, 60_000);

/** The rows of a table, as the audit would write them. */
const written = <T>(rows: T[]): Record<string, unknown>[] =>
  rows.map((row) => asWritten(row) as Record<string, unknown>);

/** Of the fields the table has, what the audit says of them. */
const told = (
  fields: Record<string, unknown> | undefined,
  row: Record<string, unknown>,
  except: string[] = [],
) =>
  Object.fromEntries(
    Object.keys(row)
      .filter((name) => !except.includes(name))
      .map((name) => [name, fields?.[name] ?? null]),
  );
const without = (row: Record<string, unknown>, except: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !except.includes(name)));

describe("replaying the audit", () => {
  test("finds a chain in which every entry fits the one before", async () => {
    expect(await firstBrokenEntry(store)).toBeNull();
  });

  test.each([
    ["assessment", t.assessment],
    ["search-log", t.searchLog],
    ["development", t.development],
  ] as const)(
    "gives today's rows of %s, and each entry tells truly what was before",
    async (entity, table) => {
      const { records, surprises } = await replayed(store, entity);
      expect(surprises).toEqual([]);
      const rows = written(await store.read.select().from(table));
      expect(rows.length).toBeGreaterThan(3);
      expect([...records.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
      for (const row of rows) expect(told(records.get(row.id as string), row)).toEqual(row);
    },
  );

  test("gives the sources and links of a development as they stand", async () => {
    const { records } = await replayed(store, "development");
    const sources = written(await store.read.select().from(t.source));
    const links = written(await store.read.select().from(t.developmentLink));
    type Row = Record<string, unknown>;
    const byId = (rows: Row[]) => [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    const filled = (row: Row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    for (const [id, fields] of records) {
      const newest = Math.max(
        ...sources.filter((row) => row.developmentId === id).map(({ revision }) => Number(revision)),
      );
      const current = sources.filter((row) => row.developmentId === id && row.revision === newest);
      expect(byId(fields.sources as Row[]).map(filled)).toEqual(byId(current).map(filled));
      const own = links.filter((row) => row.developmentId === id);
      expect(byId(fields.links as Row[]).map(filled)).toEqual(byId(own).map(filled));
    }
  });

  test("gives the coding of every commitment; what is derived from other records is not told twice", async () => {
    const { records, surprises } = await replayed(store, "commitment");
    expect(surprises).toEqual([]);
    const rows = written(await store.read.select().from(t.commitment));
    const parties = written(await store.read.select().from(t.commitmentParty));
    const sectors = written(
      await store.read.select().from(t.commitmentSector).orderBy(asc(t.commitmentSector.position)),
    );
    const derived = [
      ...[
        "status",
        "statusRank",
        "flagBits",
        "reviewedDone",
        "reviewedOf",
        "lastPublishedAt",
        "derivedUntil",
        "chainId",
      ],
      ...["item", "searchText", "updatedAt", "recordVersion"],
    ];
    const inParts = rows[0] ? Object.keys(rows[0]).filter((name) => name.startsWith("deadline")) : [];
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const fields = records.get(row.id as string) as Record<string, unknown>;
      const apart = [...derived, ...inParts, "primarySector"];
      expect(told(fields, row, apart)).toEqual(without(row, apart));
      const deadline = fields.deadline as Record<string, unknown>;
      expect([deadline.kind, deadline.start, deadline.end, deadline.words]).toEqual([
        row.deadlineKind,
        row.deadlineStart,
        row.deadlineEnd,
        row.deadlineWords,
      ]);
      const own = (list: Record<string, unknown>[]) =>
        list.filter(({ commitmentId }) => commitmentId === row.id);
      expect(fields.sectors).toEqual(own(sectors).map(({ sectorCode }) => sectorCode));
      expect((fields.sectors as string[])[0]).toBe(row.primarySector);
      const roles = (list: Record<string, unknown>[], code: string) =>
        list.map((party) => `${party[code]} ${party.role}`).sort();
      expect(roles(fields.parties as Record<string, unknown>[], "code")).toEqual(
        roles(own(parties), "partyCode"),
      );
    }
  });

  test("gives every person but for the password, of which it tells only that it was set", async () => {
    const { records, surprises } = await replayed(store, "user");
    expect(surprises).toEqual([]);
    const own = ["email", "name", "publicName", "role", "state"];
    for (const row of written(await store.read.select().from(t.user))) {
      const fields = records.get(row.id as string);
      // Made by the test itself, past the verbs.
      if (!fields) continue;
      for (const name of own) expect([name, fields[name] ?? null]).toEqual([name, row[name]]);
      expect(fields.passwordHash).toBeUndefined();
    }
  });

  test("gives the settings", async () => {
    const { records, surprises } = await replayed(store, "setting");
    // The first entry tells the default that stood before anything was written.
    expect(surprises.every((text) => /changed$/.test(text))).toBe(true);
    for (const { key, value } of await store.read.select().from(t.setting))
      expect(records.get(key)?.value).toEqual(value);
  });

  test("never meets a secret", async () => {
    const text = JSON.stringify(await store.read.select().from(t.auditEntry));
    for (const { passwordHash } of await store.read.select().from(t.user))
      if (passwordHash) expect(text.includes(passwordHash)).toBe(false);
    for (const { tokenHash } of await store.read.select().from(t.oneTimeLink))
      expect(text.includes(tokenHash)).toBe(false);
    expect(text).not.toContain("$argon2");
  });
});
