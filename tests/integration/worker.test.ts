import { Worker } from "node:worker_threads";
import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { findImport } from "../../db/queries/imports";
import { latestJob } from "../../db/queries/jobs";
import { importBlock, job } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { leaseMs } from "../../lib/domain/job";
import { superviseJob } from "../../lib/jobs/supervise-job";
import { cancelImportJob } from "../../lib/use-cases/cancel-import-job";
import { takeJob } from "../../lib/use-cases/take-job";
import { aDesk } from "../support/import-desk";
import { accepted } from "../support/outcome";
import { startWorker } from "../support/worker-process";

const short = "Joint Statement\n\n1. The Parties will open a centre.\n\n2. The Parties welcome the forum.\n";
const clauses = (number: number) =>
  Array.from(
    { length: number },
    (_, i) =>
      `${(i % 90) + 1}. The Parties will open centre ${i} in the capital and welcome forum ${i + 1}.\n\n`,
  ).join("");
/** Work for a second or two; paragraphs are written five hundred at a time. */
const long = clauses(6_000);
/** Five megabytes. */
const veryLong = clauses(62_000);

const within = { timeout: 100_000, interval: 5 };
const stateOf = async (store: Store, id: string) => (await findImport(store.read, id))?.state;
const until = <T>(ask: () => Promise<T>, wanted: T) =>
  vi.waitFor(async () => expect(await ask()).toEqual(wanted), within);
const blocksOf = (store: Store) => store.read.select({ start: importBlock.start }).from(importBlock);
const someWritten = (store: Store) => until(async () => (await blocksOf(store)).length > 0, true);

/** As if half a minute had gone by. */
const outlive = (store: Store, id: string) =>
  store.tx(async (q) => {
    await q
      .update(job)
      .set({ leaseUntil: new Date(0) })
      .where(eq(job.subjectId, id));
  });

describe("the worker process", () => {
  test("that is killed in the middle of a text leaves it to the next one, which finishes it", async () => {
    const { store, folder, start } = await aDesk();
    const id = await start("long.txt", long);
    const first = startWorker(store.path, folder);
    await someWritten(store);
    first.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect(await latestJob(store.read, id)).toMatchObject({ state: "running", attempts: 1 });
    const half = (await blocksOf(store)).length;
    expect([half > 0, half < 6_000]).toEqual([true, true]);
    await outlive(store, id);
    startWorker(store.path, folder);
    await until(() => stateOf(store, id), "report");
    expect(await latestJob(store.read, id)).toMatchObject({ state: "done", attempts: 2, progress: 1000 });
    expect((await blocksOf(store)).length).toBe(6_000);
  }, 240_000);

  test("stops in the middle of a text when a person says so, and goes on with the next", async () => {
    const { store, folder, editor, start } = await aDesk();
    const id = await start("very-long.txt", veryLong);
    const worker = startWorker(store.path, folder);
    await until(async () => (await latestJob(store.read, id))?.step, "reading");
    const next = await start("short.txt", short);
    accepted(await cancelImportJob(editor, { id }));
    await until(() => stateOf(store, id), "failed");
    expect(await blocksOf(store)).toEqual([]);
    expect(await latestJob(store.read, id)).toMatchObject({
      state: "cancelled",
      failure: { key: "jobStopped" },
    });
    await until(() => stateOf(store, next), "report");
    expect(worker.complaints()).toBe("");
  }, 240_000);

  test("gives back what it was at when it is told to end, and does so at once", async () => {
    const { store, folder, start } = await aDesk();
    const id = await start("long.txt", long);
    const worker = startWorker(store.path, folder);
    await someWritten(store);
    worker.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
    expect(await latestJob(store.read, id)).toMatchObject({ state: "queued", attempts: 0, leaseOwner: null });
    expect(worker.complaints()).toBe("");
  }, 240_000);

  test("ends by itself when the server is gone", async () => {
    const { store, folder, start } = await aDesk();
    const id = await start("short.txt", short);
    const worker = startWorker(store.path, folder);
    await until(() => stateOf(store, id), "report");
    worker.disconnect();
    expect(await worker.ended).toBe(0);
  }, 240_000);

  test("works before anything was built, as in development", async () => {
    const { store, folder, start } = await aDesk();
    const id = await start("short.txt", short);
    const worker = startWorker(store.path, folder, ["lib/jobs/worker.ts", "--import", "tsx"]);
    await until(() => stateOf(store, id), "report");
    worker.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
  }, 240_000);
});

