import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { commitment } from "../../db/sqlite/schema";
import { type Store, StoreBusy } from "../../db/store";
import { visitor } from "../../lib/domain/permission";
import { idleMs, seenAgainAfterMs } from "../../lib/domain/session";
import { commitmentFacets } from "../../lib/use-cases/commitment-facets";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { overview } from "../../lib/use-cases/overview";
import { refreshToday } from "../../lib/use-cases/refresh-today";
import { resumeSession } from "../../lib/use-cases/resume-session";
import { startSession } from "../../lib/use-cases/sign-in";
import { aCommitment, aUser, contextOf, testDay } from "../support/commitments";
import { setDerivedUntil } from "../support/derived-until";
import { testStore } from "../support/store";

/** Another program holds the write lock of this database, as a backup tool or a second server may. */
function locked(path: string) {
  const other = new Database(path);
  other.exec("BEGIN IMMEDIATE");
  return () => {
    other.exec("ROLLBACK");
    other.close();
  };
}

test("while another program holds the lock, whoever waits in line is told within five seconds, not one after another", async () => {
  const store = testStore();
  const release = locked(store.path);
  const began = performance.now();
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => store.tx(async () => "written")));
  const waited = performance.now() - began;
  release();
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  for (const outcome of outcomes) expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(StoreBusy);
  // One wait of five seconds for all of them, not three.
  expect(waited).toBeGreaterThan(4_900);
  expect(waited).toBeLessThan(9_900);
  expect(await store.tx(async () => "written")).toBe("written");
}, 20_000);

test("readers do not notice: the first list of a day waits for nobody when no word turns that day", async () => {
  const store = testStore();
  await aCommitment(store);
  const release = locked(store.path);
  try {
    const began = performance.now();
    const listed = await listCommitments(contextOf(store, visitor), {}, { locale: "en" });
    expect(listed.ok && listed.value.total).toBe(1);
    expect(performance.now() - began).toBeLessThan(4_000);
  } finally {
    release();
  }
});

test.each(["StoreBusy", "StoreFull", "StoreBroken"])(
  "on a day whose words turn, lists and overview go on with what stands while nothing can be written: %s",
  async (name) => {
    const store = testStore();
    const { id } = await aCommitment(store, {
      deadline: { kind: "dated", start: "2026-01-01", end: "2026-12-31" },
    });
    await setDerivedUntil(store, id, "2026-11-22");
    let full = true;
    const disk: Store = {
      ...store,
      tx: (work) => (full ? Promise.reject(Object.assign(new Error("no"), { name })) : store.tx(work)),
    };
    const context = contextOf(disk, visitor);
    const outcomes = await Promise.all([
      listCommitments(context, {}, { locale: "en" }),
      overview(context),
      commitmentFacets(context, {}),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    full = false;
    // Not remembered as done: the next reader brings the words up to date.
    await refreshToday(context);
    const [row] = await store.read.select().from(commitment);
    expect(row?.derivedUntil).not.toBe("2026-11-22");
  },
);

test.each(["StoreBusy", "StoreFull", "StoreBroken"])(
  "somebody signed in reads on when “last seen” cannot be written down: %s",
  async (name) => {
    const store = testStore();
    const { id } = await aUser(store, "editor");
    const sid = await store.tx((q) => startSession(q, id, testDay));
    const later = new Date(testDay.getTime() + Math.min(idleMs, seenAgainAfterMs + 1_000));
    // Pages and routes are bundled apart: the class that is thrown may not be the one that is caught.
    const unwritable = {
      ...store,
      tx: async () => {
        throw Object.assign(new Error("not now"), { name });
      },
    };
    expect((await resumeSession({ store: unwritable, now: () => later }, sid))?.actor.id).toBe(id);
  },
);
