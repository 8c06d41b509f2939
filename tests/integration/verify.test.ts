import { asc, eq } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import { auditHash, sha256 } from "../../db/queries/audit-hash";
import { redactInAudit } from "../../db/queries/audit-redaction";
import type { TrailFault } from "../../db/queries/audit-replay";
import { auditedTables, untoldTables } from "../../db/queries/audited-tables";
import * as schema from "../../db/sqlite/schema";
import type { Q } from "../../db/store";
import { seedActorId } from "../../lib/domain/audit";
import { loadDemo } from "../../lib/server/load-demo";
import { verifyRecord } from "../../lib/use-cases/verify-record";
import { verifyTable } from "../../lib/use-cases/verify-records";
import { explainUntold, verified } from "../support/audit-trail";
import { testDay } from "../support/commitments";
import { makeUpRow } from "../support/made-up-rows";
import { longLivedStore, testStore } from "../support/store";
import { anotherValue, columnsOf, intruder, nameOf } from "../support/tamper";
import { aWorkedDesk } from "../support/worked-desk";

const today = "2026-11-22";
const look = (q: Q) => verifyRecord(q, { today });
const told = ({ faults }: Awaited<ReturnType<typeof look>>) =>
  faults.map(({ seq, entity, what }) => `${seq === null ? "" : `${seq} `}${entity} ${what}`);

/** A year of fictional work; whoever tampers with it takes it back. */
let store: ReturnType<typeof longLivedStore>;
beforeAll(async () => {
  store = longLivedStore();
  await loadDemo(store, () => testDay);
  await explainUntold(store);
}, 60_000);

describe("what the chain tells", () => {
  const tables = Object.values(schema).filter((value) => (value as unknown) instanceof SQLiteTable);

  test("is every table, but for those that name a reason", () => {
    const covered = auditedTables.flatMap(({ table, parts = [] }) => [
      table,
      ...parts.map((part) => part.table),
    ]);
    const named = [...covered, ...untoldTables.map(({ table }) => table)].map(nameOf).sort();
    expect(named).toEqual(tables.map(nameOf).sort());
  });

  test("is every column, but for those that name a reason and exist", () => {
    for (const { table, apart } of auditedTables.flatMap((each) => [each, ...(each.parts ?? [])])) {
      const columns = Object.keys(columnsOf(table));
      for (const [name, why] of Object.entries(apart)) {
        expect([nameOf(table), columns]).toEqual([nameOf(table), expect.arrayContaining([name])]);
        expect(why.length).toBeGreaterThan(5);
      }
    }
  });
});

/** Each told column of each table with rows, changed in one row; answers those that nobody noticed. */
async function unnoticed(path: string): Promise<{ tried: Set<string>; silent: string[] }> {
  const thief = intruder(path);
  const tried = new Set<string>();
  const silent: string[] = [];
  try {
    for (const audited of auditedTables)
      for (const { table, apart, key } of [
        { ...audited, key: audited.desk ? "" : audited.key },
        ...(audited.parts ?? []).map((part) => ({ ...part, key: "" })),
      ]) {
        const where = audited.desk ? `where decided_by is not null` : "";
        if (audited.entity === "import-block") continue;
        const row = thief.database
          .prepare(`select max(rowid) from "${nameOf(table)}" ${where}`)
          .pluck()
          .get();
        if (row === null) continue;
        for (const [name, column] of Object.entries(columnsOf(table))) {
          if (name in apart || name === key) continue;
          const change = `update "${nameOf(table)}" set "${column.name}" = ${anotherValue(column)} where rowid = ${row}`;
          const found: TrailFault[] = [];
          const only = (q: Q) => verifyTable(q, audited, (fault) => found.push(fault));
          // What cannot be read any more has been noticed as well.
          await thief
            .tries(() => thief.database.exec(change), only)
            .catch(() => found.push({} as TrailFault));
          tried.add(nameOf(table));
          if (found.length === 0) silent.push(`${nameOf(table)}.${name}`);
        }
      }
  } finally {
    thief.close();
  }
  return { tried, silent };
}

