import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export type WorkerKeeper = { stop(): Promise<void> };

/** Beside this file: as it was built, or as it stands. */
const built = import.meta.url.endsWith(".mjs");
const worker = {
  file: fileURLToPath(new URL(built ? "./kept-worker.mjs" : "../jobs/worker.ts", import.meta.url)),
  execArgv: built ? [] : ["--import", "tsx"],
};

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
const stopMs = 8_000;

/** Keeps a second process for jobs alive beside this one; it dies with us, and we live on without it. */
export function keepWorker(say: (line: string) => void, { file, execArgv } = worker): WorkerKeeper {
  let child: ChildProcess | null = null;
  let again: NodeJS.Timeout | undefined;
  let waitMs = firstWaitMs;
  let stopping = false;
  start();

  function start(): void {
    const startedAt = performance.now();
    const started = fork(file, [], { execArgv, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child = started;
    started.on("error", (fault) => say(`The worker process cannot be reached: ${fault.message}`));
    started.once("exit", (code, signal) => {
      child = null;
      if (stopping) return;
      // One that held out for a while may come back at once; one that fails at its start is asked less and less often.
      if (performance.now() - startedAt > longestWaitMs) waitMs = firstWaitMs;
      say(`The worker process ended with ${signal ?? code}; it starts again in ${waitMs / 1_000} s.`);
      again = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
  }

  return {
    stop() {
      stopping = true;
      clearTimeout(again);
      const running = child;
      if (!running) return Promise.resolve();
      return new Promise((resolve) => {
        const kill = setTimeout(() => running.kill("SIGKILL"), stopMs);
        running.once("exit", () => {
          clearTimeout(kill);
          resolve();
        });
        running.kill("SIGTERM");
      });
    },
  };
}
