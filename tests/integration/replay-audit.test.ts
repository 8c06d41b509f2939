import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { loadDemo } from "../../lib/server/load-demo";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { verified } from "../support/audit-trail";
import { aUser, contextOf, testDay } from "../support/commitments";
import { accepted } from "../support/outcome";
import { longLivedStore } from "../support/store";

// A year of fictional work, loaded through the verbs: what the audit tells must be what stands in the tables.
let store: Store;
beforeAll(async () => {
  store = longLivedStore();
  await loadDemo(store, () => testDay);
  const reviewer = await aUser(store, "reviewer");
  const administrator = await aUser(store, "administrator");
  const [accepted_] = await store.read
    .select()
    .from(t.development)
    .where(eq(t.development.state, "accepted"))
    .orderBy(asc(t.development.id));
  const back = { kind: "development", id: accepted_?.id, basedOnVersion: accepted_?.recordVersion };
  accepted(await sendBackEvidence(contextOf(store, reviewer), { ...back, note: "A note." }));
  accepted(await changeSettings(contextOf(store, administrator), { twoPersonRule: false }));
}, 60_000);

describe("replaying the audit", () => {
  test("gives today's records, and each entry tells truly what was before", async () => {
    const { faults, records } = await verified(store);
    expect(faults).toEqual([]);
    expect(records).toBeGreaterThan(200);
  });

  test("never meets a secret", async () => {
    const text = JSON.stringify(await store.read.select().from(t.auditEntry));
    for (const { passwordHash } of await store.read.select().from(t.user))
      if (passwordHash) expect(text.includes(passwordHash)).toBe(false);
    for (const { tokenHash } of await store.read.select().from(t.oneTimeLink))
      expect(text.includes(tokenHash)).toBe(false);
    expect(text).not.toContain("$argon2");
  });
});
