import { inArray } from "drizzle-orm";
import { file, party } from "../sqlite/schema";
import type { Q } from "../store";

/** Which of these party codes the register holds. */
export async function knownParties(q: Q, codes: string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await q
    .select({ code: party.code })
    .from(party)
    .where(inArray(party.code, [...new Set(codes)]));
  return new Set(rows.map(({ code }) => code));
}

/** Which of these files were uploaded. */
export async function knownFiles(q: Q, hashes: string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await q
    .select({ sha256: file.sha256 })
    .from(file)
    .where(inArray(file.sha256, [...new Set(hashes)]));
  return new Set(rows.map(({ sha256 }) => sha256));
}
