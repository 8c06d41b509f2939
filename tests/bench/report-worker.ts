import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../db/index";
import { findJob } from "../../db/queries/jobs";
import { latestRuns } from "../../db/queries/report-runs";
import type { Store } from "../../db/store";
import { sectionsOf } from "../../lib/domain/report";
import type { ReportForm, ReportKind } from "../../lib/domain/vocabulary";
import type { Context } from "../../lib/use-cases/context";
import { draftReport } from "../../lib/use-cases/draft-report";
import { orderReportFiles } from "../../lib/use-cases/order-report-files";
import { contextOf } from "../support/people";
import { editorId } from "./made-up-evidence";
import { cpuMsOf, memoryOf } from "./systems";

export type MadeReport = {
  seconds: number;
  /** What the second process worked for it: it steps aside for everybody else, so a busy machine makes it wait. */
  cpuSeconds: number;
  /** Resident memory of the second process: at rest, and at its highest while it worked. */
  idleMb: number;
  peakMb: number;
  bytes: number;
  /** Where the file lies; null where none was made. */
  path: string | null;
  /** The key of the sentence it was refused with. */
  refused: string | null;
};

/** A run that fails leaves no worker and no file behind. */
const folders: string[] = [];
const workers = new Set<ChildProcess>();
process.once("exit", () => {
  for (const worker of workers) worker.kill();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** One file of a report over the whole of a database, by a second process of its own, as `npm start` runs it. */
export async function makeOnce(
  database: string,
  { kind, form }: { kind: ReportKind; form: ReportForm },
): Promise<MadeReport> {
  const dataDir = mkdtempSync(join(tmpdir(), "kept-bench-reports-"));
  folders.push(dataDir);
  const store = openStore(`file:${resolve(database)}`);
  const worker = startWorker(database, dataDir);
  try {
    // Some seconds after the start nothing is going on any more.
    await pause(2_000);
    forgetPeak(worker);
    const cpuBefore = cpuMsOf({ process: worker });
    const idleMb = memoryOf({ process: worker })?.now ?? Number.NaN;
    const { reportId, jobId } = await order(store, { kind, form });
    const { seconds, refused } = await ended(store, jobId);
    const peakMb = memoryOf({ process: worker })?.peak ?? Number.NaN;
    const cpuSeconds = (cpuMsOf({ process: worker }) - cpuBefore) / 1_000;
    const [file] = (await latestRuns(store.read, [reportId])).get(reportId)?.run.files ?? [];
    const path = file ? join(dataDir, "files", file.sha256.slice(0, 2), file.sha256) : null;
    return { seconds, cpuSeconds, idleMb, peakMb, bytes: file?.bytes ?? 0, path, refused };
  } finally {
    const gone = new Promise((done) => worker.once("exit", done));
    worker.kill("SIGTERM");
    await gone;
    await store.close();
  }
}

function startWorker(database: string, dataDir: string): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${resolve(database)}`,
    LOG_LEVEL: "error",
  };
  const worker = fork("data/bench/next/kept-worker.mjs", [], { execArgv: [], env });
  workers.add(worker);
  worker.once("exit", () => workers.delete(worker));
  return worker;
}

/** What its start has needed is not what the work needs. */
function forgetPeak({ pid }: ChildProcess): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Then the peak of its start counts as well, which is lower.
  }
}

export const editorOf = (store: Store): Context =>
  contextOf(store, () => new Date(), { id: editorId, role: "editor", name: null });

export async function order(
  store: Store,
  { kind, form }: { kind: ReportKind; form: ReportForm },
): Promise<{ reportId: string; jobId: string }> {
  const context = editorOf(store);
  const words = { title: `Every commitment as ${form}`, introduction: "", notes: "", view: "" };
  const drafted = await draftReport(context, {
    ...{ kind, language: "en", ...words, sections: sectionsOf[kind], columns: [], forms: [form] },
  });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted));
  const reportId = drafted.value.id;
  const ordered = await orderReportFiles(context, { id: reportId, forms: [form] });
  if (!ordered.ok) throw new Error(JSON.stringify(ordered));
  const job = (await latestRuns(store.read, [reportId])).get(reportId)?.job;
  if (!job) throw new Error("A run without a job.");
  return { reportId, jobId: job.id };
}

async function ended(store: Store, jobId: string): Promise<{ seconds: number; refused: string | null }> {
  for (;;) {
    const job = await findJob(store.read, jobId);
    if (job?.finishedAt && job.startedAt) {
      const seconds = (job.finishedAt.getTime() - job.startedAt.getTime()) / 1_000;
      return { seconds, refused: job.state === "done" ? null : (job.failure?.key ?? job.state) };
    }
    await pause(20);
  }
}
