import { resolve } from "node:path";
import { openStore } from "../../db/index";
import { findJob } from "../../db/queries/jobs";
import { cancelReportRun } from "../../lib/use-cases/cancel-report-run";
import { type BesideJob, besideJob } from "./beside-job";
import { copyOf } from "./database";
import type { Loader } from "./loader";
import type { Pace } from "./measure";
import { editorOf, order } from "./report-worker";
import { startNext, stop } from "./systems";

export type DuringReport = BesideJob;

/** How readers of the list fare while the second process writes a workbook of the whole table. */
export async function duringReport(loader: Loader, path: string, pace: Pace): Promise<DuringReport[]> {
  const copy = copyOf(path, "beside-report");
  const product = await startNext("product", copy);
  const store = openStore(`file:${resolve(copy)}`);
  try {
    const reports = new Map<string, string>();
    return await besideJob(loader, product, pace, {
      begin: async () => {
        const { jobId, reportId } = await order(store, { kind: "table", form: "xlsx" });
        reports.set(jobId, reportId);
        return jobId;
      },
      stateOf: async (id) => (await findJob(store.read, id))?.state,
      stop: async (id) => void (await cancelReportRun(editorOf(store), { id: reports.get(id) })),
    });
  } finally {
    await store.close();
    await stop([product]);
  }
}
