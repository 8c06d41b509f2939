import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../db/sqlite/client";
import { source } from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import type { Report } from "../../lib/reports/report";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { draftReport } from "../../lib/use-cases/draft-report";
import { previewReport } from "../../lib/use-cases/preview-report";
import { publicWrite } from "../../lib/use-cases/public-write";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { redactSource } from "../../lib/use-cases/redact-source";
import { reportInstant } from "../../lib/use-cases/report-instant";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import {
  aCommitment,
  anAct,
  aSource,
  aUser,
  contextOf,
  reason,
  testDay,
  versionOf,
} from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

const baseUrl = "https://kept.example.org";
const after = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);

async function anOffice() {
  const store = testStore();
  const { code } = await aCommitment(store);
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
  };
  const as = (who: keyof typeof people | "visitor", at = after(60)) =>
    contextOf(store, who === "visitor" ? visitor : people[who], at);
  return { store, code, as };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

async function aDraft({ as }: Office, given: Record<string, unknown> = {}) {
  const fields = {
    ...{ kind: "document", language: "en", title: "What came of it", view: "", subject: "test-2025" },
    ...{ sections: ["summary", "clauses", "gaps", "codebook"], forms: ["pdf"], columns: [] },
    ...given,
  };
  return accepted(await draftReport(as("editor"), fields)).id;
}

async function aPublishedResult({ as, code, store }: Office, given: Record<string, unknown> = {}) {
  const sources = [aSource({ class: "P2", title: "Record of the operation", ...given })];
  const act = accepted(await recordDevelopment(as("editor"), anAct(code, { sources })));
  accepted(await acceptEvidence(as("reviewer"), { kind: "development", id: act.id, basedOnVersion: 1 }));
  const basedOnVersion = await versionOf(store, code);
  const claim = {
    commitment: code,
    subjects: ["all"],
    status: "delivered",
    reason,
    missing: "",
    basedOnVersion,
  };
  const [draft] = accepted(await recordAssessments(as("editor"), claim)).drafts;
  const id = draft?.id as string;
  const sent = accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
  accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: sent.recordVersion }));
  const [row] = await store.read.select().from(source).where(eq(source.developmentId, act.id));
  return row?.id as string;
}

const said = (report: Report) => JSON.stringify([report.sections, report.footnotes]);

describe("the preview of a report", () => {
  test("is for editors, shows published work as readers see it, and is marked as a draft", async () => {
    const office = await anOffice();
    const id = await aDraft(office);
    const nothing = accepted(await previewReport(office.as("editor"), { id, baseUrl }));
    expect(said(nothing)).toContain("No assessment has been published yet.");
    expect(nothing.head.issued).toBeNull();
    await aPublishedResult(office);
    const shown = accepted(await previewReport(office.as("editor", after(61)), { id, baseUrl }));
    expect(said(shown)).toContain("Undertakings: 1 delivered of 1 reviewed; 0 not reviewed.");
    expect(said(shown)).toContain("Record of the operation");
    for (const who of ["reader", "visitor"] as const)
      expect(refusalOf(await previewReport(office.as(who), { id, baseUrl }))).toMatch(
        /notAllowed|signInFirst/,
      );
    expect(refusalOf(await previewReport(office.as("editor"), { id: "nobody", baseUrl }))).toBe(
      "reportNotFound",
    );
  });

  test("of an instant shows that instant, whatever was published since", async () => {
    const office = await anOffice();
    const id = await aDraft(office, { asOf: after(30).toISOString() });
    const before = accepted(await previewReport(office.as("editor"), { id, baseUrl }));
    await aPublishedResult(office);
    const again = accepted(await previewReport(office.as("editor", after(90)), { id, baseUrl }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(before));
  });

  test("cites a source that was redacted without the words that were taken away, at earlier instants too", async () => {
    const office = await anOffice();
    const source = await aPublishedResult(office, { title: "Report from Garden Street 4" });
    const id = await aDraft(office, { asOf: after(60).toISOString() });
    const shown = accepted(await previewReport(office.as("editor", after(61)), { id, baseUrl }));
    expect(said(shown)).toContain("Garden Street");
    const input = { id: source, fields: ["title"], basedOnVersion: 2, reason: "Names a private person." };
    const files = { remove: async () => undefined } as never;
    accepted(await redactSource(office.as("administrator", after(62)), input, files));
    const gone = accepted(await previewReport(office.as("editor", after(63)), { id, baseUrl }));
    expect(said(gone)).not.toContain("Garden Street");
    expect(said(gone)).toContain("title removed");
    expect(said(gone)).toContain("Names a private person.");
  });

  test("says when what a result stood on is public no longer", async () => {
    const office = await anOffice();
    await aPublishedResult(office);
    await office.store.tx((q) => q.update(source).set({ visibility: "internal" }));
    const id = await aDraft(office);
    const shown = accepted(await previewReport(office.as("editor", after(61)), { id, baseUrl }));
    expect(said(shown)).not.toContain("Record of the operation");
    expect(said(shown)).toContain("What it stood on is no longer public.");
  });

  test("holds the rows of a plain table after the past was closed", async () => {
    const office = await anOffice();
    const id = await aDraft(office, {
      kind: "table",
      subject: null,
      sections: ["commitments"],
      columns: ["code", "status"],
    });
    const { sections } = accepted(await previewReport(office.as("editor"), { id, baseUrl }));
    const [table] = sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.block === "table" ? [one] : [])),
    );
    const rows = [];
    for await (const batch of table?.rows.batches() ?? []) rows.push(...batch);
    expect(rows.map(({ id: code }) => code)).toEqual([office.code]);
  });
});

describe("the instant of a report", () => {
  test("shows every write until then; whatever is written later, here or in another process, comes after it", async () => {
    const { store, as } = await anOffice();
    const clock = contextOf(store, visitor);
    const now = () => new Date();
    const at = accepted(await reportInstant({ ...clock, now }, null));
    const other = openSqliteStore(store.path);
    const later = await publicWrite({ store: other, now }, async (_, moment) => moment.at);
    const here = await publicWrite({ store, now }, async (_, moment) => moment.at);
    await other.close();
    expect(at.getTime()).toBeLessThan(later.getTime());
    expect(at.getTime()).toBeLessThan(here.getTime());
    expect(as("visitor").now() > testDay).toBe(true);
  });

  test("in the future is refused; a day is its end", async () => {
    const { as } = await anOffice();
    expect(refusalOf(await reportInstant(as("visitor"), "2026-11-22"))).toBe("asOfInFuture");
    const day = accepted(await reportInstant(as("visitor"), "2026-11-21"));
    expect(day.toISOString()).toBe("2026-11-21T23:59:59.999Z");
  });

  test("where the clock stands still, is not before what was written, and this process writes after it", async () => {
    const { store, code } = await anOffice();
    const context = contextOf(store, visitor, testDay);
    await publicWrite(context, async () => undefined);
    const at = accepted(await reportInstant(context, null));
    expect(at >= new Date(testDay.getTime() - 1)).toBe(true);
    const later = await publicWrite(context, async (_, moment) => moment.at);
    expect(later > at).toBe(true);
    expect(code).toBe("test-2025/1.1");
  });
});
