import type { Server } from "node:http";

import { type Env, readEnv } from "../env";
import { log } from "../log";
import { ensureDataFolder } from "./data-folder";
import { clearUnfinished } from "./file-store";
import { drain, listen, makeHttpServer } from "./http-server";
import { closeStore, getStore } from "./open-store";
import { prepareData } from "./prepare-data";
import { authSecret } from "./secret";
import { startFault } from "./start-faults";
import { sayWelcome } from "./welcome";

export type StartOptions = {
  dev: boolean /** The records of the demo instead of the real ones. */;
  demoFolder: string | null;
};

/** Everything between the command and the first request. A reason that people can act on is one sentence. */
export async function startServer(options: StartOptions): Promise<void> {
  settleEnvironment(options);
  try {
    const settings = readEnv(process.env);
    ensureDataFolder(settings.dataDir);
    authSecret();
    await clearUnfinished(settings.dataDir);
    await prepareData(settings, options);
    const app = await startNext(settings, options.dev);
    const server = makeHttpServer(app.getRequestHandler(), settings, (fault) =>
      log().error({ err: fault }, "request failed"),
    );
    if (options.dev) server.on("upgrade", app.getUpgradeHandler());
    await listen(server, settings.port, settings.host);
    stopOnSignal(server, () => app.close());
    await sayWelcome(getStore(), settings);
  } catch (fault) {
    const { HOST: host = "127.0.0.1", PORT = "3000" } = process.env;
    const sentence = startFault(fault, { host, port: Number(PORT) });
    console.error(sentence ?? fault);
    process.exit(1);
  }
}

/** Read by Next, next-auth and our own pages, which all live in this process. */
function settleEnvironment({ dev, demoFolder }: StartOptions): void {
  const set = process.env as Record<string, string | undefined>;
  set.NODE_ENV = dev ? "development" : "production";
  set.NEXT_TELEMETRY_DISABLED = "1";
  if (demoFolder) {
    set.DATA_DIR = demoFolder;
    delete set.DATABASE_URL;
  }
}

async function startNext(settings: Env, dev: boolean) {
  process.env.NEXTAUTH_URL = settings.baseUrl;
  // Next reads NODE_ENV when it is loaded.
  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), hostname: settings.host, port: settings.port });
  await app.prepare();
  return app;
}

function stopOnSignal(server: Server, closeApp: () => Promise<unknown>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await drain(server);
    await closeApp();
    await closeStore();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
