import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { bundleServer } from "../../scripts/build.mjs";

let folder: string | undefined;

/** The worker and its thread as `npm start` runs them, built once for a file of tests. */
export function builtWorker(): string {
  if (folder) return join(folder, "kept-worker.mjs");
  // Among the packages, which it does not bring along.
  folder = mkdtempSync(resolve("node_modules", ".kept-worker-"));
  bundleServer(folder);
  return join(folder, "kept-worker.mjs");
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

export type WorkerProcess = ChildProcess & {
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  /** What it complained about. */
  complaints: () => string;
};

/** A worker on a database and a data folder, killed when the test ends if it still lives. */
export function startWorker(
  database: string,
  dataDir: string,
  [file = builtWorker(), ...execArgv]: string[] = [],
  more: Record<string, string> = {},
): WorkerProcess {
  // The test runner has a BASE_URL of its own.
  const { BASE_URL: _, ...own } = process.env;
  const env = { ...own, DATABASE_URL: `file:${database}`, DATA_DIR: dataDir, LOG_LEVEL: "warn", ...more };
  const child = fork(file, [], { execArgv, env, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | string>((done) =>
    child.once("exit", (code, signal) => done(signal ?? code ?? "")),
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  return Object.assign(child, { ended, complaints: () => said });
}
