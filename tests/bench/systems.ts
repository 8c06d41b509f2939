import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export type System = { name: "product" | "ceiling" | "floor"; origin: string; process: ChildProcess };
/** A system of ours, with the folder of its files. */
export type Product = System & { dataDir: string };

let port = 3400;

/** A run that fails leaves no server behind. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill();
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
function started(child: ChildProcess): Promise<void> {
  running.add(child);
  child.once("exit", () => running.delete(child));
  return saysReady(child);
}

/** One database behind the product, behind bare Next routes, and behind a bare server; a process each. */
export async function startSystems(path: string): Promise<System[]> {
  return [await startNext("product", path), await startNext("ceiling", path), await startFloor(path)];
}

/** The product's own server on the build for measuring; the ceiling is the same server asked for its bare routes. */
export async function startNext(name: "product" | "ceiling", path: string): Promise<Product> {
  port += 1;
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "kept-bench-"));
  const env = {
    ...process.env,
    KEPT_BENCH: "1",
    NODE_ENV: "production" as const,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${resolve(path)}`,
    AUTH_SECRET: "made up for measuring, never used elsewhere",
    PORT: String(port),
    LOG_LEVEL: "error",
  };
  const child = spawn(process.execPath, ["tests/bench/serve.mjs"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await started(child);
  return { name, origin, process: child, dataDir };
}

async function startFloor(path: string): Promise<System> {
  port += 1;
  const args = ["--import", "tsx", "tests/bench/floor.ts", path, String(port)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await started(child);
  return { name: "floor", origin: `http://127.0.0.1:${port}`, process: child };
}

const saysReady = (child: ChildProcess) =>
  new Promise<void>((ready, failed) => {
    child.stdout?.once("data", () => ready());
    child.once("exit", (code) => failed(new Error(`A server ended with ${code} before it was ready.`)));
  });

export async function stop(systems: System[]): Promise<void> {
  for (const { process: child } of systems) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
}

/** Resident memory in MB, now and at its highest; null where the system does not tell. */
export function memoryOf({ process: child }: Pick<System, "process">): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: mb("VmRSS"), peak: mb("VmHWM") };
  } catch {
    return null;
  }
}

/** Milliseconds of processor time a server has used so far, in all its threads. */
export function cpuMsOf({ process: child }: Pick<System, "process">): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    // Hundredths of a second, in user and in system mode.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
