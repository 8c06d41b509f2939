import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { keptFilesOf } from "../../db/index";
import { deleteUnreadFile, insertFile } from "../../db/queries/files";
import { orderReportRun } from "../../db/queries/report-runs";
import { isFileNeeded } from "../../db/queries/source-revisions";
import * as t from "../../db/sqlite/schema";
import { noFacts } from "../../lib/domain/import";
import type { ReportFile } from "../../lib/domain/saved-report";
import { writeBackup } from "../../lib/server/backup";
import { filePath } from "../../lib/server/backup-manifest";
import { restoreBackup } from "../../lib/server/restore";
import { verifyPlace } from "../../lib/server/verify";
import { readDraftReportFile } from "../../lib/use-cases/read-report-file";
import { withdrawReport } from "../../lib/use-cases/withdraw-report";
import { explainUntold } from "../support/audit-trail";
import { aCommitment, aUser, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { aFile, basedOn, issuedReport, later, submittedReport } from "../support/reports";
import { testStore } from "../support/store";

/** A text that could not be read, brought as the same bytes. */
const failedImport = {
  ...{
    purpose: "document" as const,
    state: "failed" as const,
    fileName: "copy.pdf",
    pasted: false,
    facts: noFacts,
  },
  ...{ keptEdits: [] as number[], reading: 0, recordVersion: 1 },
};

/** A data folder with one issued report and the files of a draft. */
async function aDataFolder() {
  const store = testStore();
  const folder = dirname(store.path);
  const beside = mkdtempSync(join(tmpdir(), "kept-reports-"));
  onTestFinished(() => rmSync(beside, { recursive: true, force: true }));
  await aCommitment(store);
  const [editor, reviewer] = [await aUser(store, "editor"), await aUser(store, "reviewer")];
  const issued = await issuedReport(store, { author: editor, reviewer });
  const draft = aFile("pdf", "draft");
  const id = await submittedReport(store, editor);
  const run = await store.tx(async (q) => {
    const ordered = { reportId: id, purpose: "draft" as const, forms: ["pdf" as const], reportVersion: 2 };
    const made = await orderReportRun(q, { ...ordered, requestedBy: editor.id }, testDay);
    await q
      .update(t.reportRun)
      .set({ files: [draft] })
      .where(eq(t.reportRun.id, made.id));
    return made.id;
  });
  await explainUntold(store);
  const stored = ({ sha256 }: ReportFile) => join(folder, filePath(sha256));
  const put = (file: ReportFile, words: string) => {
    mkdirSync(dirname(stored(file)), { recursive: true });
    writeFileSync(stored(file), words);
  };
  for (const file of issued.files) put(file, `${file.form} of ${issued.number}`);
  put(draft, "pdf of draft");
  const archive = join(beside, "kept.tar.gz");
  const target = join(beside, "restored");
  return {
    ...{ store, folder, editor, reviewer, issued, draft, id, run, stored, put, archive, target },
    backup: (now = () => testDay) => writeBackup({ dataDir: folder, databasePath: store.path, archive, now }),
    restore: () => restoreBackup({ dataDir: target, databasePath: join(target, "kept.db"), archive }),
    faults: async () =>
      (await verifyPlace({ dataDir: folder, databasePath: store.path, today: "2026-11-22" })).fileFaults,
  };
}

test("a backup holds the files of reports, withheld ones and drafts too, and a restore gives them back", async () => {
  const one = await aDataFolder();
  const { store, issued, draft, reviewer, target } = one;
  const withdrawal = { reason: "Its files name a private person.", withholdFiles: true };
  accepted(
    await withdrawReport(contextOf(store, reviewer), { ...(await basedOn(store, issued.id)), ...withdrawal }),
  );
  const { entries } = await one.backup();
  expect(new Set(entries.slice(1).map(({ sha256 }) => sha256))).toEqual(
    new Set([...issued.files, draft].map(({ sha256 }) => sha256)),
  );
  await one.restore();
  for (const file of issued.files)
    expect(readFileSync(join(target, filePath(file.sha256)), "utf8")).toBe(`${file.form} of 2026-1`);
});

test("verifying finds one changed byte of an issued file, and one that is gone", async () => {
  const one = await aDataFolder();
  expect(await one.faults()).toEqual([]);
  const [pdf, csv] = one.issued.files as [ReportFile, ReportFile];
  one.put(pdf, "pdf of 2026-2");
  rmSync(one.stored(csv));
  expect((await one.faults()).sort()).toEqual(
    [`${filePath(csv.sha256)} is missing`, `${filePath(pdf.sha256)} is not what its hash says`].sort(),
  );
  await expect(one.backup()).rejects.toThrow(/is missing/);
  expect(existsSync(one.archive)).toBe(false);
});

test("a backup begins again where the files of a draft give way while it is written", async () => {
  const one = await aDataFolder();
  const { store, draft, run } = one;
  const database = new Database(store.path);
  let asked = 0;
  // The clock is asked once the files were found and before they are packed.
  const { entries } = await one.backup(() => {
    asked += 1;
    if (asked === 1) {
      database.prepare("update report_run set files = '[]' where id = ?").run(run);
      rmSync(one.stored(draft));
    }
    return testDay;
  });
  database.close();
  expect(asked).toBe(2);
  expect(entries.map(({ sha256 }) => sha256)).not.toContain(draft.sha256);
});

test("a database of an earlier release speaks of uploaded files alone", async () => {
  const { store, folder } = await aDataFolder();
  const old = join(folder, "old.db");
  const database = new Database(store.path);
  database.prepare("vacuum into ?").run(old);
  database.close();
  const earlier = new Database(old);
  earlier.exec(
    "pragma foreign_keys = off; drop table report_commitment; drop table report_run; drop table report",
  );
  earlier.close();
  expect(keptFilesOf(old)).toEqual([]);
});

test("bytes that somebody also uploaded are not taken from a report that has them", async () => {
  const { store, editor, issued } = await aDataFolder();
  const [pdf] = issued.files as [ReportFile];
  const row = { sha256: pdf.sha256, name: "their copy.pdf", mediaType: pdf.mediaType, bytes: pdf.bytes };
  await store.tx((q) => insertFile(q, { ...row, uploadedBy: editor.id, uploadedAt: testDay }));
  expect(await isFileNeeded(store.read, pdf.sha256, "none")).toBe(true);
  await store.tx(async (q) => {
    const facts = { id: "import", createdBy: editor.id, createdAt: testDay, updatedAt: testDay };
    await q.insert(t.importDraft).values({ ...facts, ...failedImport, fileSha256: pdf.sha256 });
  });
  const taken = await store.tx((q) =>
    deleteUnreadFile(q, { sha256: pdf.sha256, importId: "import" }, editor.id, later(1)),
  );
  expect(taken).toBe(false);
});

test("files of a draft are read by the people who work here, and by nobody else", async () => {
  const { store, editor, id, draft } = await aDataFolder();
  const reader = await aUser(store, "reader");
  const asked = { id, form: "pdf" };
  expect(accepted(await readDraftReportFile(contextOf(store, editor), asked)).sha256).toBe(draft.sha256);
  expect(refusalOf(await readDraftReportFile(contextOf(store, reader), asked))).toBe("reportNotFound");
  const none = { id, form: "xlsx" };
  expect(refusalOf(await readDraftReportFile(contextOf(store, editor), none))).toBe("noSuchReportFile");
});
