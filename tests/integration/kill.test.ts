import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { assessment, auditEntry, development, searchLog, source } from "../../db/sqlite/schema";
import { firstBrokenEntry } from "../support/audit-trail";
import { aCommitment, aUser } from "../support/commitments";
import { testStore } from "../support/store";

const kills = 40;

/** As plain JavaScript: a compiler in each of forty processes would take longer than the test. */
function builtChild(): string {
  const folder = mkdtempSync(resolve("node_modules", ".kept-child-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, "child.mjs");
  const require = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  require("esbuild").buildSync({
    entryPoints: [resolve("tests/support/writing-child.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
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
  return said.split("\n").slice(0, -1);
}

test("a process killed in the middle of writing loses nothing it acknowledged, and the audit chain holds", async () => {
  const store = testStore();
  const editor = await aUser(store, "editor");
  const { code } = await aCommitment(store);
  const child = builtChild();
  const acknowledged: string[] = [];
  for (let n = 0; n < kills; n++) {
    const writing = spawn(process.execPath, [child, store.path, code, editor.id], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Spread over the length of a few writes, so that kills fall on every step of one.
    acknowledged.push(...(await writeUntilKilled(writing, (n * 7) % 30)));
    if (n % 10 === 9) expect(await firstBrokenEntry(store)).toBeNull();
  }
  expect(acknowledged.length).toBeGreaterThan(kills);

  const { read } = store;
  const developments = await read.select().from(development);
  const searches = await read.select().from(searchLog);
  const assessments = await read.select().from(assessment);
  const known = new Set([
    ...developments.map(({ id }) => `development ${id}`),
    ...searches.map(({ id }) => `search ${id}`),
    ...assessments.map(({ id }) => `assessment ${id}`),
    ...assessments.filter(({ state }) => state === "submitted").map(({ id }) => `submitted ${id}`),
  ]);
  expect(acknowledged.filter((line) => !known.has(line))).toEqual([]);

  // No record without its entry, no entry without its record, no half of a record.
  const entries = await read.select().from(auditEntry);
  const told = (action: string) => entries.filter((entry) => entry.action === action).map((e) => e.entityId);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  const made = [...told("recorded"), ...told("logged")].sort();
  expect(made).toEqual(ids([...developments, ...searches, ...assessments]));
  expect(told("submitted").sort()).toEqual(ids(assessments.filter(({ state }) => state === "submitted")));
  const sourced = new Set((await read.select().from(source)).map(({ developmentId }) => developmentId));
  expect(developments.filter(({ id }) => !sourced.has(id))).toEqual([]);

  const database = new Database(store.path, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.close();
}, 120_000);
