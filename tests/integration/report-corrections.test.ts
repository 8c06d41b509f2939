import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import { assessment, development, source } from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeSourceVisibility } from "../../lib/use-cases/change-source-visibility";
import { listReports } from "../../lib/use-cases/list-reports";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { redactSource } from "../../lib/use-cases/redact-source";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showEvidence } from "../../lib/use-cases/show-evidence";
import { showReport } from "../../lib/use-cases/show-report";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawReport } from "../../lib/use-cases/withdraw-report";
import { codingOf, editOf, recoded } from "../support/coding";
import { aCommitment, anAct, aSource, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted } from "../support/outcome";
import { basedOn, issuedReport, later } from "../support/reports";
import { testStore } from "../support/store";

async function house() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
  };
  const one = await aCommitment(store);
  const two = await aCommitment(store, { number: 2 });
  const as = (who: keyof typeof people, minute = 0) => contextOf(store, people[who], later(minute));
  const issue = (minute: number, commitmentIds?: string[]) =>
    issuedReport(
      store,
      { author: people.editor, reviewer: people.reviewer },
      {},
      { at: later(minute), ...(commitmentIds && { commitmentIds }) },
    );
  const touches = async (number: string) =>
    accepted(await showReport(contextOf(store, visitor, later(999)), { number })).corrections.map(
      ({ kind, place, at }) => [kind, place.code, (at.getTime() - later(0).getTime()) / 60_000],
    );
  return { store, as, people, one, two, issue, touches };
}
type House = Awaited<ReturnType<typeof house>>;

async function anAcceptedAct({ store, as, one }: House, minute: number) {
  const sources = [
    aSource({ class: "P2", excerpt: "Said aloud." }),
    aSource({ class: "N1", address: "https://example.org/2" }),
  ];
  const act = accepted(await recordDevelopment(as("editor", minute), anAct(one.code, { sources })));
  accepted(
    await acceptEvidence(as("reviewer", minute), { kind: "development", id: act.id, basedOnVersion: 1 }),
  );
  const rows = await store.read.select().from(source).where(eq(source.developmentId, act.id));
  return { act: act.id, id: rows.find(({ class: named }) => named === "P2")?.id ?? "" };
}
const versionOfAct = async ({ store }: House, id: string) =>
  (await store.read.select().from(development).where(eq(development.id, id)))[0]?.recordVersion ?? 0;

async function publish({ store, as, one }: House, status: string, minute: number) {
  const wanted = { commitment: one.code, subjects: ["all"], status, reason, missing: "The second half." };
  const basedOnVersion = await versionOf(store, one.code);
  accepted(await recordAssessments(as("editor", minute), { ...wanted, basedOnVersion }));
  const [row] = await store.read.select().from(assessment).where(eq(assessment.state, "draft"));
  const sent = accepted(await submitAssessment(as("editor", minute), { id: row?.id, basedOnVersion: 1 }));
  accepted(
    await publishAssessment(as("reviewer", minute), { id: row?.id, basedOnVersion: sent.recordVersion }),
  );
}

