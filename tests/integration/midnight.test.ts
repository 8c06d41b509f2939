import { expect, test } from "vitest";
import { commitment } from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import type { Context } from "../../lib/use-cases/context";
import { overview } from "../../lib/use-cases/overview";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { aCommitment, anAct, aUser, contextOf } from "../support/commitments";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";

const evening = new Date("2026-12-31T23:59:59Z");
const morning = new Date("2027-01-01T00:00:01Z");

test("an answer that was begun before midnight is not given to the readers of the next day", async () => {
  const store = testStore();
  await aCommitment(store, { deadline: { kind: "dated", start: "2026-01-01", end: "2026-12-31" } });
  // The clock strikes after the first look at it.
  let looks = 0;
  const late: Context = { ...contextOf(store, visitor), now: () => (looks++ === 0 ? evening : morning) };
  expect(accepted(await overview(late)).today).toBe("2026-12-31");
  expect(accepted(await overview(contextOf(store, visitor, morning))).today).toBe("2027-01-01");
});

test("an answer given while nothing could be written is made anew once the words were brought up to date", async () => {
  const store = testStore();
  await aCommitment(store, { deadline: { kind: "dated", start: "2026-01-01", end: "2026-12-31" } });
  let full = true;
  const disk = {
    ...store,
    tx: ((work) =>
      full
        ? Promise.reject(Object.assign(new Error("full"), { name: "StoreFull" }))
        : store.tx(work)) as typeof store.tx,
  };
  const due = async () => accepted(await overview(contextOf(disk, visitor, morning))).reviewsDue.total;
  const before = await due();
  full = false;
  expect([before, await due()]).toEqual([0, 1]);
});

test("a writer who waited in the queue over midnight writes the words of the new day", async () => {
  const store = testStore();
  const editor = await aUser(store, "editor");
  const reviewer = await aUser(store, "reviewer");
  const deadline = { kind: "dated", start: "2026-01-01", end: "2026-12-31" } as const;
  const { code } = await aCommitment(store, { deadline });
  const act = accepted(await recordDevelopment(contextOf(store, editor), anAct(code)));
  let clock = evening;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ahead = store.tx(() => gate);
  const evidence = { kind: "development", id: act.id, basedOnVersion: act.recordVersion };
  const waiting = acceptEvidence({ ...contextOf(store, reviewer), now: () => clock }, evidence);
  clock = morning;
  open();
  await ahead;
  accepted(await waiting);
  const [row] = await store.read.select().from(commitment);
  expect(JSON.parse(row?.item ?? "{}").flags).toContain("review-due");
});
