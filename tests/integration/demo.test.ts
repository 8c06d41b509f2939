import { describe, expect, test } from "vitest";
import {
  assessment,
  candidate,
  codingChange,
  comment,
  commitment,
  development,
  errorReport,
  response,
  searchLog,
  source,
  user,
} from "../../db/sqlite/schema";
import { flagsOf } from "../../lib/domain/flag";
import { demoPassword, describeDemo, loadDemo } from "../../lib/server/load-demo";
import { loadShippedCoding } from "../../lib/server/load-shipped-coding";
import { isFictional } from "../../lib/use-cases/fictional";
import { isPassword } from "../../lib/use-cases/password";
import { testStore } from "../support/store";

const today = new Date("2026-11-22T10:00:00Z");
const marked = /fictional|虚构|вымышлен/i;

describe("the demo", () => {
  test("loads once, beside the shipped coding, and everything in it says that it is fictional", async () => {
    const store = testStore();
    expect(await loadDemo(store, () => today)).toBe(true);
    expect(await loadDemo(store, () => today)).toBe(false);
    expect(await isFictional({ store, now: () => today })).toBe(true);
    const again = await loadShippedCoding(store, () => today);
    expect(again).toEqual({ inserted: {}, updated: [], withdrawn: [], differences: [] });

    for (const { what } of await store.read.select().from(development)) expect(what).toMatch(marked);
    for (const { reason } of await store.read.select().from(assessment)) expect(reason).toMatch(marked);
    for (const { words } of await store.read.select().from(searchLog)) expect(words).toMatch(marked);
    for (const { title, publisher, address } of await store.read.select().from(source)) {
      expect(title).toMatch(marked);
      expect(publisher).toMatch(marked);
      expect(address).toMatch(/^https:\/\/example\.org\/demo\//);
    }
    const people = await store.read.select().from(user);
    for (const { name, email } of people) {
      expect(name).toMatch(marked);
      expect(email).toMatch(/@demo\.example\.org$/);
    }
    expect(people.map(({ role }) => role).sort()).toEqual([
      "administrator",
      "editor",
      "editor",
      "reader",
      "reviewer",
    ]);
    expect(await isPassword(demoPassword, people[0]?.passwordHash ?? null)).toBe(true);
    expect(describeDemo().join("\n")).toContain(demoPassword);
  });

  test("shows every status, every flag an editor meets, and every state of work", async () => {
    const store = testStore();
    await loadDemo(store, () => today);
    const assessments = await store.read.select().from(assessment);
    const published = new Set(
      assessments.filter(({ state }) => state === "published").map(({ status }) => status),
    );
    expect(published.size).toBe(9);
    expect(new Set(assessments.map(({ state }) => state))).toEqual(
      new Set(["draft", "submitted", "sent-back", "published", "discarded"]),
    );
    expect(assessments.some(({ singlePerson }) => singlePerson)).toBe(true);
    expect(assessments.some(({ correctsId }) => correctsId !== null)).toBe(true);
    const states = (await store.read.select().from(development)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["accepted", "submitted", "sent-back"]));
    const flags = new Set(
      (await store.read.select().from(commitment)).flatMap((row) => flagsOf(row.flagBits)),
    );
    for (const flag of [
      "late",
      "delivered-late",
      "review-due",
      "stale",
      "silent",
      "disputed",
      "restated",
      "evidence-changed",
    ])
      expect(flags).toContain(flag);
  });

  test("shows what waits on the desk, what a party answered, and coding put right and back", async () => {
    const store = testStore();
    await loadDemo(store, () => today);
    const candidates = await store.read.select().from(candidate);
    expect(candidates.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    for (const { title } of candidates) expect(title).toMatch(marked);
    const [report] = await store.read.select().from(errorReport);
    expect(report).toMatchObject({ state: "open", what: expect.stringMatching(marked) });
    const comments = await store.read.select().from(comment);
    expect(comments.filter(({ parentId }) => parentId !== null)).toHaveLength(1);
    for (const { body } of comments) expect(body).toMatch(marked);
    const [answer] = await store.read.select().from(response);
    expect(answer).toMatchObject({ state: "accepted", body: expect.stringMatching(marked) });
    const changes = await store.read.select().from(codingChange);
    expect(changes.map(({ state }) => state)).toEqual(["published", "published"]);
    for (const { reason } of changes) expect(reason).toMatch(marked);
  });

  test("loads on a machine whose clock is behind", async () => {
    expect(await loadDemo(testStore(), () => new Date("2025-01-01T00:00:00Z"))).toBe(true);
  });
});
