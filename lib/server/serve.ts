import type { Server } from "node:http";
import { drain, listen, makeHttpServer } from "./http-server";
import type { Prepared } from "./prepare";
import { startFault } from "./start-faults";
import { keepWorker, type WorkerKeeper } from "./worker-process";

// Nothing here may load the database, the rules or Zod: pages bring their own copies, and memory counts.

type Closing = { close(): Promise<void> };

/** Serves a prepared installation until a signal comes. */
export async function serve({ settings, firstAdministrator }: Prepared, { dev = false } = {}): Promise<void> {
  const set = process.env as Record<string, string | undefined>;
  // Read by Next when it is loaded, and by next-auth.
  set.NODE_ENV = dev ? "development" : "production";
  set.NEXT_TELEMETRY_DISABLED = "1";
  set.NEXTAUTH_URL = settings.baseUrl;
  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), hostname: settings.host, port: settings.port });
  const server = makeHttpServer(app.getRequestHandler(), settings, (fault) => console.error(fault));
  try {
    await app.prepare();
    if (dev) server.on("upgrade", app.getUpgradeHandler());
    await listen(server, settings.port, settings.host);
  } catch (fault) {
    console.error(startFault(fault, settings) ?? fault);
    process.exit(1);
  }
  stopOnSignal(server, keepWorker(console.error), () => app.close());
  console.log(`Kept is at ${settings.baseUrl}`);
  if (firstAdministrator) {
    console.log("Nobody administers it yet. This link works once, within 24 hours:");
    console.log(firstAdministrator);
  }
}

function stopOnSignal(server: Server, worker: WorkerKeeper, closeApp: () => Promise<unknown>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // The worker needs no answer of ours: both wind up at once.
    await Promise.all([drain(server), worker.stop()]);
    // Whatever it still holds, the exit is not kept waiting.
    await Promise.race([closeApp(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
    // The pages opened it; see open-store.ts.
    await (globalThis as typeof globalThis & { keptStore?: Closing }).keptStore?.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
