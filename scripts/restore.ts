// `npm run restore -- FILE`: checks an archive and puts it into an empty data folder.
import { databasePath } from "../db/index";
import { readEnv } from "../lib/env";
import { BackupRefused } from "../lib/server/backup-manifest";
import { restoreBackup } from "../lib/server/restore";
import { startFault } from "../lib/server/start-faults";

const [archive, ...more] = process.argv.slice(2);
try {
  if (!archive || more.length > 0) throw new BackupRefused("Say which: npm run restore -- FILE.tar.gz");
  const { dataDir, databaseUrl } = readEnv(process.env);
  const { entries, createdAt } = await restoreBackup({
    dataDir,
    databasePath: databasePath(databaseUrl),
    archive,
  });
  console.log(`${dataDir}: the database of ${createdAt} and ${entries.length - 1} uploaded files are back.`);
} catch (fault) {
  const sentence = fault instanceof BackupRefused ? fault.message : startFault(fault, { host: "", port: 0 });
  if (!sentence) throw fault;
  console.error(sentence);
  process.exitCode = 1;
}
