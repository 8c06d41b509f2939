import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { refreshCommitment } from "../../db/queries/commitment-state";
import * as t from "../../db/sqlite/schema";
import { addDays, utcDay } from "../../lib/domain/calendar";
import { visitor } from "../../lib/domain/permission";
import type { UserRole } from "../../lib/domain/vocabulary";
import { logSearch } from "../../lib/use-cases/log-search";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { inboxCount, showToday } from "../../lib/use-cases/show-today";
import { aCommitment, anAct, aUser, contextOf, testDay, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

const day = utcDay(testDay);
const ago = (days: number) => new Date(testDay.getTime() - days * 86_400_000);

async function house() {
  const store = testStore();
  const { id, code } = await aCommitment(store);
  const as = async (role: UserRole) => contextOf(store, await aUser(store, role));
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  return { store, id, code, as, editor, reviewer };
}
type House = Awaited<ReturnType<typeof house>>;

const searched = ({ code, editor }: House, words: string, at: Date) =>
  logSearch(
    { ...editor, now: () => at },
    {
      ...{ commitment: code, subject: "all", words, language: "en", searchedWhere: "Gazette" },
      searchedOn: utcDay(at),
    },
  );

async function inbox({ store, id, editor }: House) {
  const createdBy = editor.actor.id as string;
  await store.tx(async (q) => {
    for (const [state, title] of [
      ["waiting", "A report"],
      ["set-aside", "Weighed"],
    ] as const)
      await q.insert(t.candidate).values({
        ...{ id: title, address: "https://example.org/x", addressKey: title, title, publisher: "" },
        ...{ speaksFor: [], origin: "", language: "en", excerpt: "", note: "", state, createdBy },
        ...{ fetchState: "none", createdAt: ago(2), recordVersion: 1 },
      });
    await q.insert(t.errorReport).values({
      ...{ id: "report", commitmentId: id, page: "/en", what: "The date is wrong.", contact: "secret@mail" },
      ...{ language: "en", state: "open", answer: "", createdAt: ago(1), recordVersion: 1 },
    });
  });
}

describe("the day's page", () => {
  test("counts what the record needs and shows the first of it", async () => {
    const all = await house();
    const due = await aCommitment(all.store, {
      number: 2,
      deadline: { kind: "dated", start: "2026-01-01", end: "2026-05-01" },
    });
    const { flagged } = accepted(await showToday(all.editor));
    expect(flagged.map(({ flag }) => flag)).toEqual([
      "review-due",
      "late",
      "to-reconfirm",
      "evidence-changed",
      "disputed",
      "stale",
      "under-correction",
    ]);
    expect(flagged[0]).toMatchObject({ total: 1, items: [{ code: due.code, flags: ["review-due"] }] });
    expect(flagged[1]).toEqual({ flag: "late", total: 0, items: [] });
  });

  test("deadlines of the next 30 days stand there, soonest first; later and ended ones do not", async () => {
    const { store, editor } = await house();
    const ends: [number, number][] = [
      [2, 31],
      [3, 30],
      [4, 3],
      [5, -1],
    ];
    for (const [number, days] of ends)
      await aCommitment(store, {
        number,
        deadline: { kind: "dated", start: "2026-01-01", end: addDays(day, days) },
      });
    await aCommitment(store, {
      number: 6,
      lifecycle: "withdrawn",
      deadline: { kind: "dated", start: "2026-01-01", end: addDays(day, 5) },
    });
    const { deadlines } = accepted(await showToday(editor));
    expect(deadlines.items.map(({ number }) => number)).toEqual(["1.4", "1.3"]);
    expect(deadlines.total).toBe(2);
  });

  test("one's own work stands in it, another editor's does not", async () => {
    const all = await house();
    accepted(
      await recordAssessments(all.editor, {
        ...{ commitment: all.code, basedOnVersion: await versionOf(all.store, all.code) },
        ...{ subjects: ["all"], status: "partial", reason: "A draft that nobody has seen yet.", missing: "" },
      }),
    );
    expect(accepted(await showToday(all.editor)).own.assessments).toHaveLength(1);
    expect(accepted(await showToday(await all.as("editor"))).own.assessments).toEqual([]);
  });

  test("reviewers see what waits by age, oldest first, and what waits longer than a week", async () => {
    const all = await house();
    accepted(await recordDevelopment({ ...all.editor, now: () => ago(9) }, anAct(all.code)));
    accepted(await searched(all, "anti-drug operation", ago(3)));
    await all.store.tx(async (q) => {
      const [createdAt, recordVersion] = [ago(20), 1];
      await q.insert(t.codingChange).values({
        ...{
          id: "change",
          kind: "edit",
          documentId: "test-2025",
          commitmentId: all.id,
          base: {},
          changes: {},
        },
        ...{ reason: "The host is named.", parts: [], state: "submitted", codebook: "1", createdAt },
        ...{
          submittedAt: ago(12),
          authorId: all.reviewer.actor.id as string,
          singlePerson: false,
          recordVersion,
        },
      });
    });
    const { queue } = accepted(await showToday(all.reviewer));
    expect(queue).toMatchObject({ total: 3, old: 2 });
    expect(queue?.items).toMatchObject([
      { kind: "coding", id: "change", ageDays: 12, own: true, since: ago(12), code: all.code },
      { kind: "development", ageDays: 9, own: false, text: "A joint operation was held.", code: all.code },
      { kind: "search", ageDays: 3, text: "anti-drug operation" },
    ]);
    expect(accepted(await showToday(all.editor)).queue).toBeNull();
  });

  test("contrary action that one person approved names who is missing", async () => {
    const all = await house();
    const administrator = await all.as("administrator");
    await all.store.tx(async (q) => {
      await q.insert(t.assessment).values({
        ...{ id: "claim", commitmentId: all.id, subject: "all", periodStart: "2025-04-27", periodEnd: null },
        ...{
          status: "contrary",
          reason: "An act against the text.",
          missing: "",
          basis: null,
          codebook: "1",
        },
        ...{ stoodOn: { developments: [], sources: [], searches: [] }, state: "submitted", correctsId: null },
        ...{ submittedAt: ago(2), authorId: all.editor.actor.id as string, createdAt: ago(2) },
        ...{ approverId: all.reviewer.actor.id, approvedAt: ago(1), singlePerson: false, recordVersion: 3 },
      });
      await refreshCommitment(q, all.id, { at: testDay, today: day });
    });
    const seen = async (context: typeof administrator) => accepted(await showToday(context)).contrary;
    expect(await seen(administrator)).toMatchObject([{ id: "claim", needs: "administrator", mine: true }]);
    expect(await seen(all.reviewer)).toMatchObject([{ needs: "administrator", mine: false }]);
    expect(await seen(all.editor)).toBeNull();
    const gone = eq(t.user.id, all.reviewer.actor.id ?? "");
    await all.store.tx((q) => q.update(t.user).set({ state: "disabled" }).where(gone));
    expect(await seen(administrator)).toEqual([]);
  });

  test("the inbox is counted, and how to reach somebody never leaves it", async () => {
    const all = await house();
    await inbox(all);
    const told = accepted(await showToday(all.editor));
    expect(told.candidates).toMatchObject({ total: 1, oldest: [{ title: "A report" }] });
    expect(told.reports).toMatchObject({
      total: 1,
      oldest: [{ what: "The date is wrong.", code: all.code }],
    });
    expect(JSON.stringify(told)).not.toContain("secret@mail");
    expect(await inboxCount(all.editor)).toBe(2);
    expect(await inboxCount(await all.as("reader"))).toBe(0);
    expect(await inboxCount(contextOf(all.store, visitor))).toBe(0);
  });

  test("is for people who work here", async () => {
    const all = await house();
    expect(refusalOf(await showToday(await all.as("reader")))).toBe("notAllowed");
    expect(refusalOf(await showToday(contextOf(all.store, visitor)))).toBe("signInFirst");
  });
});
