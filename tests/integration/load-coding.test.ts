import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { asc, count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import { auditHash, firstHash } from "../../db/queries/audit-hash";
import { insertPerson } from "../../db/queries/people";
import { readCodingFolder } from "../../db/seed/read-coding";
import {
  anchor,
  auditEntry,
  clause,
  commitment,
  commitmentParty,
  commitmentSector,
  document,
  party,
  statement,
  textRevision,
  version,
} from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { readCommunique } from "../../lib/communique/structure";
import { visitor } from "../../lib/domain/permission";
import type { UserRole } from "../../lib/domain/vocabulary";
import { loadCoding } from "../../lib/use-cases/load-coding";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { loadSeed, seedCopy, seedDay, seededStore } from "../support/seed";
import { testStore } from "../support/store";

const laterDay = new Date("2026-02-20T08:00:00Z");
const clause23 = "almaty-2025/clauses/23.yaml";
const code = "almaty-2025/23.1";

const auditCount = async (store: Store) =>
  (await store.read.select({ n: count() }).from(auditEntry))[0]?.n ?? 0;

const stored = async (store: Store, which = code) => {
  const [row] = await store.read.select().from(commitment).where(eq(commitment.code, which));
  if (!row) throw new Error(`${which} is not there.`);
  return row;
};

describe("loading the Almaty communiqué", () => {
  test("keeps the file byte for byte, and its text as the cleaner left it", async () => {
    const store = await seededStore();
    const [kept] = await store.read.select().from(version);
    const [revision] = await store.read.select().from(textRevision);
    const raw = Buffer.from(kept?.rawBase64 ?? "", "base64");
    expect(raw.length).toBe(12_929);
    expect(kept?.sha256).toBe("13a82be88f2a1a0f0b39fc6036797350b21d903da00d861f42f97f4943cc28ef");
    expect(kept?.sourceAddress).toBeNull();
    expect(revision?.cleanText).toBe(readCommunique(raw.toString("utf8")).text);
    expect(Array.from(revision?.cleanText ?? "")).toHaveLength(3_453);
    expect(Array.from(revision?.readingText ?? "")).toHaveLength(3_453);
    expect(revision?.readingText).toContain("领域实施互利合作项目");
    expect(revision?.readingText).toContain("发挥着重要作用");
  });

  test("every character of the body belongs to exactly one statement", async () => {
    const store = await seededStore();
    const clauses = await store.read.select().from(clause).orderBy(asc(clause.position));
    const statements = await store.read.select().from(statement).orderBy(asc(statement.start));
    expect(clauses.map(({ position }) => position)).toEqual(Array.from({ length: 24 }, (_, i) => i));
    expect(clauses.map(({ paragraphs }) => paragraphs.length)).toEqual([
      3, 1, 2, 1, 1, 1, 2, 3, 1, 5, 1, 2, 1, 7, 1, 1, 1, 7, 1, 1, 2, 6, 1, 1,
    ]);
    for (const { id, paragraphs } of clauses) {
      const own = statements.filter(({ clauseId }) => clauseId === id);
      for (const paragraph of paragraphs) {
        const inside = own.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
        expect(inside.length).toBeGreaterThan(0);
        expect(inside[0]?.start).toBe(paragraph.start);
        expect(inside.at(-1)?.end).toBe(paragraph.end);
        inside.slice(1).forEach(({ start }, i) => {
          expect(start).toBe(inside[i]?.end);
        });
      }
      expect(own.length).toBe(
        own.filter(({ start, end }) => paragraphs.some((p) => p.start <= start && end <= p.end)).length,
      );
    }
  });

  test("untracked statements say why, and every tracked one carries an anchor", async () => {
    const store = await seededStore();
    const statements = await store.read.select().from(statement);
    const anchored = new Set((await store.read.select().from(anchor)).map(({ statementId }) => statementId));
    const tracked = statements.filter((one) => one.tracked);
    expect(tracked.length).toBeGreaterThan(30);
    expect(tracked.filter(({ id }) => !anchored.has(id))).toEqual([]);
    expect(statements.filter((one) => !one.tracked && !one.untrackedReason)).toEqual([]);
    expect(statements.filter((one) => !one.tracked && anchored.has(one.id))).toEqual([]);
  });

  test("every quote stands where its anchor says, with the text around it", async () => {
    const store = await seededStore();
    const [revision] = await store.read.select().from(textRevision);
    const text = Array.from(revision?.cleanText ?? "");
    const anchors = await store.read.select().from(anchor);
    expect(anchors.length).toBeGreaterThanOrEqual(69);
    for (const { start, end, quote, before, after } of anchors) {
      expect(text.slice(start, end).join("")).toBe(quote);
      expect(text.slice(start - 24, start).join("")).toBe(before);
      expect(text.slice(end, end + 24).join("")).toBe(after);
    }
  });

  test("gives between 55 and 75 commitments, each with parties, a primary sector and a public item", async () => {
    const store = await seededStore();
    const rows = await store.read.select().from(commitment).orderBy(asc(commitment.code));
    const parties = await store.read.select().from(commitmentParty);
    const sectors = await store.read.select().from(commitmentSector);
    expect(rows.length).toBeGreaterThanOrEqual(55);
    expect(rows.length).toBeLessThanOrEqual(75);
    expect(new Set(rows.map(({ searchRow }) => searchRow)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.code).toBe(`almaty-2025/${String(row.clausePosition).padStart(2, "0")}.${row.running}`);
      expect(parties.some(({ commitmentId }) => commitmentId === row.id)).toBe(true);
      expect(
        sectors.find(({ commitmentId, position }) => commitmentId === row.id && position === 0)?.sectorCode,
      ).toBe(row.primarySector);
      expect(JSON.parse(row.item)).toMatchObject({ code: row.code, reviewed: { done: 0 } });
      expect(row.searchText).not.toBe("");
    }
    expect(await stored(store, "almaty-2025/13.4")).toMatchObject({
      type: "supports",
      tier: "followed-item",
      precision: 2,
      delegation: 0,
      mode: "each",
      primarySector: "climate",
      deadlineStart: "2027-01-01",
      deadlineEnd: "2027-12-31",
      deadlinePrecision: "year",
    });
  });

  test("leaves one audit entry for each record, in a chain that holds", async () => {
    const store = testStore();
    const report = await loadSeed(store);
    const entries = await store.read.select().from(auditEntry).orderBy(asc(auditEntry.seq));
    const counts = Object.values(report.inserted).reduce((sum, n) => sum + n, 0);
    expect(entries).toHaveLength(counts);
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set(["system:seed"]));
    let prevHash = firstHash;
    for (const entry of entries) {
      expect(entry.prevHash).toBe(prevHash);
      expect(entry.hash).toBe(auditHash(entry as Parameters<typeof auditHash>[0], prevHash));
      prevHash = entry.hash;
    }
    const ours = await stored(store);
    const created = entries.find(({ entityId }) => entityId === ours.id);
    expect(created?.after).toMatchObject({
      code,
      title: ours.title,
      sectors: ["mechanism"],
      lifecycle: "in-force",
    });
  });

  test("nobody else may load it", async () => {
    const store = testStore();
    const context = { actor: visitor, store, now: () => seedDay, publicRead: true };
    expect(await loadCoding(context, readCodingFolder())).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await auditCount(store)).toBe(0);
  });
});

