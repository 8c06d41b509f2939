import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { create } from "tar";
import { copyDatabase, keptFilesOf } from "../../db/index";
import {
  BackupRefused,
  databaseName,
  filePath,
  hashFile,
  type Manifest,
  type ManifestEntry,
  manifestName,
} from "./backup-manifest";

export type BackupPlace = { dataDir: string; databasePath: string; archive: string; now: () => Date };

/** Writes one archive of the database and every file it speaks of, while the server runs. All of it or nothing. */
export async function writeBackup({ dataDir, databasePath, archive, now }: BackupPlace): Promise<Manifest> {
  if (!existsSync(databasePath))
    throw new BackupRefused(`There is no database at ${databasePath} to back up.`);
  const target = resolve(archive);
  await mkdir(dirname(target), { recursive: true });
  for (let tries = 1; ; tries++) {
    const manifest = await packOnce({ dataDir, databasePath, now }, target, tries === mostTries);
    if (manifest) return manifest;
  }
}

/** Files of drafts give way to newer ones while a backup is written: it begins again with what is spoken of by then. */
const mostTries = 3;

/** Null: a file that the copy speaks of went away meanwhile. */
async function packOnce(
  { dataDir, databasePath, now }: Omit<BackupPlace, "archive">,
  target: string,
  last: boolean,
): Promise<Manifest | null> {
  // Beside the target, so that the last step is a rename within one file system.
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const copy = join(staging, databaseName);
    await copyDatabase(databasePath, copy);
    const files = await checkKeptFiles(dataDir, copy);
    const database = { path: databaseName, ...(await hashFile(copy)) };
    const manifest: Manifest = { format: 1, createdAt: now().toISOString(), entries: [database, ...files] };
    await writeFile(join(staging, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    // The files are packed from where they lie; copying them would need their room a second time.
    if (files.length > 0) await symlink(resolve(dataDir, "files"), join(staging, "files"));
    const packed = join(staging, "packed.tar.gz");
    const paths = [manifestName, ...manifest.entries.map(({ path }) => path)];
    await create({ file: packed, cwd: staging, gzip: true, portable: true, strict: true }, paths);
    await settle(packed);
    await rename(packed, target);
    return manifest;
  } catch (fault) {
    if (!last && goneMeanwhile(dataDir, join(staging, databaseName), databasePath)) return null;
    throw fault;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Whether anything the copy speaks of is missing and nobody speaks of it any more. */
function goneMeanwhile(dataDir: string, copy: string, databasePath: string): boolean {
  if (!existsSync(copy)) return false;
  const missing = keptFilesOf(copy).filter(({ sha256 }) => !existsSync(join(dataDir, filePath(sha256))));
  if (missing.length === 0) return false;
  const still = new Set(keptFilesOf(databasePath).map(({ sha256 }) => sha256));
  return missing.some(({ sha256 }) => !still.has(sha256));
}

async function checkKeptFiles(dataDir: string, copy: string): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  const faults: string[] = [];
  for (const { sha256 } of keptFilesOf(copy)) {
    const path = filePath(sha256);
    const stored = join(dataDir, path);
    if (!existsSync(stored)) faults.push(`${path} is missing`);
    else {
      const found = await hashFile(stored);
      if (found.sha256 === sha256) entries.push({ path, ...found });
      else faults.push(`${path} is damaged`);
    }
  }
  if (faults.length > 0)
    throw new BackupRefused(`No backup was written: in ${dataDir}, ${faults.join(", ")}.`);
  return entries;
}

/** On disk before it gets its name: a power cut leaves no half archive that looks whole. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.chmod(0o600);
  await handle.sync();
  await handle.close();
}
