import { describe, expect, test } from "vitest";
import { finishJob, insertJob, keepLease, latestJob, releaseJob, requestCancel } from "../../db/queries/jobs";
import type { Store } from "../../db/store";
import { heartbeatMs, leaseMs, mostAttempts } from "../../lib/domain/job";
import { leaseFrom, takeJob } from "../../lib/use-cases/take-job";
import { addPerson, testClock } from "../support/people";
import { testStore } from "../support/store";

async function aQueue() {
  const store = testStore();
  const clock = testClock();
  await addPerson(store, "ed", { role: "editor" });
  const queue = (subjectId: string) =>
    store.tx((q) => insertJob(q, { kind: "read-import", subjectId, requestedBy: "ed" }, clock.now()));
  const take = (owner: string) => takeJob({ store, now: clock.now }, owner);
  return { store, clock, queue, take, now: clock.now };
}

const stateOf = async (store: Store, subjectId: string) => (await latestJob(store.read, subjectId))?.state;

describe("a job", () => {
  test("is taken once, the oldest first, whoever asks at the same time", async () => {
    const { clock, queue, take } = await aQueue();
    await queue("first");
    clock.forward(1);
    await queue("second");
    const taken = await Promise.all(["a", "b", "c"].map(take));
    expect(taken.map((job) => job?.subjectId ?? null)).toEqual(["first", "second", null]);
  });

  test("is taken over only when its worker has been silent for the whole lease", async () => {
    const { store, clock, queue, take } = await aQueue();
    await queue("text");
    const first = await take("a");
    clock.forward(leaseMs - 1);
    expect(await take("b")).toBeNull();
    const lease = { id: first?.id ?? "", owner: "a" };
    const beat = { progress: 100, step: "reading", leaseUntil: leaseFrom(clock.now()) };
    expect(await store.tx((q) => keepLease(q, lease, beat))).toBe(true);
    clock.forward(leaseMs);
    expect(await take("b")).toBeNull();
    clock.forward(1);
    expect(await take("b")).toMatchObject({ subjectId: "text", attempts: 2, leaseOwner: "b", progress: 0 });
  });

  test("that was taken over is out of reach for the worker that comes back late", async () => {
    const { store, clock, queue, take, now } = await aQueue();
    await queue("text");
    const id = (await take("a"))?.id ?? "";
    clock.forward(leaseMs + 1);
    await take("b");
    const late = { id, owner: "a" };
    const beat = { progress: 1, step: "reading", leaseUntil: leaseFrom(now()) };
    expect(await store.tx((q) => keepLease(q, late, beat))).toBe(false);
    expect(await store.tx((q) => finishJob(q, late, now()))).toBe(false);
    await store.tx((q) => releaseJob(q, late));
    expect(await latestJob(store.read, "text")).toMatchObject({ state: "running", leaseOwner: "b" });
    expect(await store.tx((q) => finishJob(q, { id, owner: "b" }, now()))).toBe(true);
    expect(await stateOf(store, "text")).toBe("done");
  });

  test("is given up, with a reason, when it has ended its worker three times", async () => {
    const { store, clock, queue, take } = await aQueue();
    await queue("deadly");
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      expect(await take(`worker ${attempt}`)).toMatchObject({ attempts: attempt });
      clock.forward(leaseMs + 1);
    }
    expect(await take("the next")).toBeNull();
    expect(await latestJob(store.read, "deadly")).toMatchObject({
      ...{ state: "failed", failure: { key: "jobDied" }, leaseOwner: null },
    });
  });

  test("that a stopping worker gives back waits again, and that counts as no attempt", async () => {
    const { store, queue, take } = await aQueue();
    await queue("text");
    for (let round = 0; round < mostAttempts * 2; round++) {
      const job = await take("a");
      expect(job).toMatchObject({ attempts: 1 });
      await store.tx((q) => releaseJob(q, { id: job?.id ?? "", owner: "a" }));
    }
    expect(await stateOf(store, "text")).toBe("queued");
  });

  test("that was to be stopped while its worker was dead is ended, not begun again", async () => {
    const { store, clock, queue, take } = await aQueue();
    await queue("text");
    const job = await take("a");
    await store.tx((q) => requestCancel(q, job?.id ?? ""));
    clock.forward(leaseMs + 1);
    expect(await take("b")).toBeNull();
    expect(await latestJob(store.read, "text")).toMatchObject({
      ...{ state: "cancelled", failure: { key: "jobStopped" } },
    });
  });
});

test("a worker says that it lives several times within a lease", () => {
  expect(heartbeatMs * 2).toBeLessThan(leaseMs);
});
