import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkDatabase, keptFilesOf, readDatabase } from "../../db/index";
import type { ChainHead } from "../use-cases/verify-chain";
import { type Verified, verifyRecord } from "../use-cases/verify-record";
import { filePath, hashFile } from "./backup-manifest";

/** Why nothing was verified, in one sentence. */
export class VerifyRefused extends Error {
  override name = "VerifyRefused";
}

export type VerifyPlace = { dataDir: string; databasePath: string; today: string; noted?: ChainHead | null };
export type VerifiedPlace = Verified & { files: number; fileFaults: string[] };

/** The record of changes, today's records and the stored files of one data folder; also while the product runs. */
export async function verifyPlace({ dataDir, databasePath, ...rest }: VerifyPlace): Promise<VerifiedPlace> {
  if (!existsSync(dataDir)) throw new VerifyRefused(`There is no folder ${dataDir}.`);
  if (!existsSync(databasePath)) throw new VerifyRefused(`There is no database at ${databasePath}.`);
  if (checkDatabase(databasePath) > 0)
    throw new VerifyRefused(
      `The database at ${databasePath} is of an older release; start this one once, then verify.`,
    );
  const verified = await readDatabase(databasePath, (q) => verifyRecord(q, rest));
  const files = keptFilesOf(databasePath);
  const wrong: { sha256: string; what: string }[] = [];
  for (const { sha256 } of files) {
    const stored = join(dataDir, filePath(sha256));
    if (!existsSync(stored)) wrong.push({ sha256, what: "is missing" });
    else if ((await hashFile(stored)).sha256 !== sha256)
      wrong.push({ sha256, what: "is not what its hash says" });
  }
  // A file that could not be read is not kept: it may have gone while the others were looked at.
  const still = wrong.length === 0 ? [] : keptFilesOf(databasePath);
  const known = new Set(still.map(({ sha256 }) => sha256));
  const fileFaults = wrong
    .filter(({ sha256 }) => known.has(sha256))
    .map(({ sha256, what }) => `${filePath(sha256)} ${what}`);
  return { ...verified, files: files.length, fileFaults };
}
