import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { insertFile } from "../../db/queries/files";
import type { Store } from "../../db/store";
import { addComment } from "../../lib/use-cases/add-comment";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { explainUntold } from "../support/audit-trail";
import { aCommitment, anAct, aUser, contextOf, testDay } from "../support/commitments";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";
import { intruder } from "../support/tamper";

/** What the command prints, as somebody would type it. */
function verify(...given: string[]): Promise<{ code: number | null; said: string; faults: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/verify.ts", ...given], {
    env: { ...process.env, DATA_DIR: "", DATABASE_URL: "", BASE_URL: "" },
  });
  const told = { said: "", faults: "" };
  child.stdout.on("data", (chunk) => (told.said += String(chunk)));
  child.stderr.on("data", (chunk) => (told.faults += String(chunk)));
  return new Promise((done) => child.on("close", (code) => done({ code, ...told })));
}

const bytes = Buffer.from("A scanned page.");
const sha256 = createHash("sha256").update(bytes).digest("hex");

/** A data folder in which an editor recorded a development and uploaded a page. */
async function aDataFolder() {
  const store = testStore();
  const folder = dirname(store.path);
  const editor = await aUser(store, "editor");
  const { code } = await aCommitment(store);
  await explainUntold(store);
  const act = accepted(await recordDevelopment(contextOf(store, editor), anAct(code)));
  const page = { name: "page.pdf", mediaType: "application/pdf", bytes: bytes.length };
  await store.tx((q) => insertFile(q, { ...page, sha256, uploadedBy: editor.id, uploadedAt: testDay }));
  const stored = join(folder, "files", sha256.slice(0, 2), sha256);
  mkdirSync(dirname(stored), { recursive: true });
  writeFileSync(stored, bytes);
  return { store, folder, editor, act, stored };
}

const headIn = (said: string) => /^Head: (\d+:[0-9a-f]{64})$/m.exec(said)?.[1] ?? "";

test("says that all is whole, with a head to note, while somebody is writing", async () => {
  const { store, folder, editor, act } = await aDataFolder();
  let writing = true;
  const writer = (async (kept: Store) => {
    for (let n = 0; writing; n++) {
      const words = { target: "development", targetId: act.id, body: `Thought ${n}.` };
      accepted(await addComment(contextOf(kept, editor), words));
      await new Promise((resolve) => setImmediate(resolve));
    }
  })(store);
  const { code, said, faults } = await verify(`--data=${folder}`);
  writing = false;
  await writer;
  expect([code, faults]).toEqual([0, ""]);
  expect(said).toMatch(/^Entries that fit: \d+\. Records compared: \d+\. Files: 1\.\nHead: /);
  expect(said).toContain("The chain is whole");
  const again = await verify(`--data=${folder}`, `--head=${headIn(said)}`);
  expect(again.code).toBe(0);
}, 60_000);

test("names the first entry that does not fit, the record that is not explained and the file that is not itself", async () => {
  const { store, folder, stored } = await aDataFolder();
  const { said } = await verify(`--data=${folder}`);
  const thief = intruder(store.path);
  thief.database.exec("drop trigger audit_entry_no_update");
  thief.database.exec("update audit_entry set actor_id = 'somebody' where action = 'recorded'");
  thief.database.exec("update development set what = 'Nothing was held.'");
  thief.close();
  writeFileSync(stored, "Another page.");
  const found = await verify(`--data=${folder}`);
  expect(found.code).toBe(1);
  expect(found.faults).toMatch(
    /^The first entry that does not fit: entry \d+ \(2026-11-22T\S+Z, development \S+\) was changed after it was written\.$/m,
  );
  expect(found.faults).toMatch(/^The record development \S+ has another what than entry \d+ tells\.$/m);
  expect(found.faults).toContain(
    `The stored file files/${sha256.slice(0, 2)}/${sha256} is not what its hash says.`,
  );
  rmSync(stored);
  const [seq] = headIn(said).split(":");
  const noted = await verify(`--data=${folder}`, `--head=${Number(seq) + 1}:${"0".repeat(64)}`);
  expect(noted.faults).toContain("is missing");
}, 60_000);

test("finds a chain that was cut off with all it explains by the head that somebody noted", async () => {
  const { store, folder } = await aDataFolder();
  const { said } = await verify(`--data=${folder}`);
  const thief = intruder(store.path);
  thief.database.exec("drop trigger audit_entry_no_delete");
  thief.database.exec("delete from audit_entry where seq = (select max(seq) from audit_entry)");
  thief.database.exec("delete from file");
  thief.close();
  expect((await verify(`--data=${folder}`)).code).toBe(0);
  const noted = await verify(`--data=${folder}`, `--head=${headIn(said)}`);
  expect([noted.code, noted.faults]).toEqual([
    1,
    expect.stringMatching(
      /^The first entry that does not fit: entry \d+ was noted, but the chain ends at \d+\.\n$/,
    ),
  ]);
}, 60_000);

test("says in one sentence why it cannot look", async () => {
  const empty = mkdtempSync(join(tmpdir(), "kept-empty-"));
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
  const other = join(empty, "other");
  mkdirSync(other);
  writeFileSync(join(other, "kept.db"), "This is no database.");
  const answers = [
    [[`--data=${join(empty, "nowhere")}`], /^There is no folder \S+nowhere\.\n$/],
    [[`--data=${empty}`], /^There is no database at \S+kept\.db\.\n$/],
    [[`--data=${other}`], /^[^\n]+\n$/],
    [["--folder=x"], /^Write: npm run verify -- --data=FOLDER [^\n]+\n$/],
    [[`--data=${empty}`, "--head=7"], /^Write: npm run verify [^\n]+\n$/],
  ] as const;
  for (const [given, sentence] of answers) {
    const { code, said, faults } = await verify(...given);
    expect([code, said, faults]).toEqual([1, "", expect.stringMatching(sentence)]);
  }
}, 60_000);
