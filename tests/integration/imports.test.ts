import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findImport, findImportText } from "../../db/queries/imports";
import { holdsLease, latestJob } from "../../db/queries/jobs";
import { file, importBlock, importDraft, job } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { leaseMs } from "../../lib/domain/job";
import { accept } from "../../lib/domain/outcome";
import { cancelImportJob } from "../../lib/use-cases/cancel-import-job";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import type { Context } from "../../lib/use-cases/context";
import { discardImport } from "../../lib/use-cases/discard-import";
import { listImports } from "../../lib/use-cases/list-imports";
import { longestPaste, pasteImport } from "../../lib/use-cases/paste-import";
import { readImport } from "../../lib/use-cases/read-import";
import { reopenReport } from "../../lib/use-cases/reopen-report";
import { retryImport } from "../../lib/use-cases/retry-import";
import { showAlignment } from "../../lib/use-cases/show-alignment";
import { showImport } from "../../lib/use-cases/show-import";
import { showImportProgress } from "../../lib/use-cases/show-import-progress";
import { showImportReport } from "../../lib/use-cases/show-import-report";
import { showImportStructure } from "../../lib/use-cases/show-import-structure";
import { startImport } from "../../lib/use-cases/start-import";
import { storeFile } from "../../lib/use-cases/store-file";
import { takeBackRepair } from "../../lib/use-cases/take-back-repair";
import { takeJob } from "../../lib/use-cases/take-job";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import { aDesk, bodyOf, nobodyAnswers, upload } from "../support/import-desk";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf } from "../support/people";
import { seededStore } from "../support/seed";
import { aDocument } from "../support/test-document";

const almaty = readFileSync("db/seed/almaty-2025/source.zh.txt");
const statement =
  "Joint Statement\n\nThe ministers met in Almaty.\n\n1. The Parties will open a centre in 2027.\n\n2. The Parties welcome the forum.\n";

const versionOf = async (store: Store, id: string) => (await findImport(store.read, id))?.recordVersion ?? 0;
const stateOf = async (store: Store, id: string) => (await findImport(store.read, id))?.state;
const listedIds = async (context: Context) => accepted(await listImports(context)).map(({ id }) => id);
const actionsOf = async (store: Store, id: string) =>
  (await auditOf(store)).filter(({ entityId }) => entityId === id).map(({ action }) => action);

