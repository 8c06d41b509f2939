import { asc, inArray } from "drizzle-orm";
import type { RegisteredReport } from "../../lib/domain/report-verdict";
import { report } from "../sqlite/schema";
import type { Q } from "../store";

/** Every report that was ever issued, with the hashes of its files. */
export async function reportRegister(q: Q): Promise<RegisteredReport[]> {
  const { id, number, issuedAt, withdrawnAt, replacedById, dataHash, files } = report;
  const rows = await q
    .select({ id, number, issuedAt, withdrawnAt, replacedById, dataHash, files })
    .from(report)
    .where(inArray(report.state, ["issued", "withdrawn"]))
    .orderBy(asc(report.issuedAt), asc(report.id));
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  return rows.map(({ replacedById, number, ...row }) => ({
    ...row,
    number: number ?? "",
    replacedBy: replacedById === null ? null : (numbers.get(replacedById) ?? null),
  }));
}
