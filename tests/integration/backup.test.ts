import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { create, extract, list } from "tar";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore, prepareDatabase } from "../../db/index";
import { insertPerson } from "../../db/queries/people";
import { auditEntry, commitment, file } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { writeBackup } from "../../lib/server/backup";
import { BackupRefused, filePath } from "../../lib/server/backup-manifest";
import { restoreBackup } from "../../lib/server/restore";
import { loadSeed } from "../support/seed";

const now = () => new Date("2026-03-01T09:30:15Z");
const hashOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** An installation with the shipped coding and one uploaded file. */
async function installation() {
  const folder = mkdtempSync(join(tmpdir(), "kept-backup-"));
  const dataDir = join(folder, "data");
  const databasePath = join(dataDir, "kept.db");
  await prepareDatabase({ path: databasePath, backupFolder: join(dataDir, "backups"), now });
  const store = openStore(databasePath);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const sha256 = await keepFile(store, dataDir, "A fictional gazette.\n");
  const archive = join(folder, "kept.tar.gz");
  const target = join(folder, "restored");
  return {
    ...{ folder, dataDir, databasePath, store, sha256, archive, target },
    backup: () => writeBackup({ dataDir, databasePath, archive, now }),
    restore: (from = archive) =>
      restoreBackup({ dataDir: target, databasePath: join(target, "kept.db"), archive: from }),
  };
}

async function keepFile(store: Store, dataDir: string, content: string): Promise<string> {
  const sha256 = hashOf(content);
  const stored = join(dataDir, filePath(sha256));
  mkdirSync(dirname(stored), { recursive: true });
  writeFileSync(stored, content);
  const person = { id: "p1", email: "p1@example.org", name: "P", publicName: null, passwordHash: null };
  await store.tx(async (q) => {
    await insertPerson(
      q,
      { ...person, role: "editor", state: "active" },
      { id: null, action: "invited" },
      now(),
    );
    const kept = { sha256, name: "gazette.txt", mediaType: "text/plain", bytes: content.length };
    await q.insert(file).values({ ...kept, uploadedBy: "p1", uploadedAt: now() });
  });
  return sha256;
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(BackupRefused);
  const { message } = error as BackupRefused;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
};

/** Unpacks an archive, lets a test spoil it, and packs it again. */
async function repack(
  place: { folder: string; archive: string },
  spoil: (folder: string) => string[] | undefined,
) {
  const inside = join(place.folder, "inside");
  mkdirSync(inside);
  await extract({ file: place.archive, cwd: inside });
  const names: string[] = [];
  await list({ file: place.archive, onReadEntry: (entry) => names.push(entry.path) });
  const changed = spoil(inside) ?? names;
  const spoilt = join(place.folder, "spoilt.tar.gz");
  await create({ file: spoilt, cwd: inside, gzip: true, preservePaths: true, portable: true }, changed);
  return spoilt;
}

describe("backup", () => {
  test("and restore give back every record and every file", async () => {
    const one = await installation();
    await loadSeed(one.store);
    const manifest = await one.backup();
    expect(manifest.entries.map(({ path }) => path)).toEqual(["kept.db", filePath(one.sha256)]);
    expect(readdirSync(one.folder).sort()).toEqual(["data", "kept.tar.gz"]);
    await one.restore();
    expect(readdirSync(one.target).sort()).toEqual(["files", "kept.db"]);
    expect(readFileSync(join(one.target, filePath(one.sha256)), "utf8")).toBe("A fictional gazette.\n");
    const back = openStore(join(one.target, "kept.db"));
    expect(await back.read.select().from(commitment)).toEqual(await one.store.read.select().from(commitment));
    expect(await back.read.select().from(auditEntry)).toEqual(await one.store.read.select().from(auditEntry));
    await back.close();
  });

  test("taken while others write holds one consistent state", async () => {
    const one = await installation();
    const writing = loadSeed(one.store);
    const manifest = await one.backup();
    await writing;
    expect(manifest.entries).toHaveLength(2);
    await one.restore();
    const back = openStore(join(one.target, "kept.db"));
    const commitments = await back.read.select().from(commitment);
    const entries = (await back.read.select().from(auditEntry)).filter(
      ({ entity }) => entity === "commitment",
    );
    expect(entries).toHaveLength(commitments.length);
    await back.close();
  });

  test("replaces an older archive of the same name only when the new one is whole", async () => {
    const one = await installation();
    await one.backup();
    const before = readFileSync(one.archive);
    rmSync(join(one.dataDir, filePath(one.sha256)));
    expect(await refusal(one.backup())).toMatch(/is missing/);
    expect(readFileSync(one.archive).equals(before)).toBe(true);
  });

  test("names a referenced file that is missing, and writes no archive", async () => {
    const one = await installation();
    rmSync(join(one.dataDir, filePath(one.sha256)));
    expect(await refusal(one.backup())).toContain(`${filePath(one.sha256)} is missing`);
    expect(readdirSync(one.folder)).toEqual(["data"]);
  });

  test("names a referenced file whose content has changed", async () => {
    const one = await installation();
    writeFileSync(join(one.dataDir, filePath(one.sha256)), "Something else.");
    expect(await refusal(one.backup())).toContain(`${filePath(one.sha256)} is damaged`);
  });

  test("says where no database is", async () => {
    const one = await installation();
    const nowhere = {
      dataDir: one.dataDir,
      databasePath: join(one.folder, "none.db"),
      archive: one.archive,
      now,
    };
    expect(await refusal(writeBackup(nowhere))).toMatch(/no database/);
  });
});