describe("starting an import", () => {
  test("keeps the bytes, queues the reading and says so in the audit, all at once", async () => {
    const { store, start, lying } = await aDesk();
    const id = await start("../Совместное заявление.txt", statement.slice(0, 50), statement.slice(50));
    const [kept] = await store.read.select().from(file);
    expect(kept).toMatchObject({
      name: "Совместное заявление.txt",
      mediaType: "text/plain",
      uploadedBy: "ed",
    });
    expect(lying()).toEqual([kept?.sha256]);
    expect(await findImport(store.read, id)).toMatchObject({
      ...{ state: "reading", purpose: "document", fileSha256: kept?.sha256, pasted: false },
      ...{ fileName: "Совместное заявление.txt", recordVersion: 1, reading: 0, createdBy: "ed" },
    });
    expect(await latestJob(store.read, id)).toMatchObject({ state: "queued", requestedBy: "ed" });
    expect((await auditOf(store)).map(({ entity, action }) => `${entity} ${action}`)).toEqual([
      ...["file stored", "import started"],
    ]);
  });

  test.each(["\ufeffThe Parties will act.\n", "The Parties will act.\n", "一、各方将加强合作。\n"])(
    "takes a text in UTF-16: %j",
    async (text) => {
      const { store, start } = await aDesk();
      const id = await start("a.txt", new Uint8Array(Buffer.from(text, "utf16le")));
      expect(await stateOf(store, id)).toBe("reading");
    },
  );

  test("of the same bytes again keeps them once and is an import of its own", async () => {
    const { store, start, lying } = await aDesk();
    const ids = [await start("a.txt", statement), await start("b.md", statement)];
    expect(new Set(ids).size).toBe(2);
    expect(lying()).toHaveLength(1);
    expect(await store.read.select().from(importDraft)).toHaveLength(2);
  });

  test("is for editors: nobody else's bytes are even read", async () => {
    const { reader, stranger, files, lying } = await aDesk();
    const poisoned = [new Error("was read")];
    expect(refusalOf(await upload(reader, files, "a.txt", poisoned))).toBe("notAllowed");
    expect(refusalOf(await upload(stranger, files, "a.txt", poisoned))).toBe("signInFirst");
    expect(refusalOf(await pasteImport(reader, { purpose: "document", text: "x" }, files))).toBe(
      "notAllowed",
    );
    expect(lying()).toEqual([]);
  });

  test("a 200 MB upload that says so is refused before a byte is read", async () => {
    const { editor, files, lying } = await aDesk();
    const expectedBytes = 200 * 1024 * 1024;
    const announced = await upload(editor, files, "a.txt", [new Error("was read")], { expectedBytes });
    expect(announced).toMatchObject({ ok: false, message: { key: "fileTooLarge", values: { limit: 25 } } });
    expect(lying()).toEqual([]);
  });

  test("one that does not say so is stopped at the cap, and nothing is stored", async () => {
    const { store, editor, files, lying } = await aDesk();
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (const piece = Buffer.alloc(1024 * 1024, "a"); ; read++) yield piece;
    }
    const wanted = { name: "a.txt", expectedBytes: null, purpose: "document", document: null, version: null };
    const refused = await startImport(editor, { ...wanted, body: endless() }, files);
    expect(refused).toMatchObject({ ok: false, message: { key: "fileTooLarge", values: { limit: 25 } } });
    expect(read).toBeLessThanOrEqual(26);
    expect(lying()).toEqual([]);
    for (const table of [file, importDraft, job]) expect(await store.read.select().from(table)).toEqual([]);
  });

  test.each<[string, string | null, (string | Uint8Array | Error)[], string]>([
    ["a program renamed to text", "a.txt", [Buffer.from("7f454c4602010100", "hex")], "fileTypeFalse"],
    ["a PDF renamed to text", "a.txt", ["%PDF-1.7\n1 0 obj"], "fileTypeFalse"],
    ["words renamed to PDF", "a.pdf", ["only words"], "fileTypeFalse"],
    ["a kind that is no text", "a.xlsx", [Buffer.from("504b0304", "hex")], "fileTypeUnknown"],
    ["nothing", "a.txt", [], "fileEmpty"],
    ["a cut-off upload", "a.txt", ["half", new Error("aborted")], "fileCutOff"],
    ["no name", null, ["words"], "fileNameNeeded"],
  ])("%s is refused and leaves nothing", async (_, name, chunks, key) => {
    const { store, editor, files, lying } = await aDesk();
    expect(refusalOf(await upload(editor, files, name, chunks))).toBe(key);
    expect(lying()).toEqual([]);
    for (const table of [file, importDraft, job]) expect(await store.read.select().from(table)).toEqual([]);
  });

  test("needs to know what the text is for, before a byte is read", async () => {
    const { store, editor, files } = await aDesk();
    await aDocument(store);
    const poisoned = [new Error("was read")];
    const fields = async (more: Parameters<typeof upload>[4]) => {
      const refused = await upload(editor, files, "a.txt", poisoned, more);
      return refused.ok ? null : Object.values(refused.fields ?? {})[0]?.key;
    };
    expect(await fields({ purpose: "something" })).toBe("importPurposeNeeded");
    expect(await fields({ purpose: "version" })).toBe("importDocumentNeeded");
    expect(await fields({ purpose: "version", document: "no-such" })).toBe("importDocumentNeeded");
    expect(await fields({ purpose: "replacement", document: "test-2025" })).toBe("importVersionNeeded");
    const better = { purpose: "replacement", document: "test-2025", version: "version" };
    const { id } = accepted(await upload(editor, files, "a.txt", [statement], better));
    expect(await findImport(store.read, id)).toMatchObject({ documentId: "test-2025", versionId: "version" });
    expect(accepted(await showImport(editor, { id })).target?.slug).toBe("test-2025");
  });

  test("a pasted text is kept and read like a file; one that is too long says how long it may be", async () => {
    const { store, editor, files, workAll } = await aDesk();
    const paste = (text: unknown) => pasteImport(editor, { purpose: "document", text }, files);
    const { id } = accepted(await paste(statement));
    expect(await workAll()).toEqual(["done"]);
    expect(await findImport(store.read, id)).toMatchObject({
      ...{ pasted: true, fileName: "pasted.txt", state: "report", language: "en", format: "txt" },
    });
    expect((await findImportText(store.read, id))?.receivedText).toBe(statement);
    const unseen = accepted(await paste(statement.replace("centre", "cen\u0002\u0000\u001ftre")));
    expect(await workAll()).toEqual(["done"]);
    expect((await findImportText(store.read, unseen.id))?.receivedText).toBe(statement);
    const tooLong = await paste("a".repeat(longestPaste + 1));
    expect(tooLong).toMatchObject({ ok: false, fields: { text: { values: { most: longestPaste } } } });
    for (const nothing of ["", " \n ", null])
      expect(await paste(nothing)).toMatchObject({
        ok: false,
        fields: { text: { key: "importTextNeeded" } },
      });
  });
});