describe("a job whose thread", () => {
  /** Supervises a thread of the test's own on a job for an import that waits to be read. */
  async function supervised(code: string, resourceLimits = {}) {
    const { store, start, clock, now } = await aDesk();
    const id = await start("short.txt", short);
    const taken = await takeJob({ store, now }, "worker");
    if (!taken) throw new Error("Nothing waits.");
    const faults: unknown[] = [];
    const thread = new Worker(code, { eval: true, resourceLimits });
    const stopping = new AbortController();
    const end = superviseJob(taken, thread, {
      ...{ store, now, stopping: stopping.signal, onFault: (fault) => faults.push(fault) },
    });
    const standing = async () => ({
      job: await latestJob(store.read, id),
      draft: await findImport(store.read, id),
    });
    return { store, clock, now, id, end, faults, standing, stopping };
  }
  const forever = "setInterval(() => {}, 1000)";

  test("takes more memory than it may is ended with a sentence, and the process lives", async () => {
    const hungry = "const all = []; for (;;) all.push(new Array(100_000).fill(1));";
    const { end, faults, standing } = await supervised(hungry, { maxOldGenerationSizeMb: 16 });
    expect(await end).toEqual({ kind: "out-of-memory" });
    expect(await standing()).toMatchObject({
      job: { state: "failed", failure: { key: "jobTooLarge" } },
      draft: { state: "failed", failure: { key: "jobTooLarge" } },
    });
    expect(faults).toEqual([]);
  });

  test("fails through a bug is told as our fault, and the bug is logged", async () => {
    const { end, faults, standing } = await supervised("throw new TypeError('a bug')");
    expect((await end).kind).toBe("fault");
    expect(String(faults)).toContain("a bug");
    expect(await standing()).toMatchObject({ draft: { state: "failed", failure: { key: "jobFault" } } });
  });

  test("ends without a word is told as our fault too", async () => {
    const { end, standing } = await supervised("process.exit(0)");
    expect((await end).kind).toBe("fault");
    expect(await standing()).toMatchObject({ job: { state: "failed" } });
  });

  test("meets a locked database keeps its place: it is tried again when the lease is over", async () => {
    const busy = `require("node:worker_threads").parentPort.postMessage({kind: "fault", name: "StoreBusy", story: ""})`;
    const { store, clock, now, end, standing } = await supervised(busy);
    await end;
    expect(await standing()).toMatchObject({ job: { state: "running" }, draft: { state: "reading" } });
    clock.forward(leaseMs + 1);
    expect(await takeJob({ store, now }, "next")).toMatchObject({ attempts: 2 });
  });

  test("works on what another worker has by now is ended and changes nothing", async () => {
    const { store, clock, now, end, standing } = await supervised(forever);
    clock.forward(leaseMs + 1);
    await takeJob({ store, now }, "next");
    expect(await end).toEqual({ kind: "lost" });
    expect(await standing()).toMatchObject({ job: { state: "running", leaseOwner: "next" } });
  });

  test("refuses says why", async () => {
    const refusing = `require("node:worker_threads").parentPort.postMessage({kind: "refused", failure: {key: "fileEmpty"}})`;
    const { end, standing } = await supervised(refusing);
    await end;
    expect(await standing()).toMatchObject({ draft: { failure: { key: "fileEmpty" } } });
  });
});
