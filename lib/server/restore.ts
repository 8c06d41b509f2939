import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkDatabase, keptFilesOf } from "../../db/index";
import { BackupRefused, databaseName, filePath, type Manifest } from "./backup-manifest";
import { readArchive } from "./read-archive";

export type RestorePlace = { dataDir: string; databasePath: string; archive: string };

/** Puts an archive where the installation expects its data. The whole archive is checked before anything is written. */
export async function restoreBackup({ dataDir, databasePath, archive }: RestorePlace): Promise<Manifest> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new BackupRefused(`The folder ${dataDir} is not empty; restore goes into an empty DATA_DIR only.`);
  if (existsSync(databasePath))
    throw new BackupRefused(`There is already a database at ${databasePath}; restore never overwrites one.`);
  await readArchive(archive, null);
  const made = await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Inside the target, so that moving into place is a rename within one file system.
  const staging = await mkdtemp(join(dataDir, ".restoring-"));
  try {
    const manifest = await readArchive(archive, staging);
    checkComplete(join(staging, databaseName), manifest, archive);
    await moveIntoPlace(staging, dataDir, databasePath);
    return manifest;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (made) await rmdir(dataDir).catch(() => undefined);
    throw error;
  }
}

function checkComplete(copy: string, { entries }: Manifest, archive: string): void {
  checkDatabase(copy);
  const paths = new Set(entries.map(({ path }) => path));
  const missing = keptFilesOf(copy).find(({ sha256 }) => !paths.has(filePath(sha256)));
  if (missing)
    throw new BackupRefused(
      `The archive ${archive} lacks ${filePath(missing.sha256)}; nothing was restored.`,
    );
}

/**
 * The database last: while it is missing, nothing starts on half of the files. It may live on another volume, so it is
 * copied beside its place before any file is moved.
 */
async function moveIntoPlace(staging: string, dataDir: string, databasePath: string): Promise<void> {
  await mkdir(dirname(databasePath), { recursive: true });
  const part = `${databasePath}.part`;
  try {
    await copyFile(join(staging, databaseName), part);
    await moveAll(staging, dataDir);
    await rename(part, databasePath);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await rm(staging, { recursive: true, force: true });
}

async function moveAll(staging: string, dataDir: string): Promise<void> {
  for (const name of await readdir(staging))
    if (name !== databaseName) await rename(join(staging, name), join(dataDir, name));
}
