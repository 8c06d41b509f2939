// The second process: takes one job after another from the table, so that reading a long text never holds up a page.
// It opens no port, and ends when the server that started it is gone.
import { Worker } from "node:worker_threads";
import { openStore } from "../../db/index";
import type { JobRow } from "../../db/queries/jobs";
import { env } from "../env";
import { log } from "../log";
import { clearUnfinished, unfinishedOf } from "../server/file-store";
import { planLinkCheck } from "../use-cases/plan-link-check";
import { takeJob } from "../use-cases/take-job";
import { isUnwritable } from "../use-cases/unwritable";
import { stepAside } from "./step-aside";
import { pause, superviseJob } from "./supervise-job";
import type { ThreadTask } from "./thread-message";

const lookEveryMs = 500;
/** How often an idle worker asks whether links are due to be looked at. */
const planEveryMs = 60_000;
/** Twice what the largest text we take needs. */
const heapMb = 1_536;

const { databaseUrl, dataDir } = env();
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());
process.on("disconnect", () => stop.abort());
// Gone before this process was up.
if (process.connected === false) stop.abort();
stepAside();

const now = () => new Date();
const onFault = (fault: unknown) => log().error(fault);
const store = openStore(databaseUrl);

let plannedAt = 0;

while (!stop.signal.aborted) {
  const job = await takeJob({ store, now }, crypto.randomUUID()).catch(orNothing);
  if (job) await work(job).catch(orNothing);
  else if (!(await planned())) await pause(lookEveryMs, stop.signal);
}
await store.close();
if (process.connected) process.disconnect();

/** A thread may be ended in the middle of a file: what it had not finished goes when it is surely still. */
async function work(job: JobRow): Promise<void> {
  const clear = () => clearUnfinished(dataDir, unfinishedOf(job.id));
  // Left by a worker that was killed.
  await clear();
  try {
    await superviseJob(job, startThread(job), { store, now, stopping: stop.signal, onFault });
  } finally {
    await clear();
  }
}

/** With nothing else to do: whether there is something now. */
async function planned(): Promise<boolean> {
  if (now().getTime() - plannedAt < planEveryMs) return false;
  plannedAt = now().getTime();
  return (await planLinkCheck({ store, now }).catch(orNothing)) ?? false;
}

/** A locked door or a full disk passes; whatever was being done is in the table and waits. */
function orNothing(fault: unknown): null {
  if (!isUnwritable(fault)) throw fault;
  onFault(fault);
  return null;
}

function startThread({ id, leaseOwner, kind, subjectId, requestedBy }: JobRow): Worker {
  const task: ThreadTask = {
    ...{ databaseUrl, dataDir },
    job: { id, owner: leaseOwner ?? "", kind, subjectId, requestedBy },
  };
  // Beside this file: as it stands, or as it was built.
  const built = import.meta.url.endsWith(".mjs");
  const file = new URL(built ? "./kept-worker-thread.mjs" : "./thread-uncompiled.mjs", import.meta.url);
  const resourceLimits = { maxOldGenerationSizeMb: heapMb };
  return new Worker(file, { workerData: task, resourceLimits });
}
