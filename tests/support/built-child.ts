import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A test's script as one file of plain JavaScript, with what V8 made of it kept beside it: a thousand processes start
 * from it, and starting is most of what they do.
 */
export function builtChild(script: string): string {
  const folder = mkdtempSync(resolve("node_modules", ".kept-child-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bundle = join(folder, "bundle.cjs");
  const require = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  require("esbuild").buildSync({
    ...{ entryPoints: [resolve(script)], outfile: bundle, bundle: true, minify: true, logLevel: "error" },
    ...{ platform: "node", target: "node20", format: "cjs", external: ["better-sqlite3"] },
  });
  const start = join(folder, "child.cjs");
  writeFileSync(start, starter(bundle));
  const first = spawnSync(process.execPath, [start], { env: { ...process.env, KEEP_COMPILED: "1" } });
  if (first.status !== 0) throw new Error(String(first.stderr));
  return start;
}

const starter = (bundle: string) => `
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { Script } = require("node:vm");
const bundle = ${JSON.stringify(bundle)}, kept = bundle + ".cache";
const source = "((require) => {" + readFileSync(bundle, "utf8") + "\\n})";
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const script = new Script(source, { filename: bundle, cachedData });
const run = script.runInThisContext();
const keep = process.env.KEEP_COMPILED;
run(require);
if (keep) {
  writeFileSync(kept, script.createCachedData());
  process.exit(0);
}
`;
