// `npm test`: lint and format, types, unit + property + integration, build, end to end. Stops at the first that fails.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
// A test must never open somebody's real records or take their settings.
for (const name of [
  "DATA_DIR",
  "DATABASE_URL",
  "AUTH_SECRET",
  "HOST",
  "PORT",
  "BASE_URL",
  "TRUST_PROXY",
  "PUBLIC_READ",
  "LOG_LEVEL",
  "FETCH_ALLOW",
])
  delete process.env[name];
const reports = mkdtempSync(join(tmpdir(), "kept-reports-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const bin = (name, path) => [process.execPath, [join(root, "node_modules", name, path)]];
const biome = bin("@biomejs/biome", "bin/biome");
const next = bin("next", "dist/bin/next");
const tsc = bin("typescript", "bin/tsc");
const vitest = bin("vitest", "vitest.mjs");
const playwright = bin("@playwright/test", "cli.js");

run("Lint and format", biome, ["check", "--error-on-warnings", "."]);
run("Route types", next, ["typegen"]);
run("Types", tsc, ["--noEmit"]);
run("Unit, property, integration", vitest, [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${vitestReport}`,
]);
console.log("\n— Build");
if (!buildIfChanged()) stop("The build failed.");
run("End to end", playwright, ["test", "--reporter=list,json"], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
});
const { passed, failed } = counts();
console.log(`\n${passed} passed, ${failed} failed`);
rmSync(reports, { recursive: true, force: true });
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(title, [command, first], args, more = {}) {
  console.log(`\n— ${title}`);
  const { NODE_ENV: _, ...environment } = process.env;
  const env = { ...environment, NEXT_TELEMETRY_DISABLED: "1", ...more };
  const done = spawnSync(command, [...first, ...args], { stdio: ["ignore", "inherit", "inherit"], env });
  if (done.status !== 0) stop(`${title}: failed.`);
}

function stop(sentence) {
  const { passed, failed } = counts();
  console.log(`\n${sentence}`);
  console.log(`${passed} passed, ${Math.max(failed, 1)} failed`);
  rmSync(reports, { recursive: true, force: true });
  process.exit(1);
}

/** As the runners themselves counted. */
function counts() {
  const unit = read(vitestReport);
  const browser = read(playwrightReport)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser ? browser.expected + browser.flaky : 0),
    failed: (unit ? Math.max(unit.numFailedTests, unit.numFailedTestSuites) : 0) + (browser?.unexpected ?? 0),
  };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
