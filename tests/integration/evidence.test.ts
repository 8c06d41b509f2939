import { count, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { refreshDue } from "../../db/queries/commitment-state";
import { auditEntry, commitment, development, searchLog, source } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { discardDevelopment } from "../../lib/use-cases/discard-development";
import { discardSearch } from "../../lib/use-cases/discard-search";
import { logSearch } from "../../lib/use-cases/log-search";
import { readSettings } from "../../lib/use-cases/read-settings";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { aCommitment, aMeeting, anAct, aSource, aUser, contextOf, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  const people = {
    reader: await aUser(store, "reader"),
    editor: await aUser(store, "editor"),
    colleague: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
  };
  const { code } = await aCommitment(store);
  return { store, code, as: (who: keyof typeof people) => contextOf(store, people[who]) };
}
const lastEntry = async (store: Store) =>
  (await store.read.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1))[0];
const search = (commitment: string) => ({
  commitment,
  subject: "KZ",
  words: "совместная операция",
  language: "ru",
  searchedWhere: "gov.kz",
  searchedOn: "2026-10-01",
});

describe("a development", () => {
  test("is recorded with its sources and its links to many commitments, and raises their versions", async () => {
    const { store, code, as } = await anOffice();
    const other = await aCommitment(store, { number: 2, mode: "each" });
    const links = [
      { commitment: code, subject: "all", polarity: "supports" },
      { commitment: other.code, subject: "KZ", polarity: "context", note: "Same meeting" },
    ];
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code, { links })));
    expect(await versionOf(store, code)).toBe(2);
    expect(await versionOf(store, other.code)).toBe(2);
    const entry = await lastEntry(store);
    expect(entry).toMatchObject({ entity: "development", entityId: id, action: "recorded", before: null });
    expect(entry?.after).toMatchObject({
      what: "A joint operation was held.",
      sources: [{ class: "P2" }],
      links: [{}, {}],
    });
  });

  test("one day is an interval of one day, and a source was opened today unless told otherwise", async () => {
    const { store, code, as } = await anOffice();
    accepted(await recordDevelopment(as("editor"), anAct(code)));
    expect((await store.read.select().from(development))[0]).toMatchObject({
      happenedTo: "2026-05-01",
      state: "submitted",
    });
    expect((await store.read.select().from(source))[0]).toMatchObject({
      accessedOn: "2026-11-22",
      revision: 1,
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "a javascript: address",
      { sources: [aSource({ address: "javascript:alert(1)" })] },
      "sources.0.address",
    ],
    ["an impossible date", { happenedFrom: "2026-02-30" }, "happenedFrom"],
    ["a day in the future", { happenedFrom: "2026-11-23" }, "happenedFrom"],
    ["no source", { sources: [] }, "sources"],
    ["no link", { links: [] }, "links"],
    ["an unknown class", { sources: [aSource({ class: "P9" })] }, "sources.0.class"],
    ["a text without end", { what: "x".repeat(10_001) }, "what"],
    [
      "a file that was not uploaded",
      { sources: [aSource({ address: "", fileSha256: "0".repeat(64) })] },
      "sources.0.fileSha256",
    ],
  ])("with %s is refused at its field and changes nothing", async (_, given, field) => {
    const { store, code, as } = await anOffice();
    const outcome = await recordDevelopment(as("editor"), anAct(code, given));
    expect(outcome).toMatchObject({ ok: false, code: "invalid" });
    expect(Object.keys(outcome.ok ? {} : (outcome.fields ?? {}))).toEqual([field]);
    expect((await store.read.select({ n: count() }).from(development))[0]?.n).toBe(0);
    expect((await store.read.select({ n: count() }).from(auditEntry))[0]?.n).toBe(0);
    expect(await versionOf(store, code)).toBe(1);
  });

  test("is revised by its author alone; the former sources stay, the new ones name them", async () => {
    const { store, code, as } = await anOffice();
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code)));
    const [former] = await store.read.select().from(source);
    const revised = {
      ...anAct(code, {
        what: "Two joint operations were held.",
        sources: [aSource({ class: "P1", replacesId: former?.id })],
      }),
      id,
      basedOnVersion: 1,
    };
    expect(refusalOf(await reviseDevelopment(as("colleague"), revised))).toBe("onlyItsAuthor");
    accepted(await reviseDevelopment(as("editor"), revised));
    expect(await store.read.select().from(source).orderBy(source.revision)).toMatchObject([
      { id: former?.id, revision: 1, class: "P2" },
      { replacesId: former?.id, revision: 2, class: "P1" },
    ]);
    expect(await lastEntry(store)).toMatchObject({
      action: "revised",
      before: { what: "A joint operation was held." },
    });
    expect(await reviseDevelopment(as("editor"), revised)).toMatchObject({
      code: "conflict",
      current: { state: "submitted", recordVersion: 2, what: "Two joint operations were held." },
    });
  });

  test.each(["zh-12", "en-abcd-efgh", "ru-ru-ru"])(
    "in a language that no page can name is refused: %s",
    async (language) => {
      const { code, as } = await anOffice();
      const sources = [aSource({ language })];
      expect(refusalOf(await recordDevelopment(as("editor"), anAct(code, { sources })))).toBe("checkFields");
      expect(refusalOf(await recordDevelopment(as("editor"), anAct(code, { language })))).toBe("checkFields");
      expect(refusalOf(await logSearch(as("editor"), { ...search(code), language }))).toBe("checkFields");
    },
  );

  test("is discarded by its author alone, and only before it is accepted", async () => {
    const { store, code, as } = await anOffice();
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code)));
    expect(refusalOf(await discardDevelopment(as("reviewer"), { id, basedOnVersion: 1 }))).toBe(
      "onlyItsAuthor",
    );
    accepted(await discardDevelopment(as("editor"), { id, basedOnVersion: 1 }));
    expect(await lastEntry(store)).toMatchObject({ action: "discarded", after: { state: "discarded" } });
    expect(refusalOf(await discardDevelopment(as("editor"), { id, basedOnVersion: 2 }))).toBe(
      "alreadyDiscarded",
    );
    const next = accepted(await recordDevelopment(as("editor"), anAct(code)));
    accepted(await acceptEvidence(as("reviewer"), { kind: "development", id: next.id, basedOnVersion: 1 }));
    expect(refusalOf(await discardDevelopment(as("editor"), { id: next.id, basedOnVersion: 2 }))).toBe(
      "alreadyAccepted",
    );
  });

  test("is accepted by a second person, and then changes when the commitment was last updated", async () => {
    const { store, code, as } = await anOffice();
    const { id } = accepted(await recordDevelopment(as("reviewer"), anAct(code)));
    const input = { kind: "development", id, basedOnVersion: 1 };
    expect(refusalOf(await acceptEvidence(as("reviewer"), input))).toBe("ownEvidence");
    expect(refusalOf(await acceptEvidence(as("editor"), input))).toBe("notAllowed");
    accepted(await acceptEvidence(as("administrator"), input));
    const [row] = await store.read.select().from(commitment).where(eq(commitment.code, code));
    expect(row?.updatedAt.toISOString()).toBe("2026-11-22T10:00:00.000Z");
    expect(row?.status).toBe("not-reviewed");
  });

  test("is refused to readers and visitors", async () => {
    const { code, as } = await anOffice();
    expect(refusalOf(await recordDevelopment(as("reader"), anAct(code)))).toBe("notAllowed");
    const visitor = { ...as("reader"), actor: { id: null, role: "reader" as const, name: null } };
    expect(refusalOf(await recordDevelopment(visitor, anAct(code)))).toBe("signInFirst");
  });
});

