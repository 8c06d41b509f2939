import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { latestJob } from "@/db/queries/jobs";
import { draftFiles, findRun } from "@/db/queries/report-runs";
import { job } from "@/db/sqlite/schema";
import type { Store } from "@/db/store";
import { sectionsOf } from "@/lib/domain/report";
import type { SavedReport } from "@/lib/domain/saved-report";
import { superviseJob } from "@/lib/jobs/supervise-job";
import { cancelReportRun } from "@/lib/use-cases/cancel-report-run";
import { orderReportFiles } from "@/lib/use-cases/order-report-files";
import { takeJob } from "@/lib/use-cases/take-job";
import { accepted } from "../support/outcome";
import { aReportDesk } from "../support/report-desk";
import { seededStore } from "../support/seed";
import { startWorker } from "../support/worker-process";

const within = { timeout: 60_000, interval: 5 };
const told: Partial<SavedReport> = {
  ...{ kind: "table", view: "document=almaty-2025", sections: [...sectionsOf.table] },
  forms: ["pdf", "docx", "xlsx", "html"],
};

/** An order for files of every commitment, and the folder in which its job leaves what is not finished. */
async function anOrder() {
  const desk = await aReportDesk(await seededStore());
  const { id } = await desk.aReport(told);
  const { runId } = accepted(await orderReportFiles(desk.editor, { id }));
  const jobId = (await latestJob(desk.store.read, runId))?.id ?? "";
  const unfinished = join(desk.folder, "tmp", jobId);
  const stateOf = async () => (await latestJob(desk.store.read, runId))?.state;
  return { ...desk, id, runId, unfinished, stateOf };
}

const someWritten = (folder: string) =>
  vi.waitFor(() => expect(existsSync(folder) && readdirSync(folder).length).toBeGreaterThan(0), within);

/** As if half a minute had gone by. */
const outlive = (store: Store, runId: string) =>
  store.tx(async (q) => {
    await q
      .update(job)
      .set({ leaseUntil: new Date(0) })
      .where(eq(job.subjectId, runId));
  });

test("a worker that is killed between two files leaves none, and the next one makes them as of the same instant", async () => {
  const { store, folder, id, runId, unfinished, stateOf, lying } = await anOrder();
  const first = startWorker(store.path, folder);
  await someWritten(unfinished);
  first.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  const begun = await findRun(store.read, runId);
  expect(begun).toMatchObject({ files: [] });
  expect(await draftFiles(store.read, id)).toBeNull();
  await outlive(store, runId);
  const second = startWorker(store.path, folder);
  await vi.waitFor(async () => expect(await stateOf()).toBe("done"), within);
  const made = await findRun(store.read, runId);
  expect(made?.asOfAt).toEqual(begun?.asOfAt);
  expect(made?.files.map(({ form }) => form)).toEqual(told.forms);
  await vi.waitFor(() => expect(existsSync(unfinished)).toBe(false), within);
  expect(lying().length).toBe(4);
  expect(second.complaints()).toBe("");
}, 120_000);

test("a run that is stopped between two files leaves nothing behind", async () => {
  const { store, folder, editor, id, unfinished, stateOf, lying } = await anOrder();
  const worker = startWorker(store.path, folder);
  await someWritten(unfinished);
  accepted(await cancelReportRun(editor, { id }));
  await vi.waitFor(async () => expect(await stateOf()).toBe("cancelled"), within);
  await vi.waitFor(() => expect(existsSync(unfinished)).toBe(false), within);
  expect(lying()).toEqual([]);
  expect(await draftFiles(store.read, id)).toBeNull();
  expect(worker.complaints()).toBe("");
}, 120_000);

test("a run that needs more memory than it may is ended with a sentence about the report", async () => {
  const { store, now, runId } = await anOrder();
  const taken = await takeJob({ store, now }, "worker");
  if (!taken) throw new Error("Nothing waits.");
  const hungry = "const all = []; for (;;) all.push(new Array(100_000).fill(1));";
  const thread = new Worker(hungry, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  const stopping = new AbortController().signal;
  expect(await superviseJob(taken, thread, { store, now, stopping, onFault: () => undefined })).toEqual({
    kind: "out-of-memory",
  });
  expect(await latestJob(store.read, runId)).toMatchObject({
    ...{ state: "failed", failure: { key: "reportTooLarge" } },
  });
});