describe("loading again", () => {
  test("writes nothing, not even an audit entry", async () => {
    const store = await seededStore();
    const before = await auditCount(store);
    const row = await stored(store);
    expect(await loadSeed(store, "db/seed", laterDay)).toEqual({
      inserted: {},
      updated: [],
      withdrawn: [],
      differences: [],
    });
    expect(await auditCount(store)).toBe(before);
    expect(await stored(store)).toEqual(row);
  });

  test("a changed field of the files is updated, explained and shown", async () => {
    const store = await seededStore();
    const files = seedCopy();
    const before = await stored(store);
    files.replace(
      clause23,
      "Next China–Central Asia Foreign Ministers’ Meeting in China, 2026",
      "Next meeting, 2026",
    );
    files.replace(clause23, "alsoSectors: []", "alsoSectors: [culture]");
    files.replace(clause23, "role: participant", "role: addressee");
    const report = await loadSeed(store, files.folder, laterDay);
    expect(report.updated).toEqual([{ code, fields: ["title", "sectors", "parties"] }]);
    const after = await stored(store);
    expect(after.title.en).toBe("Next meeting, 2026");
    expect(after.recordVersion).toBe(before.recordVersion + 1);
    expect(after.searchText).toContain("next meeting 2026");
    expect(JSON.parse(after.item)).toMatchObject({ sectors: ["mechanism", "culture"] });
    const entries = await store.read.select().from(auditEntry).where(eq(auditEntry.entityId, after.id));
    expect(entries.at(-1)).toMatchObject({
      action: "recoded",
      actorId: "system:seed",
      before: { title: before.title, sectors: ["mechanism"] },
      after: { title: after.title, sectors: ["mechanism", "culture"] },
    });
    expect((await loadSeed(store, files.folder, laterDay)).updated).toEqual([]);
  });

  test("a field that a person wrote last is reported and stays", async () => {
    const store = await seededStore();
    const row = await stored(store);
    const title = { ...row.title, en: "A person’s title" };
    await store.tx(async (q) => {
      await q.update(commitment).set({ title }).where(eq(commitment.id, row.id));
      const change = { before: { title: row.title }, after: { title } };
      await appendAudit(
        q,
        { actorId: "person", entity: "commitment", entityId: row.id, action: "edited", ...change },
        laterDay,
      );
    });
    const before = await auditCount(store);
    const report = await loadSeed(store, "db/seed", laterDay);
    expect(report.differences).toEqual([{ code, field: "title", ours: title, file: row.title }]);
    expect((await stored(store)).title).toEqual(title);
    expect(await auditCount(store)).toBe(before);
  });

  test("a commitment that left the files becomes a tombstone, and its code is not used again", async () => {
    const store = await seededStore();
    const files = seedCopy();
    const whole = files.read(clause23);
    files.write(
      clause23,
      `${whole.slice(0, whole.indexOf("        type: decides"))}        type: records\n        untracked: narrative\ncommitments: []\n`,
    );
    const report = await loadSeed(store, files.folder, laterDay);
    expect(report.withdrawn).toEqual([code]);
    const tombstone = await stored(store);
    expect(tombstone.lifecycle).toBe("withdrawn");
    expect(JSON.parse(tombstone.item)).toMatchObject({ lifecycle: "withdrawn" });
    expect((await loadSeed(store, files.folder, laterDay)).withdrawn).toEqual([]);
    const again = await loadSeed(store, "db/seed", laterDay);
    expect(again.differences).toEqual([{ code, field: "lifecycle", ours: "withdrawn", file: "in-force" }]);
    expect((await stored(store)).lifecycle).toBe("withdrawn");
  });

  test("a statement split in two keeps every anchor on the statement that holds its quote", async () => {
    const store = await seededStore();
    const files = seedCopy();
    files.replace(
      "almaty-2025/clauses/03.yaml",
      /- text: ".*?"\n {8}type: records\n {8}untracked: appraisal/,
      [
        '- text: "各方高度評價機制框架內成立的經貿、產業和投資、農業、交通、海關、公安內務、應急管理等部級合作機制所做高效工作,"',
        "        type: records",
        "        untracked: appraisal",
        '      - text: "以及在促進中國-中亞機制各領域合作發展方面發揮的重要作用。"',
        "        type: records",
        "        untracked: appraisal",
      ].join("\n"),
    );
    const report = await loadSeed(store, files.folder, laterDay);
    expect(report.updated).toEqual([{ code: "almaty-2025", fields: ["statements"] }]);
    const statements = await store.read.select().from(statement);
    for (const place of await store.read.select().from(anchor)) {
      const holder = statements.find(({ id }) => id === place.statementId);
      expect(holder && holder.start <= place.start && place.end <= holder.end).toBe(true);
    }
  });

  test("under a published assessment, parties and tests are reported, other fields follow the files", async () => {
    const store = await seededStore();
    await publishSomething(store);
    const files = seedCopy();
    files.replace(
      clause23,
      "The next Foreign Ministers’ Meeting was held in China in 2026.",
      "It was held in 2026.",
    );
    files.replace(clause23, "role: participant", "role: addressee");
    files.replace(clause23, "sector: mechanism", "sector: culture");
    const before = await stored(store);
    const report = await loadSeed(store, files.folder, laterDay);
    expect(report.differences.map(({ field }) => field).sort()).toEqual(["deliveredWhen", "parties"]);
    expect(report.updated).toEqual([{ code, fields: ["sectors"] }]);
    const after = await stored(store);
    expect(after.deliveredWhen).toEqual(before.deliveredWhen);
    expect(after.primarySector).toBe("culture");
    expect(after.testsWrittenAt).toEqual(before.testsWrittenAt);
  });

  test("tests that change before anything is published carry the date of the change", async () => {
    const store = await seededStore();
    const files = seedCopy();
    files.replace(
      clause23,
      "The next Foreign Ministers’ Meeting was held in China in 2026.",
      "It was held in 2026.",
    );
    await loadSeed(store, files.folder, laterDay);
    expect((await stored(store)).testsWrittenAt).toEqual(laterDay);
  });

  test("a stored text is not cleaned again: what an older cleaner made of it stays in use", async () => {
    const store = await seededStore();
    const file = new Database(store.path);
    file.exec("drop trigger text_revision_no_update; update text_revision set cleaner_version = '0'");
    file.close();
    const before = await auditCount(store);
    expect(await loadSeed(store, "db/seed", laterDay)).toMatchObject({
      inserted: {},
      updated: [],
      differences: [],
    });
    const versions = store.read.select({ cleaner: textRevision.cleanerVersion }).from(textRevision);
    expect(await versions).toEqual([{ cleaner: "0" }]);
    expect(await auditCount(store)).toBe(before);
  });

  test("other bytes for a stored document are reported, and nothing of it is touched", async () => {
    const store = await seededStore();
    const files = seedCopy();
    const raw = Buffer.concat([Buffer.from(files.read("almaty-2025/source.zh.txt")), Buffer.from("\n")]);
    files.write("almaty-2025/source.zh.txt", raw);
    const hash = createHash("sha256").update(raw).digest("hex");
    files.replace("almaty-2025/document.yaml", /sha256: .*/, `sha256: ${hash}`);
    const before = await auditCount(store);
    const report = await loadSeed(store, files.folder, laterDay);
    expect(report.differences).toMatchObject([{ code: "almaty-2025", field: "sha256", file: hash }]);
    expect(await auditCount(store)).toBe(before);
  });

  test("a party’s new name reaches the register and the search text", async () => {
    const store = await seededStore();
    const files = seedCopy();
    files.replace("register/parties.yaml", 'en: "Kazakhstan"', 'en: "Qazaqstan"');
    expect((await loadSeed(store, files.folder, laterDay)).updated).toEqual([
      { code: "KZ", fields: ["name"] },
    ]);
    const [row] = await store.read.select().from(party).where(eq(party.code, "KZ"));
    expect(row?.name.en).toBe("Qazaqstan");
    // A form that was opened before does not save over it.
    expect(row?.recordVersion).toBe(2);
    expect((await stored(store)).searchText).toContain("qazaqstan");
  });

  test("the switch for a disputed party is part of the document’s record", async () => {
    const store = await seededStore();
    const files = seedCopy();
    files.replace("almaty-2025/document.yaml", "countDisputed: false", "countDisputed: true");
    expect((await loadSeed(store, files.folder, laterDay)).updated).toEqual([
      { code: "almaty-2025", fields: ["countDisputed"] },
    ]);
    const [row] = await store.read.select().from(document);
    expect(row).toMatchObject({ countDisputed: true, recordVersion: 2 });
  });
});

