// `npm run verify-report -- FILE [--data=FOLDER]`: whether a file is a report as it was issued here. Ends with 0 only where
// every byte is; changes nothing; works while the product runs.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { databasePath } from "../db/index";
import { readEnv } from "../lib/env";
import { startFault } from "../lib/server/start-faults";
import { verifyReport } from "../lib/server/verify-report";

const usage = "Write: npm run verify-report -- FILE (and --data=FOLDER where the data is elsewhere).";
const cannotTell = 2;

try {
  const asked = options();
  if (!asked) stop(usage);
  else {
    const { data, file } = asked;
    const env = readEnv({ ...process.env, ...(data && { DATA_DIR: resolve(data), DATABASE_URL: "" }) });
    const { code, sentence } = await verifyReport(file, databasePath(env.databaseUrl));
    process.exitCode = code;
    (code === 0 ? console.log : console.error)(sentence);
  }
} catch (fault) {
  const sentence = startFault(fault, { host: "", port: 0 });
  if (!sentence) throw fault;
  stop(sentence);
}

function options(): { file: string; data?: string } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: "string" } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file && more.length === 0 ? { file, ...values } : null;
  } catch {
    return null;
  }
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = cannotTell;
}
