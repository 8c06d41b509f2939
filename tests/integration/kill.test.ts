import { type ChildProcess, spawn } from "node:child_process";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { auditEntry } from "../../db/sqlite/schema";
import { explainUntold, firstBrokenEntry, verified } from "../support/audit-trail";
import { builtChild } from "../support/built-child";
import { aCommitment, aUser, testDay } from "../support/commitments";
import { typingVerbs } from "../support/office/deeds";
import { numbersFrom, words } from "../support/office/turn";
import { testStore } from "../support/store";

const kills = Number(process.env.KILLS ?? 1_000);
/** They write to one database at the same time, each until its own end. */
const atOnce = 4;
/** Lives are as long as some writes take on this machine, so that kills fall on every step of one. */
function lives(random: () => number) {
  let longestMs = 100;
  return {
    next: () => random() * longestMs,
    /** Where nothing was written in time they become longer, else shorter. */
    learn: (wrote: number) => {
      longestMs = Math.min(2_000, Math.max(20, longestMs * (wrote === 0 ? 1.25 : 0.95)));
    },
  };
}

/** Collects what the child acknowledged and kills it some milliseconds after its first word. */
async function writeUntilKilled(child: ChildProcess, afterMs: number): Promise<string[]> {
  let said = "";
  let faults = "";
  child.stdout?.on("data", (chunk) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    faults += chunk;
  });
  const signal = await new Promise((done) => child.on("close", (_, by) => done(by)));
  expect([signal, faults]).toEqual(["SIGKILL", ""]);
  // A line without its end was never handed over.
  return said.split("\n").slice(1, -1);
}

test("a thousand processes killed in the middle of writing lose nothing they acknowledged, and the chain holds", async () => {
  const store = testStore();
  const people: string[] = [];
  for (const role of ["editor", "editor", "reviewer", "reviewer", "administrator"] as const)
    people.push((await aUser(store, role)).id);
  const codes: string[] = [];
  for (let number = 1; number <= 40; number++)
    codes.push((await aCommitment(store, { number, mode: number % 2 === 0 ? "each" : "collective" })).code);
  await explainUntold(store);
  const child = builtChild("tests/support/writing-child.ts");
  const life = lives(numbersFrom(kills));
  // Everything happens on the day of the test, whatever the machine's clock says.
  const ahead = testDay.getTime() - Date.now();
  const acknowledged: string[] = [];
  let killed = 0;
  const keepKilling = async () => {
    while (killed < kills) {
      const seed = killed++;
      const given = [store.path, String(seed), people.join(), codes.join(), String(ahead)];
      const writing = spawn(process.execPath, [child, ...given], { stdio: ["ignore", "pipe", "pipe"] });
      const lines = await writeUntilKilled(writing, life.next());
      life.learn(lines.length);
      acknowledged.push(...lines);
      if (seed % 100 === 99) expect(await firstBrokenEntry(store)).toBeNull();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepKilling));
  expect(acknowledged.length).toBeGreaterThan(kills / 4);

  // Each acknowledged deed left an entry of each record it named, and what was typed in it stands there.
  const entries = new Map<string, number>();
  const told = new Set<string>();
  for (const { entityId, before, after } of await store.read.select().from(auditEntry)) {
    entries.set(entityId, (entries.get(entityId) ?? 0) + 1);
    for (const word of JSON.stringify([before, after]).match(words) ?? [])
      told.add(word.replace(/[a-z]+q$/, ""));
  }
  const lost = acknowledged.filter((line) => {
    const [verb = "", n = "", ids = ""] = line.split(" ");
    if (typingVerbs.has(verb) && !told.has(`zq${n}`)) return true;
    return ids.split(",").some((id) => {
      const left = entries.get(id) ?? 0;
      entries.set(id, left - 1);
      return id !== "" && left < 1;
    });
  });
  expect(lost).toEqual([]);

  // Every record is explained, none is half there, and what readers see follows from them.
  expect((await verified(store, testDay)).faults).toEqual([]);
  const database = new Database(store.path, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.close();
}, 1_800_000);
