import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A test's script as one file of plain JavaScript with what its first run compiled: a thousand processes start from it,
 * and starting is most of what they do.
 */
export function builtChild(script: string): string {
  const folder = mkdtempSync(resolve("node_modules", ".kept-child-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bundle = join(folder, "bundle.cjs");
  const require = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  require("esbuild").buildSync({
    entryPoints: [resolve(script)],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["better-sqlite3"],
    logLevel: "error",
  });
  const start = join(folder, "child.cjs");
  writeFileSync(start, starter(bundle));
  return start;
}

/** Compiles the bundle; the first run, which nobody kills, leaves what it compiled beside it. */
const starter = (bundle: string) => `
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { Script } = require("node:vm");
const bundle = ${JSON.stringify(bundle)}, kept = bundle + ".cache";
const source = "((require) => {" + readFileSync(bundle, "utf8") + "\\n})";
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const script = new Script(source, { filename: bundle, cachedData });
script.runInThisContext()(require);
if (process.env.KEEP_COMPILED) setTimeout(() => {
  writeFileSync(kept, script.createCachedData());
  process.exit(0);
}, Number(process.env.KEEP_COMPILED));
`;
