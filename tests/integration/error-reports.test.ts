import { describe, expect, test } from "vitest";
import { errorReport } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { makeReportLimit } from "../../lib/auth/report-limit";
import { visitorActorId } from "../../lib/domain/audit";
import { answerErrorReport } from "../../lib/use-cases/answer-error-report";
import { listErrorReports } from "../../lib/use-cases/list-error-reports";
import { reopenErrorReport } from "../../lib/use-cases/reopen-error-report";
import { reportError } from "../../lib/use-cases/report-error";
import { setAsideErrorReport } from "../../lib/use-cases/set-aside-error-report";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { replayed, verified } from "../support/audit-trail";
import { aCommitment, aUser, contextOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf } from "../support/people";
import { testStore } from "../support/store";

const freely = { take: async () => 0 };

async function anOffice() {
  const store = testStore();
  const people = { reader: await aUser(store, "reader"), editor: await aUser(store, "editor") };
  const { code, id: commitmentId } = await aCommitment(store);
  const as = (who: keyof typeof people) => ({ ...contextOf(store, people[who]), clientAddress: "192.0.2.1" });
  const nobody = { id: null, role: "reader" as const, name: null };
  const visitor = (clientAddress = "192.0.2.7") => ({ ...as("reader"), actor: nobody, clientAddress });
  return { store, code, commitmentId, as, visitor, people };
}
const aReport = (given: Record<string, unknown> = {}) => ({
  ...{ page: "/en/commitments/test-2025/1.1?x=1", what: "The meeting was in Astana, not in Almaty." },
  ...{ evidence: "https://example.org/shows-it", contact: "vera@example.org", language: "en", nickname: "" },
  ...given,
});
const rows = (store: Store) => store.read.select().from(errorReport);

describe("a report of an error", () => {
  test("by a visitor lands in the inbox with the page it is about and a reference to quote", async () => {
    const { store, commitmentId, visitor, as, code } = await anOffice();
    const { reference } = accepted(await reportError(visitor(), aReport(), freely));
    expect(reference).toMatch(/^[0-9A-F]{8}$/);
    const [row] = await rows(store);
    expect(row).toMatchObject({ commitmentId, documentId: "test-2025", userId: null, state: "open" });
    const reports = accepted(await listErrorReports(as("editor"), {}));
    expect(reports.counts).toEqual({ open: 1, answered: 0, "set-aside": 0 });
    expect(reports.lines[0]).toMatchObject({
      ...{
        reference,
        contact: "vera@example.org",
        writtenBy: null,
        evidence: "https://example.org/shows-it",
      },
      commitment: { code, underCorrection: false },
    });
    expect((await auditOf(store)).at(-1)).toMatchObject({ actorId: visitorActorId, action: "reported" });
  });

  test("by somebody signed in names them, and needs neither evidence nor contact", async () => {
    const { store, as, people } = await anOffice();
    accepted(await reportError(as("reader"), aReport({ evidence: "", contact: "" }), freely));
    expect((await rows(store))[0]).toMatchObject({ userId: people.reader.id, evidence: null, contact: "" });
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ["no words", { what: "   " }, "what", "fieldRequired"],
    ["words nobody can see", { what: "\u200b".repeat(30) }, "what", "reportTooShort"],
    ["words without end", { what: "x".repeat(5_001) }, "what", "textTooLong"],
    ["a javascript: address", { evidence: "javascript:alert(1)" }, "evidence", "onlyWebAddresses"],
    ["a contact without end", { contact: "x".repeat(301) }, "contact", "textTooLong"],
    ["the field that only programs fill in", { nickname: "Bob" }, "nickname", "reportLooksAutomatic"],
  ])("with %s is refused at its field and writes nothing", async (_, given, field, key) => {
    const { store, visitor } = await anOffice();
    const outcome = await reportError(visitor(), aReport(given), freely);
    expect(outcome).toMatchObject({ ok: false, code: "invalid", fields: { [field]: { key } } });
    expect(await rows(store)).toEqual([]);
    expect(await auditOf(store)).toEqual([]);
  });

  test.each([
    ["//evil.example/commitments/test-2025/1.1", ""],
    ["javascript:alert(1)", ""],
    ["https://evil.example/", ""],
    ["/en/commitments/nothing/9.9", "/en/commitments/nothing/9.9"],
    ["/en/commitments/%E0%A4%A/1.1", "/en/commitments/%E0%A4%A/1.1"],
    ["/\\evil.example", ""],
  ])("on the page %s is about no record, and never leads elsewhere", async (page, kept) => {
    const { store, visitor } = await anOffice();
    accepted(await reportError(visitor(), aReport({ page }), freely));
    expect((await rows(store))[0]).toMatchObject({ page: kept, commitmentId: null });
  });

  test("with emoji, right-to-left words and markup is kept as it was written", async () => {
    const { store, visitor } = await anOffice();
    const what = "🏔️ خطأ في الصفحة <img src=x onerror=alert(1)>";
    accepted(await reportError(visitor(), aReport({ what }), freely));
    expect((await rows(store))[0]?.what).toBe(what);
  });

  test("keeps of the page's address only whole characters, so that the record still fits its trail", async () => {
    const { store, visitor } = await anOffice();
    accepted(await reportError(visitor(), aReport({ page: "/en/commitments?q=\ud800\u0000a" }), freely));
    expect((await rows(store))[0]?.page).toBe("/en/commitments?q=\uFFFDa");
    expect((await verified(store)).faults).toEqual([]);
  });

  test("comes six times an hour from one address, and from many only so often; what was refused is not counted as kept", async () => {
    const { store, visitor } = await anOffice();
    const limit = makeReportLimit({ perAddress: 2, perHour: 3, windowSeconds: 3600 });
    const send = (address: string) => reportError(visitor(address), aReport(), limit);
    expect(refusalOf(await send("192.0.2.1"))).toBe("accepted");
    expect(refusalOf(await send("192.0.2.1"))).toBe("accepted");
    expect(await send("192.0.2.1")).toMatchObject({ code: "busy", message: { key: "tooManyReports" } });
    expect(refusalOf(await send("192.0.2.2"))).toBe("accepted");
    expect(refusalOf(await send("192.0.2.3"))).toBe("tooManyReports");
    expect(await rows(store)).toHaveLength(3);
  });

  test("where reading needs an account, needs one too", async () => {
    const { visitor } = await anOffice();
    const closed = { ...visitor(), publicRead: false };
    expect(refusalOf(await reportError(closed, aReport(), freely))).toBe("signInFirst");
  });
});