describe("a logged search", () => {
  test("is logged, sent back with a note, and dropped by its author", async () => {
    const { store, code, as } = await anOffice();
    const { id } = accepted(await logSearch(as("editor"), search(code)));
    expect(await lastEntry(store)).toMatchObject({ entity: "search-log", entityId: id, action: "logged" });
    const back = { kind: "search", id, basedOnVersion: 1 };
    expect(await sendBackEvidence(as("reviewer"), { ...back, note: " " })).toMatchObject({
      fields: { note: { key: "noteRequired" } },
    });
    accepted(await sendBackEvidence(as("reviewer"), { ...back, note: "Which pages?" }));
    expect(refusalOf(await discardSearch(as("colleague"), { id, basedOnVersion: 2 }))).toBe("onlyItsAuthor");
    accepted(await discardSearch(as("editor"), { id, basedOnVersion: 2 }));
    expect((await store.read.select().from(searchLog))[0]).toMatchObject({
      state: "discarded",
      reviewNote: "Which pages?",
    });
  });

  test("of nobody responsible, or of a day to come, is refused", async () => {
    const { code, as } = await anOffice();
    expect(await logSearch(as("editor"), { ...search(code), subject: "UZ" })).toMatchObject({
      fields: { subject: { key: "notAssessed" } },
    });
    expect(await logSearch(as("editor"), { ...search(code), searchedOn: "2027-01-01" })).toMatchObject({
      fields: { searchedOn: { key: "dayInTheFuture" } },
    });
    expect(refusalOf(await logSearch(as("reader"), search(code)))).toBe("notAllowed");
  });
});