describe("reading", () => {
  test("takes Almaty from its bytes to the report, with every clause and every repair", async () => {
    const { store, editor, start, workAll } = await aDesk(await seededStore());
    const id = await start("almaty.txt", almaty);
    expect(await workAll()).toEqual(["done"]);
    const report = accepted(await showImportReport(editor, { id }));
    expect(report.head).toMatchObject({
      state: "report",
      language: "zh",
      reading: 1,
      failure: null,
    });
    expect(report.clauses).toBe(23);
    expect(report.editsOf).toBeGreaterThan(50);
    expect(report.edits).toHaveLength(50);
    const made = report.editRules.reduce((sum, rule) => sum + rule.made, 0);
    expect(made).toBe(report.editsOf);
    const text = await findImportText(store.read, id);
    for (const edit of report.edits) {
      const raw = Array.from(text?.receivedText ?? "");
      expect(raw.slice(edit.rawStart, edit.rawStart + Array.from(edit.raw).length).join("")).toBe(edit.raw);
      expect(text?.readingText).toContain(`${edit.around.before}${edit.replacement}${edit.around.after}`);
    }
    const next = accepted(await showImportReport(editor, { id, from: 50 }));
    expect(next.editsFrom).toBe(50);
    expect(next.edits[0]?.rawStart).toBeGreaterThan(report.edits.at(-1)?.rawStart ?? 0);
    expect(report.outside.map(({ kind }) => kind)).toContain("title");
    expect(report.duplicates[0]).toMatchObject({
      kind: "same-file",
      share: 1000,
      document: { slug: "almaty-2025" },
    });
  });

  test("knows the same text under another cover, and most of it, here and on the desk", async () => {
    const { editor, start, workAll } = await aDesk(await seededStore());
    const words = new TextDecoder().decode(almaty);
    const first = await start("a.txt", `某网站\n\n${words}\n`);
    const half = await start("b.txt", words.slice(0, Math.floor(words.length * 0.8)));
    expect(await workAll()).toEqual(["done", "done"]);
    const duplicatesOf = async (id: string) => accepted(await showImportReport(editor, { id })).duplicates;
    const documents = (await duplicatesOf(first)).filter(({ document }) => document);
    expect(documents).toMatchObject([{ kind: "same-text", document: { slug: "almaty-2025" } }]);
    const duplicates = await duplicatesOf(half);
    expect(duplicates.map(({ kind }) => kind)).toEqual(["similar", "similar"]);
    for (const { share } of duplicates) expect(share).toBeGreaterThan(650);
    expect(duplicates.find((one) => one.import)?.import).toEqual({
      ...{ id: first, name: "中国-中亚外长第六次会晤新闻公报" },
    });
  });

  test("lays the whole text out in paragraphs that follow each other", async () => {
    const { store, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    await workAll();
    const blocks = await store.read
      .select()
      .from(importBlock)
      .where(eq(importBlock.importId, id))
      .orderBy(importBlock.start);
    expect(blocks.map(({ part, label }) => `${part} ${label ?? "–"}`)).toEqual([
      ...["outside –", "preamble –", "clause 1", "clause 2"],
    ]);
    const { cleanText = "" } = (await findImportText(store.read, id)) ?? {};
    expect(cleanText.slice(blocks[2]?.start, blocks[2]?.end).trim()).toBe(
      "The Parties will open a centre in 2027.",
    );
  });

  test("of what nobody can read says why, and the file is not kept", async () => {
    const { store, editor, start, workAll, lying } = await aDesk();
    const id = await start("empty.html", "<html><body><script>1</script></body></html>");
    const [why] = await workAll();
    expect(why).toMatchObject({ key: expect.stringMatching(/^file/) });
    expect(accepted(await showImport(editor, { id }))).toMatchObject({
      ...{ state: "failed", failure: why, job: { state: "failed", failure: why } },
    });
    expect(lying()).toEqual([]);
    expect(await store.read.select().from(file)).toEqual([]);
    expect(refusalOf(await retryImport(editor, { id }))).toBe("importFileGone");
    expect(refusalOf(await showImportReport(editor, { id }))).toBe("importNotRead");
    expect(await actionsOf(store, id)).toEqual(["started", "failed"]);
  });

  test("the bytes that two imports cannot read stay until the second has tried", async () => {
    const { clock, start, workAll, lying } = await aDesk();
    const nothing = "<html><body></body></html>";
    await start("a.html", nothing);
    clock.forward(1);
    await start("b.html", nothing);
    const [first, second] = await workAll();
    expect(first).toEqual(second);
    // Had the first taken them away, the second would not know why it failed.
    expect(lying()).toEqual([]);
  });

  test("again, after a worker died in the middle, leaves no trace of the first try", async () => {
    const { store, clock, start, workAll, now } = await aDesk();
    const id = await start("a.txt", statement);
    await takeJob({ store, now }, "dies");
    const half = { id: "left behind", importId: id, start: 0, end: 3, kind: "bullet" as const };
    await store.tx(
      async (q) => void (await q.insert(importBlock).values({ ...half, part: "clause", recordVersion: 1 })),
    );
    clock.forward(leaseMs + 1);
    expect(await workAll()).toEqual(["done"]);
    const blocks = await store.read.select().from(importBlock);
    expect(blocks.map((block) => block.id)).not.toContain("left behind");
    expect(blocks).toHaveLength(4);
    expect(await latestJob(store.read, id)).toMatchObject({ state: "done", attempts: 2 });
  });

  test("by a worker that comes back late leaves what stands by then as it is", async () => {
    const { store, files, clock, start, workAll, now, editor } = await aDesk();
    const id = await start("a.txt", statement);
    const job = await takeJob({ store, now }, "late");
    let slept = false;
    const asleep: Store = {
      ...store,
      tx: async (work) => {
        if (!slept) {
          slept = true;
          clock.forward(leaseMs + 1);
          expect(await workAll()).toEqual(["done"]);
          accepted(await confirmReport(editor, { id, basedOnVersion: await versionOf(store, id) }));
        }
        return store.tx(work);
      },
    };
    const outcome = await readImport({
      ...{ store: asleep, files, now, jobId: job?.id ?? "", subjectId: id, requestedBy: "ed" },
      pages: nobodyAnswers,
      baseUrl: "https://kept.example.org",
      progress: () => undefined,
      held: (q) => holdsLease(q, { id: job?.id ?? "", owner: "late" }),
      finish: async () => accept(null),
    });
    expect(refusalOf(outcome)).toBe("jobElsewhere");
    expect(await stateOf(store, id)).toBe("structure");
    expect(await store.read.select().from(importBlock)).toHaveLength(4);
  });

  test("of what nobody can read leaves a file alone that was here before it", async () => {
    const { store, editor, files, clock, start, workAll, lying } = await aDesk();
    const nothing = "<html><body></body></html>";
    const evidence = { name: "evidence.html", body: bodyOf([nothing]), expectedBytes: null };
    const { sha256 } = accepted(await storeFile(editor, evidence, files));
    clock.forward(1);
    await start("a.html", nothing);
    await workAll();
    expect(await stateOf(store, (await listedIds(editor))[0] ?? "")).toBe("failed");
    expect(lying()).toEqual([sha256]);
    expect((await store.read.select().from(file)).map((row) => row.sha256)).toEqual([sha256]);
  });

  test("of an import that was discarded meanwhile ends quietly", async () => {
    const { store, editor, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    const reason = "Uploaded by mistake.";
    accepted(await discardImport(editor, { id, reason, basedOnVersion: 1 }));
    expect(await workAll()).toEqual([]);
    expect(await stateOf(store, id)).toBe("discarded");
    expect(await store.read.select().from(importBlock)).toEqual([]);
  });
});

describe("a repair", () => {
  async function almatyReport() {
    const desk = await aDesk();
    const id = await desk.start("almaty.txt", almaty);
    await desk.workAll();
    const report = async () => accepted(await showImportReport(desk.editor, { id }));
    const takeBack = async (repair: object, takenBack = true) =>
      takeBackRepair(desk.editor, {
        ...{ id, repair, takenBack, basedOnVersion: await versionOf(desk.store, id) },
      });
    return { ...desk, id, report, takeBack };
  }

  test("can be taken back and made again, and the text is read anew each time", async () => {
    const { store, id, report, takeBack, workAll } = await almatyReport();
    const before = await report();
    const [edit] = before.edits;
    const { rawStart = 0 } = edit ?? {};
    accepted(await takeBack({ rawStart }));
    expect(await stateOf(store, id)).toBe("reading");
    expect(await workAll()).toEqual(["done"]);
    const after = await report();
    expect(after.head.reading).toBe(2);
    expect(after.edits[0]).toMatchObject({ rawStart, rule: edit?.rule, raw: edit?.raw, takenBack: true });
    expect(after.editsOf).toBe(before.editsOf);
    expect((await findImportText(store.read, id))?.cleanText).toContain(edit?.raw);
    accepted(await takeBack({ rawStart }, false));
    expect(await workAll()).toEqual(["done"]);
    expect(await report()).toMatchObject({ edits: before.edits, editRules: before.editRules });
  });

  test("goes with all of its rule where a person says so", async () => {
    const { store, id, report, takeBack, workAll } = await almatyReport();
    const [{ rule = "", made = 0 } = {}] = (await report()).editRules;
    accepted(await takeBack({ rule }));
    await workAll();
    const after = (await report()).editRules.find((one) => one.rule === rule);
    expect(after).toEqual({ rule, made: 0, takenBack: made });
    expect((await findImport(store.read, id))?.keptEdits).toHaveLength(made);
  });

  test("that is not there, or of a report already confirmed, is refused", async () => {
    const { editor, id, takeBack, store } = await almatyReport();
    expect(refusalOf(await takeBack({ rawStart: 1 }))).toBe("noSuchRepair");
    expect(refusalOf(await takeBack({ rule: "no-such" }))).toBe("noSuchRepair");
    expect(refusalOf(await takeBack({}))).toBe("checkFields");
    accepted(await confirmReport(editor, { id, basedOnVersion: await versionOf(store, id) }));
    expect(refusalOf(await takeBack({ rawStart: 1 }))).toBe("importNotInReport");
  });
});

describe("the steps of an import", () => {
  const steps: [string, (context: Context, input: object) => Promise<unknown>][] = [
    ["confirming", confirmReport],
    ["reopening", reopenReport],
    ["discarding", (context, input) => discardImport(context, { ...input, reason: "A good reason." })],
    [
      "taking back",
      (context, input) => takeBackRepair(context, { ...input, takenBack: true, repair: { rule: "r" } }),
    ],
  ];

  test.each(steps)("%s on what somebody else changed is refused and shows what stands", async (_, step) => {
    const { store, editor, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    await workAll();
    const recordVersion = await versionOf(store, id);
    const refused = await step(editor, { id, basedOnVersion: recordVersion - 1 });
    expect(refused).toMatchObject({ code: "conflict", current: { recordVersion, state: "report" } });
    expect(await versionOf(store, id)).toBe(recordVersion);
  });

  const verbs: [string, (context: Context, input: object) => Promise<unknown>][] = [
    ...steps,
    ["stopping", cancelImportJob],
    ["retrying", retryImport],
    ["showing", showImport],
    ["showing the report", showImportReport],
    ["showing progress", showImportProgress],
    ["listing", (context) => listImports(context)],
  ];
  test.each(verbs)("%s is for editors, and an unknown import is not found", async (name, verb) => {
    const { reader, stranger, editor, start } = await aDesk();
    const id = await start("a.txt", statement);
    const asked = { id, basedOnVersion: 1 };
    expect(await verb(reader, asked)).toMatchObject({ code: "not-allowed", message: { key: "notAllowed" } });
    expect(await verb(stranger, asked)).toMatchObject({ message: { key: "signInFirst" } });
    if (name !== "listing")
      expect(await verb(editor, { ...asked, id: "no-such" })).toMatchObject({ code: "not-found" });
  });

  test("confirm and reopen in turn; while a job works on it nobody else changes it", async () => {
    const { store, editor, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    const now = async () => ({ id, basedOnVersion: await versionOf(store, id) });
    expect(refusalOf(await confirmReport(editor, await now()))).toBe("importAtWork");
    await workAll();
    expect(refusalOf(await reopenReport(editor, await now()))).toBe("importNotInStructure");
    accepted(await confirmReport(editor, await now()));
    expect(await stateOf(store, id)).toBe("structure");
    expect(refusalOf(await confirmReport(editor, await now()))).toBe("importNotInReport");
    accepted(await reopenReport(editor, await now()));
    expect(await stateOf(store, id)).toBe("report");
    expect(await actionsOf(store, id)).toEqual(["started", "read", "report-confirmed", "report-reopened"]);
  });

  test("discarding needs a reason, ends it for good and takes it off the list", async () => {
    const { store, editor, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    await workAll();
    const basedOnVersion = await versionOf(store, id);
    expect(await discardImport(editor, { id, basedOnVersion, reason: "short" })).toMatchObject({
      fields: { reason: { key: "reasonTooShort", values: { least: 10 } } },
    });
    accepted(await discardImport(editor, { id, basedOnVersion, reason: "Somebody else has a better copy." }));
    expect(accepted(await listImports(editor))).toEqual([]);
    for (const show of [showImport, showImportReport, showImportStructure, showAlignment])
      expect(refusalOf(await show(editor, { id }))).toBe("noSuchImport");
    const again = { id, basedOnVersion: basedOnVersion + 1, reason: "Once more, please." };
    expect(refusalOf(await discardImport(editor, again))).toBe("importEnded");
    expect((await store.read.select().from(importBlock)).length).toBeGreaterThan(0);
    expect((await auditOf(store)).at(-1)?.after).toMatchObject({
      reason: "Somebody else has a better copy.",
    });
  });
});

describe("stopping and starting again", () => {
  test("what had not begun is stopped at once and can be started again", async () => {
    const { store, editor, start, workAll } = await aDesk();
    const id = await start("a.txt", statement);
    accepted(await cancelImportJob(editor, { id }));
    expect(accepted(await showImport(editor, { id }))).toMatchObject({
      ...{ state: "failed", failure: { key: "jobStopped" }, job: { state: "cancelled" } },
    });
    expect(await workAll()).toEqual([]);
    expect(refusalOf(await cancelImportJob(editor, { id }))).toBe("jobNotRunning");
    accepted(await retryImport(editor, { id }));
    expect(await workAll()).toEqual(["done"]);
    expect(await stateOf(store, id)).toBe("report");
    expect(refusalOf(await retryImport(editor, { id }))).toBe("importNotFailed");
    expect(await actionsOf(store, id)).toEqual(["started", "cancelled", "retried", "read"]);
  });

  test("what runs is asked to stop, once, and the audit says who asked", async () => {
    const { store, editor, start, now } = await aDesk();
    const id = await start("a.txt", statement);
    await takeJob({ store, now }, "worker");
    accepted(await cancelImportJob(editor, { id }));
    accepted(await cancelImportJob(editor, { id }));
    expect(accepted(await showImportProgress(editor, { id })).job).toMatchObject({
      ...{ state: "running", cancelRequested: true },
    });
    expect(await actionsOf(store, id)).toEqual(["started", "cancel-requested"]);
  });
});

test("the audit alone tells where every import stands, and its chain holds", async () => {
  const { store, editor, files, start, workAll } = await aDesk();
  const first = await start("a.txt", almaty);
  await start("b.txt", statement);
  accepted(await upload(editor, files, "c.html", ["<p></p><p></p>"]));
  await workAll();
  const basedOnVersion = await versionOf(store, first);
  accepted(
    await takeBackRepair(editor, {
      ...{ id: first, basedOnVersion, takenBack: true },
      repair: { rule: "gloss" },
    }),
  );
  await workAll();
  const { records, surprises } = await replayed(store, "import");
  expect(surprises).toEqual([]);
  expect(await firstBrokenEntry(store)).toBeNull();
  for (const { sketch, notices, ...row } of await store.read.select().from(importDraft)) {
    const told = records.get(row.id);
    for (const [name, value] of Object.entries(JSON.parse(JSON.stringify(row))))
      if (name !== "singlePerson") expect([name, told?.[name] ?? null]).toEqual([name, value]);
  }
});

test("the list names what works on each import", async () => {
  const { editor, clock, start, workAll } = await aDesk();
  const first = await start("a.txt", statement);
  await workAll();
  clock.forward(1000);
  const second = await start("b.txt", statement);
  const lines = accepted(await listImports(editor));
  expect(lines.map(({ id, name, job: own }) => [id, name, own?.state])).toEqual([
    [second, "b.txt", "queued"],
    [first, "Joint Statement", "done"],
  ]);
  expect(lines[0]).toMatchObject({ createdBy: "ed", tracked: 0, decided: 0 });
});
