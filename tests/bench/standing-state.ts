import { existsSync, renameSync, rmSync } from "node:fs";
import { asc } from "drizzle-orm";
import { keepCommitmentStates } from "../../db/queries/commitment-states";
import { keepPublicRecordsSince } from "../../db/queries/public-records";
import { openSqliteStore } from "../../db/sqlite/client";
import { commitment } from "../../db/sqlite/schema";
import { copyOf } from "./database";
import { publishedAt } from "./made-up-register";

const atOnce = 1_000;

/** The made-up records with the one state that readers see now, made once: tables are written from states. */
export async function withStandingState(path: string): Promise<string> {
  const kept = path.replace(/\.db$/, "-standing.db");
  if (existsSync(kept)) return kept;
  console.log("Keeping what stands …");
  const copy = copyOf(path, "standing");
  const store = openSqliteStore(copy);
  const ids = (
    await store.read.select({ id: commitment.id }).from(commitment).orderBy(asc(commitment.id))
  ).map(({ id }) => id);
  const register = ["sector", "party", "series", "meeting", "document", "version"] as const;
  await store.tx((q) => keepPublicRecordsSince(q, () => publishedAt, [...register]));
  for (let from = 0; from < ids.length; from += atOnce)
    await store.tx((q) => keepCommitmentStates(q, ids.slice(from, from + atOnce), publishedAt));
  await store.close();
  for (const end of ["-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true });
  renameSync(copy, kept);
  return kept;
}
