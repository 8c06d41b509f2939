// `npm run backup -- FILE`: one archive of the database and its files, also while the server runs.
import { databasePath } from "../db/index";
import { readEnv } from "../lib/env";
import { writeBackup } from "../lib/server/backup";
import { BackupRefused } from "../lib/server/backup-manifest";
import { startFault } from "../lib/server/start-faults";

const [archive, ...more] = process.argv.slice(2);
try {
  if (!archive || more.length > 0) throw new BackupRefused("Say where: npm run backup -- FILE.tar.gz");
  const { dataDir, databaseUrl } = readEnv(process.env);
  const now = () => new Date();
  const { entries } = await writeBackup({ dataDir, databasePath: databasePath(databaseUrl), archive, now });
  console.log(`${archive}: the database and ${entries.length - 1} uploaded files.`);
} catch (fault) {
  const sentence = fault instanceof BackupRefused ? fault.message : startFault(fault, { host: "", port: 0 });
  if (!sentence) throw fault;
  console.error(sentence);
  process.exitCode = 1;
}
