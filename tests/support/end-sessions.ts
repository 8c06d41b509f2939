import { join } from "node:path";
import Database from "better-sqlite3";

/** Ends every session of a person of the served demo, as an administrator or the clock would. */
export function endSessions(email: string): void {
  const folder = process.env.KEPT_E2E_DATA;
  if (!folder) throw new Error("These tests run on a demo of their own.");
  const database = new Database(join(folder, "kept.db"), { timeout: 5_000 });
  try {
    database
      .prepare(
        "update session set revoked_at = ? where revoked_at is null and user_id = (select id from user where email = ?)",
      )
      .run(Date.now(), email);
  } finally {
    database.close();
  }
}
