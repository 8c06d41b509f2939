import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generate } from "./generate";

export const benchFolder = "data/bench";
/** When one of these changes, rows would be written differently. */
const madeOf = [
  "drizzle/sqlite",
  "tests/bench",
  "db/queries/commitment-item.ts",
  "db/queries/commitment-state.ts",
  "db/queries/commitment-states.ts",
  "lib/domain/commitment-state.ts",
  "lib/domain/subject-state.ts",
  "lib/domain/search-text.ts",
];

/** A database of `n` made-up commitments; made once a day, because derived words depend on the day. */
export function databaseOf(n: number): string {
  const path = join(benchFolder, `${n}-${key()}.db`);
  if (existsSync(path)) return path;
  mkdirSync(benchFolder, { recursive: true });
  for (const name of readdirSync(benchFolder)) if (name.startsWith(`${n}-`)) rmSync(join(benchFolder, name));
  console.log(`Making up ${n.toLocaleString("en")} commitments …`);
  rmSync(`${path}.part`, { force: true });
  generate(`${path}.part`, n, new Date().toISOString().slice(0, 10));
  renameSync(`${path}.part`, path);
  return path;
}

/** A copy to write to. */
export function copyOf(path: string, name: string): string {
  const copy = join(benchFolder, `copy-${name}.db`);
  for (const end of ["", "-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true });
  copyFileSync(path, copy);
  return copy;
}

export function key(): string {
  const hash = createHash("sha256").update(new Date().toISOString().slice(0, 10));
  for (const path of madeOf) for (const file of filesOf(path)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

const filesOf = (path: string): string[] =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(path)
        .filter((name) => path !== "tests/bench" || /^(made-up|generate|write-)/.test(name))
        .filter((name) => /\.(sql|ts)$/.test(name))
        .sort()
        .map((name) => join(path, name));
