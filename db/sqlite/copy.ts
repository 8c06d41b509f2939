import Database from "better-sqlite3";
import { ne } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { connect } from "./client";
import { storeError } from "./errors";
import { file, report, reportRun } from "./schema";

const everyPageLeft = 0x7fffffff;

/** One consistent copy of a database that may be in use meanwhile; a single file without a log beside it. */
export async function copySqlite(path: string, to: string): Promise<void> {
  const connection = connect(path, { readonly: true });
  try {
    // All pages in one step: a copy made in pieces begins again after every write of somebody else.
    await connection.backup(to, { progress: () => everyPageLeft });
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
  const copy = new Database(to);
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

export type KeptFile = { sha256: string; bytes: number };

/** Every file that a closed database speaks of: uploaded ones, and those of reports. */
export function listKeptFiles(path: string): KeptFile[] {
  const connection = new Database(path, { readonly: true });
  try {
    const q = drizzle(connection);
    const uploaded = q
      .select({ sha256: file.sha256, bytes: file.bytes })
      .from(file)
      // Without a name it was taken away: only its row tells that it was there.
      .where(ne(file.name, ""))
      .all();
    const kept = new Map([...uploaded, ...reportFiles(connection)].map((one) => [one.sha256, one]));
    return [...kept.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
}

/** Of issued reports, withheld or not, and of drafts; a backup of an earlier release knows none. */
function reportFiles(connection: Database.Database): KeptFile[] {
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  if (!tables.includes("report_run")) return [];
  const q = drizzle(connection);
  const issued = q.select({ files: report.files }).from(report).all();
  const made = q.select({ files: reportRun.files }).from(reportRun).all();
  return [...issued, ...made].flatMap(({ files }) => files.map(({ sha256, bytes }) => ({ sha256, bytes })));
}
