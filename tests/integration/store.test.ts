import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import { auditEntry, setting } from "../../db/sqlite/schema";
import { refuse } from "../../lib/domain/outcome";
import { testStore } from "../support/store";

const entry = {
  actorId: "system:seed",
  entity: "setting" as const,
  entityId: "a",
  action: "set",
  before: null,
  after: { value: 1 },
};
const at = new Date("2026-01-01T00:00:00Z");

describe("the store", () => {
  test("a write and its audit entry stand together", async () => {
    const store = testStore();
    await store.tx(async (q) => {
      await q.insert(setting).values({ key: "a", value: 1 });
      await appendAudit(q, entry, at);
    });
    expect(await store.read.select().from(setting)).toEqual([{ key: "a", value: 1 }]);
    expect(await store.read.select().from(auditEntry)).toHaveLength(1);
  });

  test("a fault in the middle undoes both", async () => {
    const store = testStore();
    const work = store.tx(async (q) => {
      await q.insert(setting).values({ key: "a", value: 1 });
      await appendAudit(q, entry, at);
      throw new Error("power cut");
    });
    await expect(work).rejects.toThrow("power cut");
    expect(await store.read.select().from(setting)).toEqual([]);
    expect(await store.read.select().from(auditEntry)).toEqual([]);
  });

  test("a refusal undoes what was written before it", async () => {
    const store = testStore();
    const outcome = await store.tx(async (q) => {
      await q.insert(setting).values({ key: "a", value: 1 });
      return refuse("invalid", "nothing");
    });
    expect(outcome.ok).toBe(false);
    expect(await store.read.select().from(setting)).toEqual([]);
  });

  test("forty read-modify-write transactions at once lose no update", async () => {
    const store = testStore();
    await store.tx(async (q) => void (await q.insert(setting).values({ key: "n", value: 0 })));
    await Promise.all(
      Array.from({ length: 40 }, () =>
        store.tx(async (q) => {
          const [row] = await q.select().from(setting);
          await q.update(setting).set({ value: Number(row?.value) + 1 });
        }),
      ),
    );
    expect((await store.read.select().from(setting))[0]?.value).toBe(40);
  });

  test("an audit entry can be neither changed nor deleted", async () => {
    const store = testStore();
    await store.tx((q) => appendAudit(q, entry, at));
    await expect(
      store.tx(async (q) => void (await q.update(auditEntry).set({ actorId: "x" }))),
    ).rejects.toThrow();
    await expect(store.tx(async (q) => void (await q.delete(auditEntry)))).rejects.toThrow();
  });

  test("a snapshot does not see what is written after it began", async () => {
    const store = testStore();
    const seen = await store.snapshot(async (q) => {
      await q.select().from(setting);
      await store.tx(async (w) => void (await w.insert(setting).values({ key: "late", value: 1 })));
      return q.select({ n: sql<number>`count(*)` }).from(setting);
    });
    expect(seen).toEqual([{ n: 0 }]);
  });
});
