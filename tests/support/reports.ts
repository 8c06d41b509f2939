import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { findRun } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Actor } from "../../lib/domain/permission";
import { fileNameOf, mediaTypeOf } from "../../lib/domain/report";
import type { ReportFile, SavedReport } from "../../lib/domain/saved-report";
import { draftReport } from "../../lib/use-cases/draft-report";
import { freezeReport } from "../../lib/use-cases/freeze-report";
import { issueReport } from "../../lib/use-cases/issue-report";
import { submitReport } from "../../lib/use-cases/submit-report";
import { contextOf, testDay } from "./commitments";
import { accepted } from "./outcome";

/** What an analyst fills in. */
export const aReport = (more: Record<string, unknown> = {}) => ({
  ...{ kind: "document", language: "en", title: "Progress by the summer", introduction: "", notes: "" },
  ...{ view: "document=test-2025", sections: ["summary", "clauses"], forms: ["pdf", "csv"], ...more },
});

export const later = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);

export const reportRow = async (store: Store, id: string): Promise<SavedReport> =>
  (await findReport(store.read, id)) as SavedReport;
export const basedOn = async (store: Store, id: string) => ({
  id,
  basedOnVersion: (await reportRow(store, id)).recordVersion,
});

export async function submittedReport(store: Store, author: Actor, more = {}, at = testDay): Promise<string> {
  const context = contextOf(store, author, at);
  const { id } = accepted(await draftReport(context, aReport(more)));
  accepted(await submitReport(context, await basedOn(store, id)));
  return id;
}

/** A file of a report that holds these words. */
export const aFile = (form: ReportFile["form"], name: string, words = `${form} of ${name}`): ReportFile => ({
  ...{ form, name: fileNameOf(form, name), mediaType: mediaTypeOf[form], bytes: Buffer.byteLength(words) },
  ...{ sha256: createHash("sha256").update(words).digest("hex"), contentHash: null },
});

/** What the job does at its end, without having made anything. */
export async function freezeAsMade(
  store: Store,
  { id, runId }: { id: string; runId: string },
  at: Date,
  commitmentIds?: string[],
) {
  return store.tx(async (q) => {
    const report = await findReport(q, id);
    const run = await findRun(q, runId);
    if (!report || !run) throw new Error("There is no such report.");
    const files = run.forms.map((form) => aFile(form, report.number ?? ""));
    const all = await q.select({ id: t.commitment.id }).from(t.commitment);
    const ids = commitmentIds ?? all.map((one) => one.id);
    const made = { codebook: "1", dataHash: "d".repeat(64), files, commitmentIds: ids };
    const frozen = await freezeReport(q, { report, run }, made, at);
    if (frozen.ok) await q.update(t.job).set({ state: "done" }).where(eq(t.job.subjectId, runId));
    return frozen;
  });
}

export async function issuedReport(
  store: Store,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  more: Record<string, unknown> = {},
  { at = testDay, commitmentIds }: { at?: Date; commitmentIds?: string[] } = {},
): Promise<SavedReport> {
  const id = await submittedReport(store, author, more, at);
  const step = accepted(await issueReport(contextOf(store, reviewer, at), await basedOn(store, id)));
  accepted(await freezeAsMade(store, step, at, commitmentIds));
  return reportRow(store, id);
}
