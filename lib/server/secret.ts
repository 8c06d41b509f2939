import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Env, env } from "../env";
import { ensureDataFolder } from "./data-folder";

let kept: string | undefined;

/** Signs the session cookies. Given by AUTH_SECRET, or made once and kept where only this account can read it. */
export function authSecret(): string {
  kept ??= readOrMakeSecret(env());
  return kept;
}

export function readOrMakeSecret({ authSecret, dataDir }: Pick<Env, "authSecret" | "dataDir">): string {
  if (authSecret) return authSecret;
  const path = join(dataDir, "secret");
  ensureDataFolder(dataDir);
  try {
    // "wx" fails where the file exists: two processes that start together agree on one secret.
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