describe("verifying", () => {
  test("finds nothing where nobody tampered", async () => {
    const found = await verified(store, testDay);
    expect(found.faults).toEqual([]);
    expect(found.records).toBeGreaterThan(200);
  });

  test("notices a change of any told field of any record", async () => {
    const thief = intruder(store.path);
    // Kinds of records that the demo does not hold.
    const q = await thief.tries(
      () => undefined,
      async (all) => all,
    );
    for (const audited of auditedTables) {
      const empty =
        thief.database
          .prepare(`select count(*) from "${nameOf(audited.table)}"`)
          .pluck()
          .get() === 0;
      if (empty && !audited.desk && !audited.stands) await makeUpRow(q, audited);
    }
    thief.close();
    const { tried, silent } = await unnoticed(store.path);
    expect(silent).toEqual([]);
    expect(tried.size).toBeGreaterThan(25);
  }, 120_000);

  test("notices a change of what was worked out on the desk", async () => {
    const desk = await aWorkedDesk();
    await explainUntold(desk.store);
    const { path } = desk.store as typeof store;
    const { tried, silent } = await unnoticed(path);
    expect(silent).toEqual([]);
    for (const name of ["import_statement", "import_draft", "commitment_link", "publisher", "anchor"])
      expect([...tried]).toContain(name);
  }, 120_000);

  test("notices that a record was taken away or put in", async () => {
    const thief = intruder(store.path);
    const { database } = thief;
    for (const audited of auditedTables) {
      const { table, key, entity, desk } = audited;
      const name = nameOf(table);
      if (desk || database.prepare(`select count(*) from "${name}"`).pluck().get() === 0) continue;
      const after = async (act: string) => {
        const faults: TrailFault[] = [];
        const only = (q: Q) => verifyTable(q, audited, (fault) => faults.push(fault));
        await thief.tries(() => database.exec(act), only);
        return faults.map(({ what }) => what);
      };
      const last = `where rowid = (select max(rowid) from "${name}")`;
      expect([entity, await after(`delete from "${name}" ${last}`)]).toEqual([
        entity,
        expect.arrayContaining(["is told by the chain, but the record is gone"]),
      ]);
      const columns = Object.entries(columnsOf(table));
      const names = columns.map(([, column]) => `"${column.name}"`);
      const values = columns.map(([field], i) => (field === key ? "'zz-invented'" : names[i]));
      const put = `insert into "${name}" (${names.join()}) select ${values.join()} from "${name}" limit 1`;
      expect([entity, await after(put)]).toEqual([
        entity,
        expect.arrayContaining(["stands, but no entry explains it"]),
      ]);
    }
    thief.close();
  }, 60_000);

  test("notices a change of what lists show, though no entry tells it", async () => {
    const thief = intruder(store.path);
    const pick = `where id = (select commitment_id from assessment where state = 'published' limit 1)`;
    const shown: Record<string, string> = {
      status: "'contrary'",
      flag_bits: "flag_bits + 1",
      reviewed_done: "reviewed_done + 1",
      last_published_at: "last_published_at + 1",
      item: "replace(item, 'en', 'En')",
      search_text: "search_text || ' more'",
      updated_at: "updated_at + 1",
      chain_id: "'another'",
      derived_until: "'2031-01-01'",
    };
    for (const [column, value] of Object.entries(shown)) {
      const change = `update commitment set ${column} = ${value} ${pick}`;
      const found = await thief.tries(() => thief.database.exec(change), look);
      expect([column, found.faultCount > 0]).toEqual([column, true]);
    }
    const party = "update commitment_party set status = 'contrary' where rowid = 1";
    const found = await thief.tries(() => thief.database.exec(party), look);
    expect(told(found)[0]).toMatch(/^commitment shows another result of/);
    thief.close();
  });
});

