// Builds the app when something it is made of has changed; Next itself has no such check.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const forBench = process.env.KEPT_BENCH === "1";
// The same folder as in next.config.ts.
const built = forBench ? join("data", "bench", "next") : ".next";
const mark = join(root, built, "kept-build");
const serverFile = join(root, built, "kept-server.mjs");
/** Our own thin server as plain JavaScript: it runs without a compiler in memory. */
export const serverModule = pathToFileURL(serverFile).href;
const folders = ["app", "lib", "db", "assets", "public", ...(forBench ? [join("tests", "bench")] : [])];
const files = [
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
];
// The coding is data: it goes to the database when the server starts, not into the build.
const leftOut = new Set([join("db", "seed")]);

function* sources(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (leftOut.has(path)) continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.isFile()) yield path;
  }
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  const paths = [
    ...files,
    ...folders.filter((name) => existsSync(join(root, name))).flatMap((name) => [...sources(name)]),
  ];
  for (const path of paths)
    if (existsSync(join(root, path)))
      hash
        .update(path)
        .update("\0")
        .update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** The server, its second process and that one's thread, with the compiler that tsx brings along. */
export function bundleServer(folder) {
  const require = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  const lib = (...path) => join(root, "lib", ...path);
  require("esbuild").buildSync({
    entryPoints: {
      "kept-server": lib("server", "serve.ts"),
      "kept-worker": lib("jobs", "worker.ts"),
      "kept-worker-thread": lib("jobs", "thread.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What one kind of job needs is loaded by that kind alone: writing a report brings a typesetter along.
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
}

/** True when the built app is that of today's sources; builds where it is not. */
export function buildIfChanged() {
  const wanted = hashOfSources();
  if (existsSync(mark) && readFileSync(mark, "utf8").trim() === wanted) return true;
  console.log("Building (about half a minute) …");
  rmSync(mark, { force: true });
  const { NODE_ENV: _, ...environment } = process.env;
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const done = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...environment, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (done.status !== 0) return false;
  bundleServer(join(root, built));
  writeFileSync(mark, `${wanted}\n`);
  return true;
}
