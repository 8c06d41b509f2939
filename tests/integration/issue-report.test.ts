import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Q, Store } from "../../db/store";
import { visitor } from "../../lib/domain/permission";
import { amendWithdrawal } from "../../lib/use-cases/amend-withdrawal";
import { changeReport } from "../../lib/use-cases/change-report";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { discardReport } from "../../lib/use-cases/discard-report";
import { draftReport } from "../../lib/use-cases/draft-report";
import { issueReport } from "../../lib/use-cases/issue-report";
import { listReports } from "../../lib/use-cases/list-reports";
import { myWork } from "../../lib/use-cases/my-work";
import { openReports } from "../../lib/use-cases/open-reports";
import { readDraftReportFile, readReportFile } from "../../lib/use-cases/read-report-file";
import { issuedAs } from "../../lib/use-cases/report-issuer";
import { returnFromIssuing } from "../../lib/use-cases/return-from-issuing";
import { reviewQueue } from "../../lib/use-cases/review-queue";
import { sendBackReport } from "../../lib/use-cases/send-back-report";
import { showReport } from "../../lib/use-cases/show-report";
import { showReportDraft } from "../../lib/use-cases/show-report-draft";
import { showToday } from "../../lib/use-cases/show-today";
import { submitReport } from "../../lib/use-cases/submit-report";
import { takeBackReport } from "../../lib/use-cases/take-back-report";
import { withdrawReport } from "../../lib/use-cases/withdraw-report";
import { entriesOf, explainUntold, verified } from "../support/audit-trail";
import { aCommitment, aUser, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import {
  aReport,
  basedOn,
  freezeAsMade,
  issuedReport,
  later,
  reportRow,
  submittedReport,
} from "../support/reports";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  await aCommitment(store);
  const people = {
    author: await aUser(store, "editor"),
    colleague: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    second: await aUser(store, "reviewer"),
    reader: await aUser(store, "reader"),
  };
  await explainUntold(store);
  const as = (who: keyof typeof people | "visitor", at?: Date) =>
    contextOf(store, who === "visitor" ? visitor : people[who], at);
  return { store, as, ...people };
}
const actionsOf = async (store: Store) =>
  (await entriesOf(store)).flatMap(({ entity, action, actorId }) =>
    entity === "report" ? [[action, actorId]] : [],
  );
const faultsOf = async (store: Store) => (await verified(store, later(60))).faults;
/** What another process writes within the same millisecond is no part of it. */
const justBefore = (at: Date) => new Date(at.getTime() - 1);
const noFiles = { remove: async () => undefined };
const why = "Clause 4 was read wrongly in it.";