describe("a later correction", () => {
  test("of an assessment marks the reports that show it, and no others", async () => {
    const all = await house();
    const { one, two, issue, touches } = all;
    await anAcceptedAct(all, 1);
    await issue(2); // 2026-1: before anything was assessed
    await publish(all, "partial", 3);
    await issue(4); // 2026-2: shows the assessment
    await issue(4, [two.id]); // 2026-3: speaks of another commitment
    await publish(all, "mostly", 5);
    await issue(6, [one.id]); // 2026-4: shows the corrected one
    expect(await touches("2026-1")).toEqual([]);
    expect(await touches("2026-2")).toEqual([["assessment", one.code, 5]]);
    expect(await touches("2026-3")).toEqual([]);
    expect(await touches("2026-4")).toEqual([]);
    const listed = accepted(await listReports(contextOf(all.store, visitor, later(9)))).items;
    const counts = listed.map(({ number, corrections }) => [number, corrections.count, corrections.latestAt]);
    expect(counts).toContainEqual(["2026-2", 1, later(5)]);
    expect(counts).toContainEqual(["2026-4", 0, null]);
  });

  test("of coding marks it, whether it is changed, merged, or came with a release; a merge marks both", async () => {
    const all = await house();
    const { store, people, one, two, issue, touches } = all;
    await issue(1);
    await recoded(store, people, await editOf(store, people.editor, one.code, { precision: 2 }), {
      at: later(2),
    });
    const merge = { kind: "merge", commitment: one.code, into: two.code };
    await recoded(
      store,
      people,
      { ...merge, reason: "They say the same thing twice over." },
      { at: later(3) },
    );
    await store.tx((q) =>
      appendAudit(
        q,
        {
          ...{ entity: "commitment", entityId: two.id, action: "recoded", actorId: "system:seed" },
          ...{ before: { mode: "each" }, after: { mode: "collective" } },
        },
        later(4),
      ),
    );
    await issue(5);
    expect(await touches("2026-1")).toEqual([
      ["recoded", two.code, 4],
      ["recoded", two.code, 3],
      ["recoded", one.code, 3],
      ["recoded", one.code, 2],
    ]);
    expect(await touches("2026-2")).toEqual([]);
    expect((await codingOf(store, people.editor, two.code)).precision).toBe(1);
  });

  test("of a source marks the reports that could show it: words taken away, a source made internal, evidence taken back", async () => {
    const all = await house();
    const { as, one, issue, touches } = all;
    await issue(1);
    const { act, id } = await anAcceptedAct(all, 2);
    await issue(3);
    const step = async () => ({
      id,
      basedOnVersion: await versionOfAct(all, act),
      reason: "The paper asked for it.",
    });
    const files = { remove: async () => undefined };
    accepted(await redactSource(as("administrator", 4), { ...(await step()), fields: ["excerpt"] }, files));
    accepted(await changeSourceVisibility(as("reviewer", 5), { ...(await step()), visibility: "internal" }));
    expect(await touches("2026-1")).toEqual([]);
    const hidden = ["source-hidden", one.code, 5];
    // What nobody sees any more is not told of further.
    expect(await touches("2026-2")).toEqual([hidden]);
    const evidence = { kind: "development", id: act, note: "It was another operation." };
    const basedOnVersion = await versionOfAct(all, act);
    accepted(await sendBackEvidence(as("administrator", 6), { ...evidence, basedOnVersion }));
    expect(await touches("2026-2")).toEqual([["evidence-taken-back", one.code, 6]]);
    expect(await touches("2026-1")).toEqual([]);
  });

  test("by redaction stands beside the report, and the reviewer is told which reports name the commitment", async () => {
    const all = await house();
    const { store, as, one, two, issue, touches } = all;
    await issue(0, [one.id]);
    const { act, id } = await anAcceptedAct(all, 2);
    const report = await issue(3, [one.id]);
    await issue(3, [two.id]);
    const named = async () =>
      accepted(await showEvidence(as("administrator", 9), { id: act })).reports.map(({ number }) => number);
    expect(await named()).toEqual(["2026-2"]);
    const redaction = { id, fields: ["excerpt"], basedOnVersion: 2, reason: "Names a private person." };
    accepted(await redactSource(as("administrator", 4), redaction, { remove: async () => undefined }));
    expect(await touches("2026-2")).toEqual([["redaction", one.code, 4]]);
    expect(await touches("2026-1")).toEqual([]);
    const withdrawal = { reason: "Its files name a private person.", withholdFiles: true };
    accepted(
      await withdrawReport(as("reviewer", 5), { ...(await basedOn(store, report.id)), ...withdrawal }),
    );
    expect(await named()).toEqual([]);
  });
});
