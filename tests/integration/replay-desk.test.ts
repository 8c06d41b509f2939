import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import { verified } from "../support/audit-trail";
import { loadSeed } from "../support/seed";
import { aWorkedDesk } from "../support/worked-desk";

describe("replaying what was done at the desk", () => {
  test("gives today's register, documents, texts, places, links and decisions", async () => {
    const desk = await aWorkedDesk();
    expect((await verified(desk.store)).faults).toEqual([]);
  }, 60_000);

  test("tells nothing new where the coding is loaded again", async () => {
    const desk = await aWorkedDesk();
    const before = (await desk.store.read.select({ seq: t.auditEntry.seq }).from(t.auditEntry)).length;
    const report = await loadSeed(desk.store);
    expect(report.updated).toEqual([]);
    expect((await desk.store.read.select({ seq: t.auditEntry.seq }).from(t.auditEntry)).length).toBe(before);
  }, 60_000);
});