describe("what is kept for reading the past", () => {
  test("is what readers see today where it still stands, and its times fit together", async () => {
    const thief = intruder(store.path);
    const open = "until_at is null and rowid = (select max(rowid) from";
    for (const act of [
      `update commitment_state set status = 'contrary' where ${open} commitment_state where until_at is null)`,
      "update commitment_state_content set item = '{}' where state_row = (select max(row) from commitment_state where until_at is null)",
      `delete from commitment_state where ${open} commitment_state where until_at is null)`,
      `update commitment_state_party set source_words = source_words || '~' where ${open} commitment_state_party where until_at is null)`,
      `update commitment_state_sector set position = 7 where ${open} commitment_state_sector where until_at is null)`,
      "update record_state set body = '{}' where until_at is null and entity = 'development'",
      "update record_state set until_at = from_at + 1 where until_at is null and entity = 'party'",
      "update commitment_state set until_at = until_at + 86400000 where until_at is not null",
    ]) {
      const found = await thief.tries(() => thief.database.exec(act), look);
      expect([act, found.faults[0]?.what ?? ""]).toEqual([
        act,
        expect.stringMatching(/^(is kept for|has kept)/),
      ]);
    }
    thief.close();
  }, 60_000);
});

describe("an entry of the chain", () => {
  test("cannot be changed in any field, taken out, put in or moved unnoticed", async () => {
    const thief = intruder(store.path);
    const { database } = thief;
    for (const [name, column] of Object.entries(columnsOf(schema.auditEntry))) {
      const value = name === "seq" ? "seq + 100000" : anotherValue(column);
      const change = `update audit_entry set "${column.name}" = ${value} where seq = 100`;
      const { faults } = await thief.tries(() => database.exec(change), look);
      // Taken out of its place, the entry after it is the first that does not fit.
      expect([name, faults[0]?.seq]).toEqual([name, name === "seq" ? 101 : 100]);
    }
    const out = await thief.tries(() => database.exec("delete from audit_entry where seq = 50"), look);
    expect(told(out)[0]).toMatch(/^51 .* comes after entry 49/);
    const unreadable = "update audit_entry set after = '{' where seq = 60";
    expect(told(await thief.tries(() => database.exec(unreadable), look))[0]).toMatch(
      /^60 .* cannot be read/,
    );
    thief.close();
  });

  test("that was forged with a right hash is found by the entry after it, or by what it does not explain", async () => {
    const thief = intruder(store.path);
    const [entry] = await store.read
      .select()
      .from(schema.auditEntry)
      .where(eq(schema.auditEntry.action, "published"))
      .orderBy(asc(schema.auditEntry.seq))
      .limit(1);
    if (!entry?.after) throw new Error("Nothing was published.");
    const after = { ...entry.after, reviewerId: "somebody-else" };
    const hash = auditHash({ ...entry, after } as Parameters<typeof auditHash>[0], entry.prevHash);
    const forge = database(thief, "update audit_entry set after = ?, hash = ? where seq = ?");
    const { faults } = await thief.tries(() => forge.run(JSON.stringify(after), hash, entry.seq), look);
    expect(faults[0]?.seq).toBe(entry.seq + 1);
    thief.close();
  });

  test("cut off at the end leaves records that nobody explains", async () => {
    const thief = intruder(store.path);
    const cut = () => thief.database.exec("delete from audit_entry where seq > 200");
    const { faults, head } = await thief.tries(cut, look);
    expect(head.seq).toBe(200);
    expect(faults.length).toBeGreaterThan(5);
    thief.close();
  });

  test("cut off together with what it explains is missed only by a head that was noted", async () => {
    const store = testStore();
    const write = (id: string) =>
      store.tx((q) =>
        appendAudit(
          q,
          {
            actorId: seedActorId,
            entity: "setting",
            entityId: id,
            action: "changed",
            before: { value: 0 },
            after: null,
          },
          testDay,
        ),
      );
    await write("one");
    await write("two");
    const { head } = await store.snapshot(look);
    const thief = intruder(store.path);
    const cut = () => thief.database.exec("delete from audit_entry where seq = 2");
    expect((await thief.tries(cut, look)).faults).toEqual([]);
    const noted = await thief.tries(cut, (q) => verifyRecord(q, { today, noted: head }));
    expect(noted.faults).toMatchObject([{ seq: 2, what: "was noted, but the chain ends at 1" }]);
    thief.close();
  });
});

