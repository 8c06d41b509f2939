import { createServer } from "node:net";
import { openStore } from "../../db/index";
import { type Env, readEnv } from "../env";
import { makeFirstAdministratorLink } from "../use-cases/make-first-administrator-link";
import { ensureDataFolder } from "./data-folder";
import { clearUnfinished } from "./file-store";
import { prepareData } from "./prepare-data";
import { readOrMakeSecret } from "./secret";
import { startFault } from "./start-faults";
import { welcomeAddress } from "./welcome-address";

/** What the server itself needs to know; plain, so that it can be handed to another process. */
export type Prepared = {
  settings: Pick<Env, "host" | "port" | "baseUrl" | "trustProxy">;
  /** Where the first administrator sets a password; null once somebody administers. */
  firstAdministrator: string | null;
};

/** Everything that must be in order before the first request. Ends the process with one sentence where it is not. */
export async function prepare({ demoFolder }: { demoFolder: string | null }): Promise<Prepared> {
  try {
    if (demoFolder) openDemo(demoFolder);
    const settings = readEnv(process.env);
    const { host, port, baseUrl, trustProxy } = settings;
    // Before anything is touched: a second start must not end the link that the first one printed.
    await refuseTakenPort(port, host);
    ensureDataFolder(settings.dataDir);
    readOrMakeSecret(settings);
    await clearUnfinished(settings.dataDir);
    await prepareData(settings, { demo: demoFolder !== null });
    const firstAdministrator = await firstAdministratorAddress(settings);
    return { settings: { host, port, baseUrl, trustProxy }, firstAdministrator };
  } catch (fault) {
    const { HOST: host = "127.0.0.1", PORT = "3000" } = process.env;
    console.error(startFault(fault, { host, port: Number(PORT) }) ?? fault);
    process.exit(1);
  }
}

/** The demo never shares a database with real records. */
function openDemo(folder: string): void {
  process.env.DATA_DIR = folder;
  delete process.env.DATABASE_URL;
}

async function firstAdministratorAddress({ databaseUrl, baseUrl }: Env): Promise<string | null> {
  const store = openStore(databaseUrl);
  try {
    const link = await makeFirstAdministratorLink({ store, now: () => new Date() });
    return link && welcomeAddress(baseUrl, link.token);
  } finally {
    await store.close();
  }
}

const refuseTakenPort = (port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
