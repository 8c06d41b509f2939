import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { openSqliteStore } from "../../db/sqlite/client";
import { migrateSqlite } from "../../db/sqlite/migrate";
import type { Store } from "../../db/store";

let template: string | undefined;

/** A migrated, empty database file of this test's own, closed and removed when it ends. */
export const testStore = (): Store & { path: string } => freshStore(onTestFinished);

/** The same for a file of tests that only look: opened before them all, closed after the last. */
export const longLivedStore = (): Store & { path: string } => freshStore(afterAll);

function freshStore(atTheEnd: (close: () => Promise<void>) => void): Store & { path: string } {
  const folder = mkdtempSync(join(tmpdir(), "kept-test-"));
  if (!template) {
    template = join(mkdtempSync(join(tmpdir(), "kept-template-")), "template.db");
    migrateSqlite(template);
  }
  const path = join(folder, "kept.db");
  copyFileSync(template, path);
  const store = openSqliteStore(path);
  atTheEnd(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return Object.assign(store, { path });
}