describe("settings", () => {
  test("are changed by an administrator, each with its entry, and read by everyone", async () => {
    const { store, as } = await anOffice();
    const operator = { name: "Institute", contact: "desk@example.org" };
    expect(refusalOf(await changeSettings(as("reviewer"), { twoPersonRule: false }))).toBe("notAllowed");
    accepted(await changeSettings(as("administrator"), { operator }));
    expect(accepted(await readSettings(as("reader")))).toEqual({
      twoPersonRule: true,
      fetching: false,
      operator,
      fictional: false,
    });
    expect(await lastEntry(store)).toMatchObject({
      entity: "setting",
      entityId: "operator",
      after: { value: operator },
    });
    accepted(await changeSettings(as("administrator"), { operator }));
    expect((await store.read.select({ n: count() }).from(auditEntry))[0]?.n).toBe(1);
    expect(await changeSettings(as("administrator"), { twoPersonRule: "no" })).toMatchObject({
      code: "invalid",
    });
  });
});

describe("the passing of days", () => {
  test("turns words and flags without a write by anyone, and leaves no audit entry", async () => {
    const { store } = await anOffice();
    const deadline = { kind: "dated", start: "2026-12-01", end: "2026-12-31" } as const;
    const { id } = await aCommitment(store, { number: 2, deadline });
    const read = async () => (await store.read.select().from(commitment).where(eq(commitment.id, id)))[0];
    expect(await read()).toMatchObject({ status: "not-yet-due", derivedUntil: "2026-12-01", flagBits: 0 });
    expect(await store.tx((q) => refreshDue(q, "2026-11-30"))).toBe(0);
    expect(await store.tx((q) => refreshDue(q, "2026-12-01"))).toBe(1);
    expect(await read()).toMatchObject({ status: "not-reviewed", derivedUntil: "2027-01-01" });
    expect(await store.tx((q) => refreshDue(q, "2027-01-01"))).toBe(1);
    expect(await read()).toMatchObject({ flagBits: 4, derivedUntil: null });
    expect((await store.read.select({ n: count() }).from(auditEntry))[0]?.n).toBe(0);
  });

  test("a meeting of the series opens a new review period of a continuing commitment", async () => {
    const { store } = await anOffice();
    const { id } = await aCommitment(store, {
      number: 2,
      recurrence: "per-period",
      deadline: { kind: "continuing" },
    });
    await aMeeting(store, "2026-06-10", 7);
    const [row] = await store.read.select().from(commitment).where(eq(commitment.id, id));
    expect(JSON.parse(row?.item ?? "{}")).toMatchObject({
      period: { start: "2026-06-11", end: null },
      flags: ["review-due"],
    });
  });
});
