import { join } from "node:path";
import Database from "better-sqlite3";

function demo<T>(work: (database: Database.Database) => T): T {
  const folder = process.env.KEPT_E2E_DATA;
  if (!folder) throw new Error("These tests run on a demo of their own.");
  const database = new Database(join(folder, "kept.db"), { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** The sessions of a person of the served demo, newest first. */
export const sessionsOf = (email: string): string[] =>
  demo((database) =>
    database
      .prepare(
        "select session.id from session join user on user.id = user_id where email = ? order by session.created_at desc",
      )
      .pluck()
      .all(email),
  ) as string[];

/** Ends one session, as an administrator or the clock would. */
export function endSession(id: string): void {
  demo((database) => database.prepare("update session set revoked_at = ? where id = ?").run(Date.now(), id));
}