describe("a report", () => {
  test("is drafted, submitted, approved and issued; readers find it under its number, and the record tells it whole", async () => {
    const { store, as, author, reviewer } = await anOffice();
    const { id } = accepted(await draftReport(as("author"), aReport({ notes: "Checked by hand." })));
    expect(refusalOf(await showReportDraft(as("reader"), { id }))).toBe("notAllowed");
    accepted(await submitReport(as("author"), await basedOn(store, id)));
    const step = accepted(await issueReport(as("reviewer", later(5)), await basedOn(store, id)));
    expect(step).toMatchObject({ state: "issuing", number: "2026-1" });
    expect(accepted(await listReports(as("visitor"))).total).toBe(0);
    accepted(await freezeAsMade(store, step, later(9)));
    const row = await reportRow(store, id);
    expect(row).toMatchObject({ state: "issued", singlePerson: false, issuedAt: row.reviewedAt });
    expect([row.reviewedAt, row.asOfAt]).toEqual([later(5), justBefore(later(5))]);
    const shown = accepted(await showReport(as("visitor"), { number: "2026-1" }));
    expect(shown).toMatchObject({
      ...{ notes: "Checked by hand.", issuedBy: { publicName: null, role: "reviewer" }, corrections: [] },
      ...{ withdrawn: null, mayWithdraw: false, subject: "test-2025", view: "document=test-2025" },
    });
    for (const person of [author, reviewer]) expect(JSON.stringify(shown)).not.toContain(person.id);
    expect(shown.files.map(({ form }) => form)).toEqual(["pdf", "csv", "csvw", "json"]);
    const { items } = accepted(await listReports(as("visitor")));
    expect(items).toMatchObject([{ number: "2026-1", state: "issued" }]);
    expect(await actionsOf(store)).toEqual([
      ["drafted", author.id],
      ["submitted", author.id],
      ["approved", reviewer.id],
      ["issued", "system:jobs"],
    ]);
    expect(await faultsOf(store)).toEqual([]);
  });

  test("names who issued it in its own language", async () => {
    const { store, author, reviewer } = await anOffice();
    const russian = await issuedReport(store, { author, reviewer }, { language: "ru" });
    expect(await issuedAs(store.read, russian, "https://kept.example")).toEqual({
      ...{ number: "2026-1", address: "https://kept.example/ru/reports/2026-1", by: "Рецензент" },
      ...{ role: "reviewer", at: testDay.toISOString() },
      words: "Выпущен 22 ноября 2026 г. под номером 2026-1. Ответственный за выпуск: Рецензент",
    });
  });

  test("keeps its view in one spelling, narrowed to what it is about; what is not understood is refused", async () => {
    const { store, as } = await anOffice();
    const draft = (more: Record<string, unknown>) => draftReport(as("author"), aReport(more));
    const view = "?sort=-deadline&page=3&size=20&columns=code&columns=status&party=KZ&document=test-2025";
    const { id } = accepted(await draft({ view, kind: "party", sections: ["summary"], subject: "CN" }));
    const row = await reportRow(store, id);
    expect([row.view, row.columns]).toEqual([
      "document=test-2025&party=CN&sort=-deadline",
      ["code", "status"],
    ]);
    const past = accepted(await draft({ view: "document=test-2025&asOf=2026-11-01" }));
    expect(await reportRow(store, past.id)).toMatchObject({ asOf: "2026-11-01", view: "document=test-2025" });
    const faultOf = async (more: Record<string, unknown>) => {
      const outcome = await draft(more);
      return outcome.ok ? null : outcome.fields;
    };
    expect(await faultOf({ view: "document=test-2025&colour=red" })).toMatchObject({
      view: { key: "unknownName" },
    });
    expect(await faultOf({ subject: "nowhere-2025" })).toMatchObject({
      subject: { key: "reportSubjectUnknown" },
    });
    expect(await faultOf({ title: "A".repeat(10_000) })).toEqual({
      title: { key: "textTooLong", values: { most: 300 } },
    });
    expect(await faultOf({ asOf: "yesterday" })).toEqual({ asOf: { key: "reportMomentWrong" } });
    expect(await store.read.select().from(t.report)).toHaveLength(2);
  });

  test("belongs to its author until it is public; readers, strangers and colleagues are refused at every step", async () => {
    const { store, as } = await anOffice();
    for (const who of ["reader", "visitor"] as const) {
      const refusal = who === "visitor" ? "signInFirst" : "notAllowed";
      expect(refusalOf(await draftReport(as(who), aReport()))).toBe(refusal);
      expect(refusalOf(await openReports(as(who)))).toBe(refusal);
    }
    const { id } = accepted(await draftReport(as("author"), aReport()));
    const step = await basedOn(store, id);
    for (const verb of [changeReport, submitReport, takeBackReport]) {
      expect(refusalOf(await verb(as("colleague"), { ...aReport(), ...step }))).toBe("onlyItsAuthor");
      expect(refusalOf(await verb(as("reader"), { ...aReport(), ...step }))).toBe("notAllowed");
      const none = { ...aReport(), ...step, id: "none" };
      expect(refusalOf(await verb(as("author"), none))).toBe("reportNotFound");
    }
    expect(refusalOf(await discardReport(as("colleague"), step, noFiles))).toBe("onlyItsAuthor");
    for (const verb of [issueReport, sendBackReport, withdrawReport, amendWithdrawal]) {
      const input = { ...step, note: "Why?", reason: why };
      expect(refusalOf(await verb(as("colleague"), input))).toBe("notAllowed");
      expect(refusalOf(await verb(as("visitor"), input))).toBe("signInFirst");
    }
    expect(refusalOf(await issueReport(as("reviewer"), step))).toBe("notWaiting");
    expect((await reportRow(store, id)).recordVersion).toBe(1);
    expect(await actionsOf(store)).toHaveLength(1);
  });

  test("saved in another window: what was typed meets what stands now", async () => {
    const { store, as } = await anOffice();
    const { id } = accepted(await draftReport(as("author"), aReport()));
    const opened = await basedOn(store, id);
    accepted(await changeReport(as("author"), { ...aReport({ title: "First" }), ...opened }));
    const second = await changeReport(as("author"), { ...aReport({ title: "Second" }), ...opened });
    expect(second).toMatchObject({
      ...{ ok: false, code: "conflict", message: { key: "reportChanged" } },
      current: { title: "First", recordVersion: 2, state: "draft", sections: ["summary", "clauses"] },
    });
    expect(await faultsOf(store)).toEqual([]);
  });

  test("goes back with a note, is changed, taken back, submitted again or dropped", async () => {
    const { store, as, author } = await anOffice();
    const id = await submittedReport(store, author);
    const note = "Leave clause 4 out.";
    accepted(await sendBackReport(as("reviewer"), { ...(await basedOn(store, id)), note }));
    const shown = accepted(await showReportDraft(as("author"), { id }));
    expect(shown).toMatchObject({ state: "sent-back", reviewNote: note, mayChange: true });
    const mended = aReport({ sections: ["summary"] });
    accepted(await changeReport(as("author"), { ...mended, ...(await basedOn(store, id)) }));
    accepted(await submitReport(as("author"), await basedOn(store, id)));
    accepted(await takeBackReport(as("author"), await basedOn(store, id)));
    expect(await reportRow(store, id)).toMatchObject({ state: "draft", submittedAt: null });
    accepted(await discardReport(as("author"), await basedOn(store, id), noFiles));
    expect(refusalOf(await showReportDraft(as("author"), { id }))).toBe("reportNotFound");
    expect(await faultsOf(store)).toEqual([]);
  });

  test("is not issued by its author, but in an office of one, and that stays on it for good", async () => {
    const { store, as, reviewer } = await anOffice();
    const administrator = contextOf(store, await aUser(store, "administrator"));
    const id = await submittedReport(store, reviewer);
    expect(refusalOf(await issueReport(as("reviewer"), await basedOn(store, id)))).toBe("ownReport");
    const draft = accepted(await showReportDraft(as("reviewer"), { id }));
    expect([draft.mayDecide, draft.hindrance?.key]).toEqual([false, "ownReport"]);
    expect(accepted(await showReportDraft(as("second"), { id })).mayDecide).toBe(true);
    accepted(await changeSettings(administrator, { twoPersonRule: false }));
    const step = accepted(await issueReport(as("reviewer"), await basedOn(store, id)));
    accepted(await freezeAsMade(store, step, later(1)));
    expect(accepted(await showReport(as("visitor"), { number: "2026-1" })).singlePerson).toBe(true);
  });

  test("whose files could not be made waits for its approval again and keeps its number", async () => {
    const { store, as, author } = await anOffice();
    const id = await submittedReport(store, author);
    const failed = accepted(await issueReport(as("reviewer"), await basedOn(store, id)));
    await store.tx(async (q) => {
      const failure = { key: "diskFull" };
      await q.update(t.job).set({ state: "failed", failure }).where(eq(t.job.subjectId, failed.runId));
      await returnFromIssuing(q, failed.runId, { action: "failed", actorId: "system:jobs" }, later(2));
    });
    expect(await reportRow(store, id)).toMatchObject({
      ...{ state: "submitted", number: "2026-1", reviewerId: null, asOfAt: null, singlePerson: false },
    });
    expect(accepted(await showReportDraft(as("author"), { id })).failure).toEqual({ key: "diskFull" });
    // The late worker of the first attempt writes nothing.
    expect(refusalOf(await freezeAsMade(store, failed, later(3)))).toBe("reportChanged");
    const again = accepted(await issueReport(as("second", later(4)), await basedOn(store, id)));
    accepted(await freezeAsMade(store, again, later(5)));
    expect(await reportRow(store, id)).toMatchObject({
      ...{ state: "issued", number: "2026-1", asOfAt: justBefore(later(4)) },
    });
    expect(await faultsOf(store)).toEqual([]);
  });

  test("issued twice at once is issued once, and two reports get two numbers", async () => {
    const { store, as, author } = await anOffice();
    const [first, other] = [await submittedReport(store, author), await submittedReport(store, author)];
    const step = await basedOn(store, first);
    const outcomes = await Promise.all([
      issueReport(as("reviewer"), step),
      issueReport(as("second"), step),
      issueReport(as("second"), await basedOn(store, other)),
    ]);
    expect(outcomes.map(refusalOf).sort()).toEqual(["accepted", "accepted", "reportChanged"]);
    const numbers = (await store.read.select().from(t.report)).map(({ number }) => number);
    expect(numbers.sort()).toEqual(["2026-1", "2026-2"]);
    expect(await store.read.select().from(t.reportRun)).toHaveLength(2);
  });

  test("gets numbers that begin anew with the year and go past nine", async () => {
    const { store, as, author, reviewer } = await anOffice();
    const row = await issuedReport(store, { author, reviewer });
    await store.tx(async (q) => {
      await q.insert(t.report).values({ ...row, id: "ten", number: "2026-10" });
    });
    const year = new Date("2027-01-01T00:00:00Z");
    const [a, b] = [await submittedReport(store, author), await submittedReport(store, author)];
    expect(accepted(await issueReport(as("reviewer"), await basedOn(store, a))).number).toBe("2026-11");
    expect(accepted(await issueReport(as("reviewer", year), await basedOn(store, b))).number).toBe("2027-1");
  });

  test("on its way stands with what waits for reviewers, and with its author's own work", async () => {
    const { store, as, author } = await anOffice();
    const id = await submittedReport(store, author);
    const queue = accepted(await reviewQueue(as("reviewer")));
    expect(queue.reports).toMatchObject([{ id, own: false, mayDecide: true, author: author.name }]);
    expect(queue.total.reports).toBe(1);
    expect(accepted(await myWork(as("author"))).reports).toMatchObject([
      { id, own: true, state: "submitted" },
    ]);
    const { queue: day } = accepted(await showToday(as("reviewer")));
    expect(day).toMatchObject({ total: 1, items: [{ kind: "report", id, text: "Progress by the summer" }] });
    expect(accepted(await openReports(as("colleague"))).others).toMatchObject([{ id }]);
  });

  test("on its way and one that never was are alike to who may not see it: not found", async () => {
    const { store, as, author } = await anOffice();
    const id = await submittedReport(store, author);
    const { runId } = accepted(await issueReport(as("reviewer"), await basedOn(store, id)));
    const answers = new Set<string>();
    for (const number of ["2026-1", "2026-99", "", "x".repeat(200)])
      for (const who of ["visitor", "reader", "author"] as const)
        answers.add(refusalOf(await readReportFile(as(who), { number, form: "pdf" })));
    for (const one of [id, runId, "none"])
      answers.add(refusalOf(await readDraftReportFile(as("reader"), { id: one, form: "pdf" })));
    for (const number of ["2026-1", "", id])
      answers.add(refusalOf(await showReport(as("reader"), { number })));
    expect([...answers]).toEqual(["reportNotFound"]);
  });
});

