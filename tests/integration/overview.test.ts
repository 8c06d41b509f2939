import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assessment, commitment, document } from "../../db/sqlite/schema";
import { overview } from "../../lib/use-cases/overview";
import type { Overview } from "../../lib/use-cases/overview-page";
import { assessed, asVisitor, commitmentId, listed, listedRegister } from "../support/listed-commitments";
import { testStore } from "../support/store";

async function seen(store: ReturnType<typeof testStore>): Promise<Overview> {
  const outcome = await overview(asVisitor(store));
  if (!outcome.ok) throw new Error(outcome.message.key);
  return outcome.value;
}

test("before anything is published there are no result figures, but still what was promised", async () => {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { sectors: ["trade", "energy"], draft: { CN: "delivered" } });
  await listed(store, { sectors: ["energy"], type: "supports", due: ["2027-01-01", "2027-12-31"] });
  await listed(store, { sectors: ["energy"], due: ["2026-01-01", "2026-02-01"], precision: 2 });
  const page = await seen(store);
  expect(page.published).toBeNull();
  expect(page.latest).toEqual([]);
  expect(page.byTier).toEqual({ undertaking: 2, "followed-item": 1 });
  // By primary sector: each commitment once.
  expect(page.sectors.map(({ sector, total }) => [sector.code, total])).toEqual([
    ["energy", 2],
    ["trade", 1],
  ]);
  expect(page.precision.map(({ total }) => total)).toEqual([0, 2, 1]);
  expect(page.nextDeadlines.map(({ number }) => number)).toEqual(["1.2"]);
  expect(page.deadlines).toEqual({ dated: 2, ahead: 1, pastWithoutReview: 1 });
  expect(page.reviewsDue.items.map(({ number }) => number)).toEqual(["1.3"]);
  expect(page.documents.map(({ slug, clauses, commitments }) => [slug, clauses, commitments])).toEqual([
    ["first", 3, 3],
    ["second", 3, 0],
  ]);
});

test("figures keep the tiers apart and print what they are a part of", async () => {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { mode: "collective", published: { all: "delivered" } });
  await listed(store, { mode: "collective", published: { all: "partial" }, precision: 0 });
  await listed(store, { mode: "collective" });
  await listed(store, { type: "supports", parties: { KZ: "host" }, published: { KZ: "no-evidence" } });
  const { published, latest } = await seen(store);
  expect(published?.assessments).toBe(3);
  const [undertakings, followed] = published?.figures ?? [];
  expect(undertakings).toMatchObject({ total: 3, reviewed: 2, notReviewed: 1, anyProgress: 2, delivered: 1 });
  expect(followed).toMatchObject({ total: 1, reviewed: 1, anyProgress: 0, delivered: 0 });
  expect(undertakings?.byPrecision[0]).toEqual({
    precision: 0,
    total: 1,
    reviewed: 1,
    anyProgress: 1,
    delivered: 0,
  });
  expect(undertakings?.byBasis).toEqual([
    { basis: "independent", subjects: 2, anyProgress: 2, delivered: 1 },
  ]);
  expect(latest.map(({ number }) => number)).toEqual(["1.4", "1.2", "1.1"]);
});

test("what a result rests on is counted once per subject: by its newest period, even if an older one was published later", async () => {
  const store = testStore();
  await listedRegister(store);
  const id = await commitmentId(store, await listed(store, { mode: "collective" }));
  await store.tx((q) => q.update(commitment).set({ recurrence: "per-period" }).where(eq(commitment.id, id)));
  const published = (status: "partial" | "delivered", periodStart: string) => ({
    ...assessed(id, "all", status, "published"),
    periodStart,
  });
  await store.tx((q) =>
    q
      .insert(assessment)
      .values([
        published("delivered", "2026-07-01"),
        published("partial", "2026-07-01"),
        published("delivered", "2025-04-27"),
      ]),
  );
  const { published: seenNow } = await seen(store);
  expect(seenNow?.figures[0]?.byBasis).toEqual([
    { basis: "independent", subjects: 1, anyProgress: 1, delivered: 0 },
  ]);
});

test.each([
  [false, { subjects: 1, anyProgress: 1, delivered: 0 }],
  [true, { subjects: 2, anyProgress: 2, delivered: 1 }],
])(
  "what a result rests on counts a disputed party only where its document counts it (%s), as the reports do",
  async (countDisputed, counted) => {
    const store = testStore();
    await listedRegister(store);
    await store.tx((q) => q.update(document).set({ countDisputed }).where(eq(document.slug, "first")));
    const parties = { KZ: "joint", TM: "joint" } as const;
    await listed(store, { mode: "each", parties, published: { KZ: "partial", TM: "delivered" } });
    const { published } = await seen(store);
    expect(published?.figures[0]?.byBasis).toEqual([{ basis: "independent", ...counted }]);
  },
);

test("of a one-off commitment the last published one stands, whatever period it named", async () => {
  const store = testStore();
  await listedRegister(store);
  const id = await commitmentId(store, await listed(store, { mode: "collective" }));
  const published = (status: "partial" | "delivered", periodStart: string, minute: number) => ({
    ...assessed(id, "all", status, "published"),
    ...{ periodStart, publishedAt: new Date(Date.UTC(2026, 8, 1, 0, minute)) },
  });
  await store.tx((q) =>
    q
      .insert(assessment)
      .values([published("delivered", "2026-07-01", 1), published("partial", "2025-04-27", 2)]),
  );
  expect((await seen(store)).published?.figures[0]?.byBasis).toEqual([
    { basis: "independent", subjects: 1, anyProgress: 1, delivered: 0 },
  ]);
});

test("people are named by the name they show or their role, never by address or private name", async () => {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { mode: "collective", published: { all: "delivered" } });
  const page = await seen(store);
  expect(page.latest[0]?.author).toEqual({ publicName: "A. Editor", role: "editor" });
  expect(page.latest[0]?.reviewer).toEqual({ publicName: null, role: "reviewer" });
  expect(JSON.stringify(page)).not.toMatch(/people\.test|Private/);
});

test("asks strangers to sign in where public reading is off", async () => {
  const store = testStore();
  expect(await overview(asVisitor(store, false))).toMatchObject({ ok: false, code: "not-allowed" });
});
