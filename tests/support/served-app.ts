import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ServedApp = {
  address: string;
  /** What it has printed so far. */
  printed: () => string;
  /** Sends the signal and answers with the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** The built app as `npm start` serves it, on a port and a new data folder of its own. */
export async function serveApp(port: number, environment: Record<string, string> = {}): Promise<ServedApp> {
  const folder = mkdtempSync(join(tmpdir(), "kept-served-"));
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  const exit = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  await ready(
    child,
    () => output.includes("Kept is at"),
    () => output,
  );
  return {
    address: `http://127.0.0.1:${port}`,
    printed: () => output,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      const code = await exit;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function ready(child: ChildProcess, isReady: () => boolean, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (isReady()) resolve();
    };
    child.stdout?.on("data", look);
    child.on("exit", () => reject(new Error(`The server ended before it was ready: ${output()}`)));
  });
}
