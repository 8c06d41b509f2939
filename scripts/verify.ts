// `npm run verify [-- --data=FOLDER] [--head=SEQ:HASH]`: whether the record of changes is whole and today's records are
// what it tells. Changes nothing; works while the product runs.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { databasePath } from "../db/index";
import { readEnv } from "../lib/env";
import { startFault } from "../lib/server/start-faults";
import { type VerifiedPlace, VerifyRefused, verifyPlace } from "../lib/server/verify";
import type { TrailFault } from "../lib/use-cases/verify-record";

const usage = "Write: npm run verify -- --data=FOLDER --head=SEQ:HASH (both may be left out).";
const faultsShown = 20;

try {
  const { data, head } = options();
  const env = readEnv({ ...process.env, ...(data && { DATA_DIR: resolve(data), DATABASE_URL: "" }) });
  const verified = await verifyPlace({
    dataDir: env.dataDir,
    databasePath: databasePath(env.databaseUrl),
    today: new Date().toISOString().slice(0, 10),
    noted: head ? headOf(head) : null,
  });
  tell(verified);
} catch (fault) {
  const sentence = fault instanceof VerifyRefused ? fault.message : startFault(fault, { host: "", port: 0 });
  if (!sentence) throw fault;
  console.error(sentence);
  process.exitCode = 1;
}

function options(): { data?: string; head?: string } {
  try {
    return parseArgs({ options: { data: { type: "string" }, head: { type: "string" } } }).values;
  } catch {
    throw new VerifyRefused(usage);
  }
}

function headOf(text: string) {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new VerifyRefused(usage);
  return { seq: Number(seq), hash };
}

function tell({ head, records, files, faults, faultCount, fileFaults }: VerifiedPlace): void {
  const [first] = faults;
  const whole = first === undefined && fileFaults.length === 0;
  console.log(`Entries that fit: ${head.seq}. Records compared: ${records}. Files: ${files}.`);
  console.log(`Head: ${head.seq}:${head.hash}`);
  if (whole) {
    console.log("The chain is whole, and today's records are what it tells. Note the head somewhere else.");
    return;
  }
  process.exitCode = 1;
  if (first?.seq) console.error(`The first entry that does not fit: ${sentenceOf(first)}`);
  const others = first?.seq ? faults.slice(1) : faults;
  for (const fault of others.slice(0, faultsShown)) console.error(sentenceOf(fault));
  const untold = faultCount - (first?.seq ? 1 : 0) - Math.min(others.length, faultsShown);
  if (untold > 0) console.error(`… and ${untold} more.`);
  for (const fault of fileFaults) console.error(`The stored file ${fault}.`);
}

function sentenceOf({ seq, at, entity, entityId, what }: TrailFault): string {
  const record = `${entity} ${entityId}`.trim();
  if (seq === null) return `The record ${record} ${what}.`;
  const about = [at && Number.isFinite(at.getTime()) ? at.toISOString() : "", record]
    .filter(Boolean)
    .join(", ");
  return `entry ${seq}${about ? ` (${about})` : ""} ${what}.`;
}