describe("restore", () => {
  test("refuses a data folder that is not empty, and changes nothing in it", async () => {
    const one = await installation();
    await one.backup();
    mkdirSync(one.target);
    writeFileSync(join(one.target, "notes.txt"), "mine");
    expect(await refusal(one.restore())).toMatch(/not empty/);
    expect(readdirSync(one.target)).toEqual(["notes.txt"]);
  });

  test("never overwrites a database that lies outside the data folder", async () => {
    const one = await installation();
    await one.backup();
    const place = { dataDir: one.target, databasePath: one.databasePath, archive: one.archive };
    expect(await refusal(restoreBackup(place))).toMatch(/already a database/);
    expect(existsSync(one.target)).toBe(false);
  });

  test("moves no file while the database cannot be put on its own volume", async () => {
    const one = await installation();
    await one.backup();
    const databasePath = join(one.folder, "elsewhere", "kept.db");
    mkdirSync(`${databasePath}.part`, { recursive: true });
    const restoring = restoreBackup({ dataDir: one.target, databasePath, archive: one.archive });
    await expect(restoring).rejects.toThrow();
    expect(existsSync(one.target)).toBe(false);
    rmSync(`${databasePath}.part`, { recursive: true });
    await restoreBackup({ dataDir: one.target, databasePath, archive: one.archive });
    expect(readdirSync(one.target)).toEqual(["files"]);
    expect(readdirSync(dirname(databasePath))).toEqual(["kept.db"]);
  });

  test("works into an empty folder that is already there", async () => {
    const one = await installation();
    await one.backup();
    mkdirSync(one.target);
    await one.restore();
    expect(readdirSync(one.target).sort()).toEqual(["files", "kept.db"]);
  });

  const spoilings: [string, (inside: string, sha256: string) => string[] | undefined, RegExp][] = [
    [
      "another content than the manifest says",
      (inside, sha256) => void writeFileSync(join(inside, filePath(sha256)), "A fictional gazettE.\n"),
      /with another content/,
    ],
    [
      "another size",
      (inside, sha256) => void writeFileSync(join(inside, filePath(sha256)), "short"),
      /in another size/,
    ],
    ["a missing entry", () => ["manifest.json", "kept.db"], /lacks files\//],
    [
      "an entry that the manifest does not name",
      (inside, sha256) => {
        writeFileSync(join(inside, "extra.sh"), "echo");
        return ["manifest.json", "kept.db", filePath(sha256), "extra.sh"];
      },
      /"extra\.sh", which its manifest does not name/,
    ],
    [
      "a path that leads outside",
      (inside, sha256) => {
        writeFileSync(join(inside, "..", "outside.txt"), "evil");
        return ["manifest.json", "kept.db", filePath(sha256), "../outside.txt"];
      },
      /does not name/,
    ],
    [
      "a symbolic link",
      (inside, sha256) => {
        rmSync(join(inside, filePath(sha256)));
        symlinkSync("/etc/hostname", join(inside, filePath(sha256)));
        return undefined;
      },
      /no plain file/,
    ],
    ["no manifest", (_, sha256) => ["kept.db", filePath(sha256)], /does not begin with its manifest/],
    [
      "a manifest that names a path outside",
      (inside) => {
        const manifest = JSON.parse(readFileSync(join(inside, "manifest.json"), "utf8"));
        manifest.entries[1].path = "../../outside";
        writeFileSync(join(inside, "manifest.json"), JSON.stringify(manifest));
        return undefined;
      },
      /manifest that this release cannot read/,
    ],
    [
      "an entry twice",
      (_, sha256) => ["manifest.json", "kept.db", filePath(sha256), filePath(sha256)],
      /twice/,
    ],
  ];

  test.each(spoilings)("refuses an archive with %s, and leaves no trace", async (_, spoil, sentence) => {
    const one = await installation();
    await one.backup();
    const spoilt = await repack(one, (inside) => spoil(inside, one.sha256));
    expect(await refusal(one.restore(spoilt))).toMatch(sentence);
    expect(existsSync(one.target)).toBe(false);
  });

  test.each([
    ["cut off", (path: string) => truncateSync(path, 5_000)],
    ["with one changed byte", (path: string) => flip(path)],
    ["no archive", (path: string) => writeFileSync(path, "a letter")],
    ["empty", (path: string) => writeFileSync(path, "")],
  ])("refuses an archive that is %s", async (_, spoil) => {
    const one = await installation();
    await one.backup();
    spoil(one.archive);
    await refusal(one.restore());
    expect(existsSync(one.target)).toBe(false);
  });

  test("says that an archive is not there", async () => {
    const one = await installation();
    expect(await refusal(one.restore(join(one.folder, "none.tar.gz")))).toMatch(/cannot be read/);
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