async function publishSomething(store: Store): Promise<void> {
  const at = new Date("2026-02-01T08:00:00Z");
  const context = (id: string, role: UserRole) => ({
    actor: { id, role, name: id },
    store,
    now: () => at,
    publicRead: true,
  });
  for (const [id, role] of [
    ["editor", "editor"],
    ["reviewer", "reviewer"],
  ] as const) {
    const person = { id, role, name: id, publicName: null, state: "active" as const, passwordHash: null };
    const email = `${id}@example.org`;
    await store.tx((q) => insertPerson(q, { ...person, email }, { id: null, action: "invited" }, at));
  }
  const editor = context("editor", "editor");
  const claim = {
    commitment: code,
    basedOnVersion: (await stored(store)).recordVersion,
    subjects: ["all"],
    status: "not-assessable",
    reason: "Invented by a test: nothing here can be checked.",
  };
  const recorded = await recordAssessments(editor, claim);
  const id = recorded.ok ? (recorded.value.drafts[0]?.id ?? "") : "";
  expect(await submitAssessment(editor, { id, basedOnVersion: 1 })).toMatchObject({ ok: true });
  expect(await publishAssessment(context("reviewer", "reviewer"), { id, basedOnVersion: 2 })).toMatchObject({
    ok: true,
  });
}
