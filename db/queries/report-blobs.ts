import { inArray, type SQL, sql } from "drizzle-orm";
import { file, report, reportRun } from "../sqlite/schema";
import type { Q } from "../store";

/** Those of these blobs that no report, no run and no uploaded file holds on to. */
export async function unneededBlobs(q: Q, hashes: string[]): Promise<string[]> {
  const unneeded = new Set(hashes);
  if (unneeded.size === 0) return [];
  const asked = [...unneeded];
  const uploaded = await q.select({ sha256: file.sha256 }).from(file).where(inArray(file.sha256, asked));
  const issued = await q
    .select({ files: report.files })
    .from(report)
    .where(holdsOne(sql`${report.files}`, asked));
  const made = await q
    .select({ files: reportRun.files })
    .from(reportRun)
    .where(holdsOne(sql`${reportRun.files}`, asked));
  for (const { sha256 } of [...uploaded, ...issued.flatMap(filesOf), ...made.flatMap(filesOf)])
    unneeded.delete(sha256);
  return [...unneeded];
}

const filesOf = <T>({ files }: { files: T[] }): T[] => files;

const holdsOne = (files: SQL, hashes: string[]): SQL =>
  sql`exists (select 1 from json_each(${files}) as one where ${inArray(sql`one.value ->> 'sha256'`, hashes)})`;