describe("editors", () => {
  test("answer it, set it aside with a reason, and open it again; who is slower sees what stands", async () => {
    const { store, as, visitor } = await anOffice();
    accepted(await reportError(visitor(), aReport(), freely));
    const id = (await rows(store))[0]?.id;
    const answer = "Corrected in the coding of 22 November.";
    expect(await answerErrorReport(as("editor"), { id, basedOnVersion: 1, answer: " " })).toMatchObject({
      fields: { answer: { key: "answerRequired" } },
    });
    accepted(await answerErrorReport(as("editor"), { id, basedOnVersion: 1, answer }));
    expect((await rows(store))[0]).toMatchObject({ state: "answered", answer, recordVersion: 2 });
    expect(await setAsideErrorReport(as("editor"), { id, basedOnVersion: 1, answer: "No." })).toMatchObject({
      code: "conflict",
      current: { state: "answered", answer, recordVersion: 2 },
    });
    accepted(await reopenErrorReport(as("editor"), { id, basedOnVersion: 2 }));
    accepted(await setAsideErrorReport(as("editor"), { id, basedOnVersion: 3, answer: "Not an error." }));
    expect(accepted(await listErrorReports(as("editor"), { state: "set-aside" })).lines).toHaveLength(1);
    const { records, surprises } = await replayed(store, "error-report");
    expect(surprises).toEqual([]);
    for (const row of await rows(store)) expect(records.get(row.id)).toEqual(JSON.parse(JSON.stringify(row)));
    expect((await verified(store)).faults).toEqual([]);
  });
});

describe("readers and visitors", () => {
  test("find reports and contact details behind no door", async () => {
    const { store, as, visitor } = await anOffice();
    accepted(await reportError(visitor(), aReport({ contact: "vera-secret" }), freely));
    const id = (await rows(store))[0]?.id;
    for (const context of [as("reader"), visitor()]) {
      const key = context.actor.id ? "notAllowed" : "signInFirst";
      expect(refusalOf(await listErrorReports(context, {}))).toBe(key);
      for (const verb of [answerErrorReport, setAsideErrorReport, reopenErrorReport])
        expect(refusalOf(await verb(context, { id, basedOnVersion: 1, answer: "Mine." }))).toBe(key);
      const page = accepted(await showCommitment(context, { document: "test-2025", number: "1.1" }));
      expect(JSON.stringify(page)).not.toContain("vera-secret");
      expect(JSON.stringify(page)).not.toContain("not in Almaty");
    }
  });
});
