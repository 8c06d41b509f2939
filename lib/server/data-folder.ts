import { accessSync, constants, mkdirSync } from "node:fs";

/** Made where it is missing, readable by this account only; throws where it cannot be written. */
export function ensureDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  accessSync(dataDir, constants.W_OK | constants.X_OK);
}
