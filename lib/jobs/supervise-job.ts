import type { Worker } from "node:worker_threads";
import { findJob, finishJob, type JobRow, keepLease, releaseJob } from "../../db/queries/jobs";
import type { Store } from "../../db/store";
import { jobsActorId } from "../domain/audit";
import { heartbeatMs } from "../domain/job";
import { sentence } from "../domain/outcome";
import { settleJob } from "../use-cases/settle-job";
import { leaseFrom } from "../use-cases/take-job";
import { isUnwritable } from "../use-cases/unwritable";
import type { JobEnd, ThreadMessage } from "./thread-message";

const lookEveryMs = 500;

export type Supervision = {
  store: Store;
  now: () => Date;
  /** Fires when the worker is told to stop. */
  stopping: AbortSignal;
  onFault: (fault: unknown) => void;
};

/** Stands beside the thread of a leased job: keeps the lease, shows progress, ends it when told to, settles the job. */
export async function superviseJob(
  job: JobRow,
  thread: Worker,
  { store, now, stopping, onFault }: Supervision,
): Promise<JobEnd> {
  const lease = { id: job.id, owner: job.leaseOwner ?? "" };
  let shown = { progress: 0, step: "waiting" };
  let written = shown;
  let keptAt = now().getTime();
  const watch = new AbortController();

  const end = await Promise.race([
    endOf(thread, (message) => {
      shown = { progress: message.progress, step: message.step };
    }),
    watching(),
    new Promise<JobEnd>((resolve) => {
      const stop = () => resolve({ kind: "stopped" });
      if (stopping.aborted) stop();
      stopping.addEventListener("abort", stop, { once: true, signal: watch.signal });
    }),
  ]).catch(async (fault) => {
    watch.abort();
    await thread.terminate();
    throw fault;
  });
  watch.abort();
  // Only when it is surely still may somebody else begin.
  await thread.terminate();
  await settle(end);
  return end;

  async function watching(): Promise<JobEnd> {
    for (;;) {
      await pause(lookEveryMs, watch.signal);
      if (watch.signal.aborted) return { kind: "lost" };
      const row = await findJob(store.read, job.id);
      if (row?.state === "running" && row.leaseOwner === lease.owner && row.cancelRequested)
        return { kind: "cancelled" };
      const at = now();
      if (written === shown && at.getTime() - keptAt < heartbeatMs) continue;
      const telling = shown;
      const kept = await write(() =>
        store.tx((q) => keepLease(q, lease, { ...telling, leaseUntil: leaseFrom(at) })),
      );
      if (kept === "busy") continue;
      if (!kept && !(await isDone())) return { kind: "lost" };
      written = telling;
      keptAt = at.getTime();
    }
  }

  /** The thread's last transaction may be through before its last word is. */
  async function isDone(): Promise<boolean> {
    return (await findJob(store.read, job.id))?.state === "done";
  }

  /** A locked door is no reason to end the work: the lease lasts for some more attempts. */
  async function write<T>(work: () => Promise<T>): Promise<T | "busy"> {
    try {
      return await work();
    } catch (fault) {
      if (!isUnwritable(fault)) throw fault;
      return "busy";
    }
  }

  function settle(how: JobEnd): Promise<void> {
    const fail = (key: string) => settleAs("failed", sentence(key));
    switch (how.kind) {
      case "done":
        return store.tx(async (q) => void (await finishJob(q, lease, now())));
      case "refused":
        return settleAs("failed", how.failure);
      case "out-of-memory":
        return fail(job.kind === "make-report" ? "reportTooLarge" : "jobTooLarge");
      case "cancelled":
        return settleAs("cancelled", sentence("jobStopped"));
      case "stopped":
        return store.tx((q) => releaseJob(q, lease));
      case "lost":
        return Promise.resolve();
      case "fault":
        onFault(how.story);
        // The lease runs out, and then somebody tries again.
        return isUnwritable(Object.assign(new Error(), { name: how.name }))
          ? Promise.resolve()
          : fail(job.kind === "make-report" ? "reportFault" : "jobFault");
    }
  }

  function settleAs(state: "failed" | "cancelled", failure: { key: string }): Promise<void> {
    const by = { actorId: jobsActorId };
    return store.tx((q) => settleJob(q, job, { state, failure }, by, now()));
  }
}

function endOf(
  thread: Worker,
  onProgress: (message: Extract<ThreadMessage, { kind: "progress" }>) => void,
): Promise<JobEnd> {
  return new Promise((resolve) => {
    thread.on("message", (message: ThreadMessage) => {
      if (message.kind === "progress") onProgress(message);
      else resolve(message);
    });
    thread.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ kind: "out-of-memory" });
      else resolve({ kind: "fault", name: fault.name, story: fault.stack ?? String(fault) });
    });
    thread.on("exit", (code) =>
      resolve({ kind: "fault", name: "Error", story: `The thread of a job ended by itself with ${code}.` }),
    );
  });
}

export const pause = (ms: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (until.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      until.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    until.addEventListener("abort", done);
  });
