import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSqliteStore } from "../../db/sqlite/client";
import { migrateSqlite } from "../../db/sqlite/migrate";
import type { Store } from "../../db/store";
import { loadShippedCoding } from "../../lib/server/load-shipped-coding";

export const seedDay = new Date("2026-01-15T08:00:00Z");

/** Loads a coding folder, the shipped one unless told, on a fixed day. */
export const loadSeed = (store: Store, folder = "db/seed", at = seedDay) =>
  loadShippedCoding(store, () => at, folder);

let template: Promise<string> | undefined;

/** A store of this test's own that already holds the shipped coding; loaded once, copied per test. */
export async function seededStore(): Promise<Store & { path: string }> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), "kept-seeded-"));
  const path = join(folder, "kept.db");
  copyFileSync(await template, path);
  const store = openSqliteStore(path);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return Object.assign(store, { path });
}

async function makeTemplate(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "kept-template-")), "seeded.db");
  migrateSqlite(path);
  const store = openSqliteStore(path);
  await loadSeed(store);
  await store.close();
  return path;
}

/** A copy of the shipped coding files that a test may change. */
export function seedCopy() {
  const folder = mkdtempSync(join(tmpdir(), "kept-seed-"));
  cpSync("db/seed", folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pathOf = (file: string) => join(folder, file);
  return {
    folder,
    read: (file: string) => readFileSync(pathOf(file), "utf8"),
    write: (file: string, text: string | Buffer) => writeFileSync(pathOf(file), text),
    remove: (file: string) => rmSync(pathOf(file)),
    /** Replaces the first place; a test that changes nothing is wrong. */
    replace(file: string, from: string | RegExp, to: string) {
      const text = readFileSync(pathOf(file), "utf8");
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`${file} does not hold ${from}.`);
      writeFileSync(pathOf(file), changed);
    },
  };
}
