import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { databasePath, openStore, prepareDatabase } from "../../db/index";
import { setting } from "../../db/sqlite/schema";
import { SchemaTooNew, StoreBroken, StoreBusy, StoreConflict, StoreUnsupported } from "../../db/store";
import { testStore } from "../support/store";

const now = () => new Date("2026-03-01T09:30:15Z");

function place() {
  const folder = mkdtempSync(join(tmpdir(), "kept-migration-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "data", "kept.db");
  const backupFolder = join(folder, "backups");
  const prepare = (migrationsFolder?: string) =>
    prepareDatabase({ path, backupFolder, now, migrationsFolder });
  return { folder, path, backupFolder, prepare };
}

/** This release's migrations and one more. */
function nextRelease(folder: string): string {
  const migrations = join(folder, "migrations");
  cpSync("drizzle/sqlite", migrations, { recursive: true });
  const journalPath = join(migrations, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalPath, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1_000, tag: "9999_next" });
  writeFileSync(journalPath, JSON.stringify(journal));
  writeFileSync(join(migrations, "9999_next.sql"), "CREATE TABLE `next` (`id` text PRIMARY KEY NOT NULL);");
  return migrations;
}

const tablesOf = (path: string) => {
  const file = new Database(path, { readonly: true });
  const names = file.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  file.close();
  return names;
};

describe("opening the database", () => {
  test("makes folder and file where nothing is, and does nothing the second time", async () => {
    const { prepare, backupFolder, path } = place();
    expect(await prepare()).toEqual({ created: true, migrated: true, backup: null });
    expect(await prepare()).toEqual({ created: false, migrated: false, backup: null });
    expect(() => readdirSync(backupFolder)).toThrow();
    expect(tablesOf(path)).toContain("commitment");
  });

  test("keeps a copy of the old database before it migrates", async () => {
    const { folder, prepare, path, backupFolder } = place();
    await prepare();
    const store = openStore(`file:${path}`);
    await store.tx(async (q) => void (await q.insert(setting).values({ key: "a", value: "before" })));
    // The copy must hold what still stands in the log beside the file.
    const prepared = await prepare(nextRelease(folder));
    await store.close();
    expect(prepared).toMatchObject({ created: false, migrated: true });
    expect(readdirSync(backupFolder)).toEqual(["pre-migration-2026-03-01T09-30-15.000Z.db"]);
    expect(tablesOf(path)).toContain("next");
    expect(tablesOf(prepared.backup ?? "")).not.toContain("next");
    const copy = new Database(prepared.backup ?? "", { readonly: true });
    expect(copy.prepare("select value from setting").pluck().get()).toBe('"before"');
    copy.close();
  });

  test("refuses the database of a newer release in one sentence, and leaves it as it is", async () => {
    const { folder, prepare, path } = place();
    await prepare(nextRelease(folder));
    const before = readFileSync(path);
    const refused = prepare();
    await expect(refused).rejects.toBeInstanceOf(SchemaTooNew);
    await expect(refused).rejects.toThrow(
      /^The database at \S+ was made by a newer release of Kept; [^.]+\.$/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each([
    ["no database at all", (path: string) => writeFileSync(path, "This is a letter.\n".repeat(500))],
    ["cut off", (path: string) => truncateSync(path, 20_000)],
    ["damaged inside", (path: string) => damage(path)],
  ])("refuses a file that is %s", async (_, spoil) => {
    const { prepare, path } = place();
    await prepare();
    spoil(path);
    await expect(prepare()).rejects.toBeInstanceOf(StoreBroken);
  });

  test("refuses the database of another program and does not touch it", async () => {
    const { prepare, path, folder } = place();
    const foreign = new Database(join(folder, "foreign.db"));
    foreign.exec("create table recipes (name text); insert into recipes values ('plov')");
    foreign.close();
    await prepare();
    copyFileSync(join(folder, "foreign.db"), path);
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    await expect(prepare()).rejects.toThrow(/database of another program/);
    expect(tablesOf(path)).toEqual(["recipes"]);
  });

  test("says that a locked database is in use", async () => {
    const { prepare, path } = place();
    await prepare();
    const other = new Database(path);
    other.pragma("locking_mode = EXCLUSIVE");
    other.exec("begin exclusive");
    await expect(prepare()).rejects.toBeInstanceOf(StoreBusy);
    other.exec("rollback");
    other.close();
  });

  test.each([
    ["postgres://localhost/kept", /opens SQLite files only/],
    ["mysql://localhost/kept", /opens SQLite files only/],
    ["file:", /names no file/],
    ["", /names no file/],
  ])("refuses the address %s", (url, sentence) => {
    expect(() => openStore(url)).toThrow(StoreUnsupported);
    expect(() => openStore(url)).toThrow(sentence);
  });

  test.each([
    ["file:/srv/kept.db", "/srv/kept.db"],
    ["file:///srv/kept.db", "/srv/kept.db"],
    ["file:data/kept.db", "data/kept.db"],
    ["data/kept.db", "data/kept.db"],
  ])("finds the file that %s names", (url, path) => {
    expect(databasePath(url)).toBe(path);
  });
});

describe("a write that fails", () => {
  test("against a rule of the database is a conflict, and nothing of it stays", async () => {
    const store = testStore();
    const twice = store.tx(async (q) => {
      await q.insert(setting).values({ key: "a", value: 1 });
      await q.insert(setting).values({ key: "a", value: 2 });
    });
    await expect(twice).rejects.toBeInstanceOf(StoreConflict);
    expect(await store.read.select().from(setting)).toEqual([]);
  });
});

/** Overwrites pages in the middle of the file. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 8_192, 40_960);
  writeFileSync(path, bytes);
}