describe("an issued report", () => {
  test("cannot be changed in the database, and neither it nor what it speaks of can be taken away", async () => {
    const { store, author, reviewer } = await anOffice();
    const { id } = await issuedReport(store, { author, reviewer });
    const attempt = (change: (q: Q) => Promise<unknown>) =>
      store
        .tx(async (q) => void (await change(q)))
        .then(
          () => "written",
          (fault: Error) => `${fault.message} ${(fault.cause as Error | undefined)?.message ?? ""}`,
        );
    const of = eq(t.report.id, id);
    const set = (values: Partial<typeof t.report.$inferInsert>) =>
      attempt((q) => q.update(t.report).set(values).where(of));
    for (const values of [{ title: "Other" }, { files: [] }, { dataHash: "0" }, { asOfAt: later(1) }])
      expect(await set(values)).toContain("never changed");
    expect(await set({ state: "draft" })).toContain("only be withdrawn");
    expect(await set({ number: "2026-9" })).not.toBe("written");
    expect(await attempt((q) => q.delete(t.report).where(of))).toContain("never deleted");
    expect(await attempt((q) => q.delete(t.reportCommitment).where(sql`true`))).toContain("never changed");
  });

  test("is withdrawn with a reason and what replaces it; its page stays, its files go where they are withheld", async () => {
    const { store, as, author, reviewer } = await anOffice();
    const both = { author, reviewer };
    const first = await issuedReport(store, both);
    const file = { number: "2026-1", form: "pdf" };
    expect(accepted(await readReportFile(as("visitor"), file)).name).toBe("kept-2026-1.pdf");
    const input = { ...(await basedOn(store, first.id)), reason: why };
    const unknown = await withdrawReport(as("reviewer"), { ...input, replacedBy: "2026-2" });
    expect(unknown).toMatchObject({ fields: { replacedBy: { key: "noSuchIssuedReport" } } });
    accepted(await withdrawReport(as("reviewer", later(3)), input));
    expect(accepted(await readReportFile(as("visitor"), file)).name).toBe("kept-2026-1.pdf");
    const next = await issuedReport(store, both, { title: "Mended" });
    const amendment = { replacedBy: next.number, withholdFiles: true };
    accepted(await amendWithdrawal(as("reviewer"), { ...(await basedOn(store, first.id)), ...amendment }));
    const shown = accepted(await showReport(as("visitor"), { number: "2026-1" }));
    expect(shown).toMatchObject({
      ...{ state: "withdrawn", filesWithheld: true },
      withdrawn: { reason: why, at: later(3), replacedBy: { number: "2026-2", title: "Mended" } },
    });
    // Their hashes stay, so that copies in circulation can be recognised.
    expect(shown.files).toEqual(first.files);
    expect(JSON.stringify(shown)).not.toContain(reviewer.id);
    const gone = await readReportFile(as("visitor"), file);
    expect(gone).toMatchObject({ code: "not-found", message: { key: "reportFilesWithheld" } });
    const listed = accepted(await listReports(as("visitor"))).items;
    expect(listed.find(({ number }) => number === "2026-1")).toMatchObject({ state: "withdrawn", forms: [] });
    expect(await faultsOf(store)).toEqual([]);
  });

  test("is listed newest first, by kind, document and party, page by page", async () => {
    const { store, as, author, reviewer } = await anOffice();
    const both = { author, reviewer };
    const brief = { kind: "party", subject: "CN", sections: ["summary"], view: "" };
    const table = { kind: "table", sections: ["commitments"], view: "party=KZ" };
    await issuedReport(store, both);
    await issuedReport(store, both, brief, { at: later(1) });
    await issuedReport(store, both, table, { at: later(2) });
    const numbers = async (input: object) =>
      accepted(await listReports(as("visitor"), input)).items.map(({ number }) => number);
    expect(await numbers({})).toEqual(["2026-3", "2026-2", "2026-1"]);
    expect(await numbers({ kind: "party" })).toEqual(["2026-2"]);
    expect(await numbers({ document: "test-2025" })).toEqual(["2026-1"]);
    expect(await numbers({ party: "KZ" })).toEqual(["2026-3"]);
    expect(await numbers({ party: "K" })).toEqual([]);
    expect(await numbers({ page: 2, size: 2 })).toEqual(["2026-1"]);
    expect(refusalOf(await listReports(as("visitor"), { page: 3, size: 2 }))).toBe("pageOutOfRange");
    expect(refusalOf(await listReports(as("visitor"), { kind: "song" }))).toBe("unknownParameters");
  });

  test("is for people with an account only where public reading is off", async () => {
    const { store, as, author, reviewer } = await anOffice();
    await issuedReport(store, { author, reviewer });
    const closed = { ...as("visitor"), publicRead: false };
    expect(refusalOf(await listReports(closed))).toBe("signInFirst");
    expect(refusalOf(await showReport(closed, { number: "2026-1" }))).toBe("signInFirst");
    expect(refusalOf(await readReportFile(closed, { number: "2026-1", form: "pdf" }))).toBe("signInFirst");
  });
});