describe("words that were taken out of the chain", () => {
  const words = "The name of a witness, told in confidence.";
  const entry = (action: string, before: Record<string, unknown> | null, after: Record<string, unknown>) => ({
    ...{ actorId: seedActorId, entity: "comment" as const, entityId: "one", action, before, after },
  });

  test("leave a hash, and the chain goes on telling whether anything else changed", async () => {
    const store = testStore();
    const owned = {
      redaction: { at: "2026-11-22", by: "x", reason: "A person.", hashes: { body: sha256(words) } },
    };
    await store.tx(async (q) => {
      await appendAudit(q, entry("written", null, { body: words, quote: "“其他”" }), testDay);
      await appendAudit(q, entry("redacted", { body: words }, { body: "", ...owned }), testDay);
      expect(await redactInAudit(q, "comment", "one", [words])).toEqual({ redacted: 2, kept: [] });
    });
    const rows = await store.read.select().from(schema.auditEntry);
    expect(JSON.stringify(rows)).not.toContain("witness");
    expect(rows[0]?.after).toEqual({ body: { redacted: sha256(words) }, quote: "“其他”" });
    const found = told(await store.snapshot(look));
    expect(found).toEqual(["comment is told by the chain, but the record is gone"]);
  });

  test("are noticed where no redaction says why", async () => {
    const store = testStore();
    await store.tx(async (q) => {
      await appendAudit(q, entry("written", null, { body: words }), testDay);
      await redactInAudit(q, "comment", "one", [words]);
    });
    expect(told(await store.snapshot(look))[0]).toBe("1 comment lost words, and no redaction says why");
  });

  test("cannot be mistaken for what somebody wrote: no entry may bring the mark along", async () => {
    const store = testStore();
    const forged = entry("written", null, { body: { redacted: sha256(words) } });
    await expect(store.tx((q) => appendAudit(q, forged, testDay))).rejects.toThrow("redacted after");
    // As text, as a key among others or with a value that is no hash it is what somebody wrote.
    const harmless = { body: `{"redacted":"${sha256(words)}"}`, a: { redacted: "no hash" } };
    await store.tx((q) => appendAudit(q, entry("written", null, harmless), testDay));
    const [row] = await store.read.select().from(schema.auditEntry);
    expect(row?.after).toEqual(harmless);
    expect(auditHash({ ...row, after: harmless } as never, row?.prevHash ?? "")).toBe(row?.hash);
  });

  test("stay in entries of an older release, whose chain goes on holding", async () => {
    const store = testStore();
    const plain = { ...entry("written", null, { body: words }), at: testDay };
    const first = "0".repeat(64);
    await store.tx(async (q) => {
      const old = { ...plain, prevHash: first, hash: auditHash(plain, first, 1), hashForm: 1 };
      await q.insert(schema.auditEntry).values(old);
      expect(await redactInAudit(q, "comment", "one", [words])).toEqual({ redacted: 0, kept: [1] });
      await appendAudit(q, entry("changed", { body: words }, { body: "new" }), testDay);
    });
    const { head, faults } = await store.snapshot(look);
    expect([head.seq, faults.length]).toEqual([2, 1]);
    const thief = intruder(store.path);
    const claim = "update audit_entry set hash_form = 2 where seq = 1";
    expect((await thief.tries(() => thief.database.exec(claim), look)).faults[0]?.seq).toBe(1);
    thief.close();
  });
});

const database = (thief: ReturnType<typeof intruder>, sql: string) => thief.database.prepare(sql);
