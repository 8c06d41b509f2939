import { unneededBlobs } from "../../db/queries/report-blobs";
import { clearRuns, setRunFiles } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { fileNameOf, mediaTypeOf } from "../domain/report";
import { isRunWanted, writtenAt } from "../domain/report-run";
import type { ReportFile } from "../domain/saved-report";
import { contentHashOf } from "../reports/content-hash";
import type { BegunRun } from "./begin-report-run";
import type { FileStore } from "./file-store";
import { freezeReport } from "./freeze-report";
import type { GatheredReport } from "./gather-report";
import type { JobRun } from "./job-run";
import type { WrittenFile } from "./write-report-files";

export type MadeFiles = GatheredReport & { dataHash: string; written: WrittenFile[] };

/** Offers what was written, all of it in one transaction; where that fails, none of it is kept. */
export async function keepReportFiles(
  run: JobRun,
  begun: BegunRun,
  made: MadeFiles,
): Promise<Outcome<unknown>> {
  const { store, files } = run;
  run.progress(writtenAt, "keeping");
  const hashes = made.written.map(({ received }) => received.sha256);
  try {
    const kept = await keepAll(files, begun, made);
    const offered = await store.tx((q) => offer(q, run, begun, { ...made, files: kept }));
    if (!offered.ok) await forget(run, hashes);
    else {
      // Whoever gave up the same bytes meanwhile did not know of these files yet.
      for (const { received } of made.written) await received.keep();
      for (const sha256 of offered.value) await files.remove(sha256);
    }
    return offered;
  } catch (fault) {
    await forget(run, hashes);
    throw fault;
  }
}

/** The bytes first: a row without its file would be a lie, a file without its row is only unused. */
async function keepAll(
  files: FileStore,
  { order, saved }: BegunRun,
  { report, written }: MadeFiles,
): Promise<ReportFile[]> {
  const name = (order.purpose === "issue" && saved.number) || "draft";
  const kept: ReportFile[] = [];
  for (const { form, received } of written) {
    const { sha256, bytes } = received;
    await received.keep();
    const contentHash = await contentHashOf(form, report, () => bytesOf(files, sha256));
    const named = { form, name: fileNameOf(form, name), mediaType: mediaTypeOf[form] };
    kept.push({ ...named, bytes, sha256, contentHash });
  }
  return kept;
}

async function* bytesOf(files: FileStore, sha256: string): AsyncGenerator<Uint8Array> {
  const kept = await files.open(sha256);
  if (!kept) throw new Error("A file that was just kept is gone.");
  yield* kept.stream() as unknown as AsyncIterable<Uint8Array>;
}

/** Tells which blobs nobody needs any more: they go once this stands. */
async function offer(
  q: Q,
  run: JobRun,
  { order }: BegunRun,
  { report, files, dataHash, commitmentIds }: MadeFiles & { files: ReportFile[] },
): Promise<Outcome<string[]>> {
  if (!(await run.held(q))) return refuse("conflict", "jobElsewhere");
  const saved = await findReport(q, order.reportId);
  if (!saved || !isRunWanted(order.purpose, saved.state)) return refuse("conflict", "reportNotWaiting");
  if (order.purpose === "issue") {
    const made = { codebook: report.head.codebook, dataHash, files, commitmentIds };
    const frozen = await freezeReport(q, { report: saved, run: order }, made, run.now());
    if (!frozen.ok) return frozen;
  }
  const unneeded =
    order.purpose === "issue" ? await clearRuns(q, saved.id) : await setRunFiles(q, order, files);
  const finished = await run.finish(q);
  return finished.ok ? accept(unneeded) : finished;
}

/** Blobs that are not offered after all. Whoever has the job by now may be about to offer the same. */
async function forget({ store, files, held }: JobRun, hashes: string[]): Promise<void> {
  if (!(await held(store.read))) return;
  for (const sha256 of await unneededBlobs(store.read, hashes)) await files.remove(sha256);
}
