// `npm run admin-link -- EMAIL`: a one-time link for an administrator who cannot get in, or the first one.
import { join } from "node:path";
import { databasePath, openStore, prepareDatabase } from "../db/index";
import { readEnv } from "../lib/env";
import { ensureDataFolder } from "../lib/server/data-folder";
import { startFault } from "../lib/server/start-faults";
import { welcomeAddress } from "../lib/server/welcome-address";
import { recoverAdministrator } from "../lib/use-cases/recover-administrator";

const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

try {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length > 0) fail("Say for whom: npm run admin-link -- EMAIL");
  const { dataDir, databaseUrl, baseUrl } = readEnv(process.env);
  const now = () => new Date();
  ensureDataFolder(dataDir);
  await prepareDatabase({ path: databasePath(databaseUrl), backupFolder: join(dataDir, "backups"), now });
  const store = openStore(databaseUrl);
  const outcome = await recoverAdministrator({ store, now }, { email });
  await store.close();
  if (!outcome.ok) fail(`“${email}” is not an e-mail address.`);
  else {
    const { email, isNew } = outcome.value;
    console.log(isNew ? `${email} had no account and got a new one.` : `${email} has an account.`);
    console.log("It administers. This link works once, within 24 hours, to choose a password:");
    console.log(welcomeAddress(baseUrl, outcome.value.token));
  }
} catch (fault) {
  const sentence = startFault(fault, { host: "", port: 0 });
  if (sentence) fail(sentence);
  throw fault;
}
