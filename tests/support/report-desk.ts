import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { finishJob, holdsLease } from "@/db/queries/jobs";
import { findReport, insertReport } from "@/db/queries/reports";
import { accept, refuse } from "@/lib/domain/outcome";
import type { SavedReport } from "@/lib/domain/saved-report";
import type { ReportForm } from "@/lib/domain/vocabulary";
import type { WriteForm } from "@/lib/reports/form-writer";
import { makeFileStore, unfinishedOf } from "@/lib/server/file-store";
import type { JobBody, JobRun } from "@/lib/use-cases/job-run";
import { makeReport, makeReportWith, type ReportParts } from "@/lib/use-cases/make-report";
import { settleJob } from "@/lib/use-cases/settle-job";
import { takeJob } from "@/lib/use-cases/take-job";
import { nobodyAnswers } from "./import-desk";
import { addPerson, contextOf, testClock } from "./people";
import { sampleReport } from "./report-sample";
import { testStore } from "./store";

type TestStore = ReturnType<typeof testStore>;

const baseUrl = "https://kept.example.org";

/** An installation with people who write and issue reports, and a folder for files. */
export async function aReportDesk(store: TestStore = testStore()) {
  const clock = testClock();
  const { now } = clock;
  const folder = mkdtempSync(join(tmpdir(), "kept-reports-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = makeFileStore(folder);
  const editor = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
  const reviewer = contextOf(store, now, await addPerson(store, "rita", { role: "reviewer" }));
  const reader = contextOf(store, now, await addPerson(store, "leo"));

  async function aReport(more: Partial<SavedReport> = {}): Promise<SavedReport> {
    const row = { ...plainReport(now()), ...more };
    await store.tx((q) => insertReport(q, row));
    return row;
  }

  /** Takes the next job and does it in this thread; `change` breaks something on the way. */
  async function work(body: JobBody = makeReport, change: (run: JobRun) => Partial<JobRun> = () => ({})) {
    // No second stands still between an order and its work.
    clock.forward(2);
    const owner = crypto.randomUUID();
    const job = await takeJob({ store, now }, owner);
    if (!job) throw new Error("Nothing waits.");
    const lease = { id: job.id, owner };
    const run: JobRun = {
      ...{ store, now, baseUrl, pages: nobodyAnswers, progress: () => undefined },
      files: makeFileStore(folder, { unfinished: unfinishedOf(job.id) }),
      ...{ jobId: job.id, subjectId: job.subjectId, requestedBy: job.requestedBy },
      held: (q) => holdsLease(q, lease),
      finish: async (q) =>
        (await finishJob(q, lease, now())) ? accept(null) : refuse("conflict", "jobElsewhere"),
    };
    const outcome = await body({ ...run, ...change(run) });
    if (outcome.ok) {
      await store.tx((q) => finishJob(q, lease, now()));
      return "done";
    }
    const ending = { state: "failed" as const, failure: outcome.message };
    await store.tx((q) => settleJob(q, job, ending, { actorId: "system:jobs" }, now()));
    return outcome.message.key;
  }

  return {
    ...{ store, clock, now, folder, files, editor, reviewer, reader, aReport, work },
    standing: (id: string) => findReport(store.read, id),
    /** Every file below the data folder: what is kept, and what was left half done. */
    lying: () => filesBelow(folder),
  };
}

/** A report that speaks of nothing yet. */
export const plainReport = (at: Date): SavedReport => ({
  ...{ id: crypto.randomUUID(), kind: "table", language: "en", title: "Every commitment" },
  ...{ introduction: "", notes: "", view: "", subject: null, sections: ["commitments"], columns: ["title"] },
  ...{ forms: ["csv", "json"], asOf: null, sinceReportId: null, since: null, state: "draft" },
  ...{ submittedAt: null, authorId: "ed", createdAt: at, reviewerId: null, reviewedAt: null },
  ...{ reviewNote: null, singlePerson: false, recordVersion: 1, updatedAt: at, number: null },
  ...{ issuedAt: null, asOfAt: null, codebook: null, dataHash: null, files: [], withdrawnAt: null },
  ...{ withdrawnById: null, withdrawnReason: null, replacedById: null, filesWithheld: false },
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

type Written = { forms?: Partial<Record<ReportForm, WriteForm>>; rows?: number };

/** Makes a sample of invented facts instead of reading records; forms that are not named are written for real. */
const sampleParts = ({ forms = {}, rows = 40 }: Written = {}): Partial<ReportParts> => ({
  gather: async (_there, { at }) => {
    const report = sampleReport("en", { rows });
    const head = { ...report.head, asOf: at.toISOString() };
    return accept({ report: { ...report, head }, commitmentIds: [] });
  },
  writers: new Proxy({} as ReportParts["writers"], {
    get: (_, form: ReportForm) => async () => forms[form] ?? realWriter(form),
  }),
});

async function realWriter(form: ReportForm): Promise<WriteForm> {
  const { writers } = await import("@/lib/reports/forms");
  return writers[form]();
}

export const sampleBody = (written: Written = {}): JobBody =>
  makeReportWith(sampleParts(written) as ReportParts);

/** A form of these pieces; a fault among them is thrown when its turn comes. */
export const piecesForm =
  (...pieces: (string | Error)[]): WriteForm =>
  async () =>
    accept(
      (async function* () {
        for (const piece of pieces) {
          if (piece instanceof Error) throw piece;
          yield Buffer.from(piece);
        }
      })(),
    );
