import { resolve } from "node:path";
import { openStore } from "../../db/index";
import { findJob } from "../../db/queries/jobs";
import { type BesideJob, besideJob } from "./beside-job";
import { copyOf } from "./database";
import type { Loader } from "./loader";
import type { Pace } from "./measure";
import { order } from "./report-worker";
import { startNext, stop } from "./systems";

export type DuringReport = BesideJob;

/** How readers of the list fare while the second process writes a workbook of the whole table. */
export async function duringReport(loader: Loader, path: string, pace: Pace): Promise<DuringReport[]> {
  const copy = copyOf(path, "beside-report");
  const product = await startNext("product", copy);
  const store = openStore(`file:${resolve(copy)}`);
  try {
    return await besideJob(loader, product, pace, {
      begin: async () => (await order(store, { kind: "table", form: "xlsx" })).jobId,
      stateOf: async (id) => (await findJob(store.read, id))?.state,
    });
  } finally {
    await store.close();
    await stop([product]);
  }
}
