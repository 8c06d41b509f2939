// The thread of one job: heavy work that the worker beside it can end at any moment.
import { parentPort, workerData } from "node:worker_threads";
import { openStore } from "../../db/index";
import { finishJob, holdsLease } from "../../db/queries/jobs";
import { accept, refuse } from "../domain/outcome";
import { env } from "../env";
import { makePageClient } from "../fetching/page-client";
import { makeFileStore, unfinishedOf } from "../server/file-store";
import type { JobRun } from "../use-cases/job-run";
import { bodies } from "./bodies";
import type { ThreadMessage, ThreadTask } from "./thread-message";

const { databaseUrl, dataDir, job } = workerData as ThreadTask;
const say = (message: ThreadMessage) => parentPort?.postMessage(message);
const now = () => new Date();
const store = openStore(databaseUrl);

const { fetchAllow: allow, namedBaseUrl, baseUrl } = env();
const files = makeFileStore(dataDir, { unfinished: unfinishedOf(job.id) });

const run: JobRun = {
  ...{ store, now, files, baseUrl, pages: makePageClient({ allow, baseUrl: namedBaseUrl }) },
  ...{ jobId: job.id, subjectId: job.subjectId, requestedBy: job.requestedBy },
  progress: (progress, step) => say({ kind: "progress", progress, step }),
  held: (q) => holdsLease(q, job),
  finish: async (q) => ((await finishJob(q, job, now())) ? accept(null) : refuse("conflict", "jobElsewhere")),
};

try {
  const body = await bodies[job.kind]();
  const outcome = await body(run);
  say(outcome.ok ? { kind: "done" } : { kind: "refused", failure: outcome.message });
} catch (fault) {
  const { name, stack } = fault instanceof Error ? fault : new Error(String(fault));
  say({ kind: "fault", name, story: stack ?? name });
} finally {
  await store.close();
}
