// `npx tsx scripts/load-demo.ts FOLDER`: makes FOLDER/kept.db with the shipped coding and the fictional records.
import { join, resolve } from "node:path";
import { openStore, prepareDatabase } from "../db/index";
import { describeDemo, loadDemo } from "../lib/server/load-demo";
import { describeReport, loadShippedCoding } from "../lib/server/load-shipped-coding";

const [folder, ...more] = process.argv.slice(2);
if (!folder || more.length > 0) {
  console.error("Say where: npx tsx scripts/load-demo.ts FOLDER");
  process.exit(1);
}
const now = () => new Date();
const path = join(resolve(folder), "kept.db");
await prepareDatabase({ path, backupFolder: join(resolve(folder), "backups"), now });
const store = openStore(path);
try {
  await loadDemo(store, now);
  for (const line of describeReport(await loadShippedCoding(store, now))) console.log(line);
  for (const line of describeDemo()) console.log(line);
} finally {
  await store.close();
}
