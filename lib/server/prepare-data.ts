import { join } from "node:path";
import { databasePath, openStore, prepareDatabase } from "../../db/index";
import type { Store } from "../../db/store";
import type { Env } from "../env";
import { rememberPast } from "../use-cases/remember-past";

const now = () => new Date();

/** The database of this release with the shipped coding in it; says on the console what it had to do. */
export async function prepareData(
  { databaseUrl, dataDir }: Pick<Env, "databaseUrl" | "dataDir">,
  { demo }: { demo: boolean },
): Promise<void> {
  const path = databasePath(databaseUrl);
  const prepared = await prepareDatabase({ path, backupFolder: join(dataDir, "backups"), now });
  if (prepared.backup) console.log(`The database was migrated; a copy of the old one is ${prepared.backup}.`);
  const store = openStore(databaseUrl);
  try {
    await loadRecords(store, demo);
  } finally {
    await store.close();
  }
}

async function loadRecords(store: Store, demo: boolean): Promise<void> {
  // Before anything is written: what earlier releases published is told from their records.
  const told = await rememberPast({ store, now });
  if (told > 0) console.log(`The past of ${told} commitments was put together from their records.`);
  // The demo first: it makes the coding part of its past.
  if (demo) {
    const { describeDemo, loadDemo } = await import("./load-demo");
    await loadDemo(store, now);
    for (const line of describeDemo()) console.log(line);
  }
  const { describeReport, loadShippedCoding } = await import("./load-shipped-coding");
  for (const line of describeReport(await loadShippedCoding(store, now))) console.log(line);
}
