import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { development, file, source } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { makeFileStore } from "../../lib/server/file-store";
import { readFile } from "../../lib/use-cases/read-file";
import { storeFile } from "../../lib/use-cases/store-file";
import { accepted } from "../support/outcome";
import { addPerson, auditOf, contextOf, testClock } from "../support/people";
import { testStore } from "../support/store";

const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

async function archive() {
  const store = testStore();
  const folder = mkdtempSync(join(tmpdir(), "kept-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { now } = testClock();
  const editor = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
  const reader = contextOf(store, now, await addPerson(store, "rita"));
  const files = makeFileStore(folder);
  const send = (name: string | null, ...chunks: (string | Buffer | Error)[]) =>
    storeFile(editor, { name, body: bodyOf(chunks), expectedBytes: null }, files);
  const lying = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  return { store, folder, editor, reader, stranger: contextOf(store, now), files, send, lying };
}

async function* bodyOf(chunks: (string | Buffer | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk as string);
  }
}

/** A development of the editor's with this file as its only source. */
async function citing(
  store: Store,
  sha256: string,
  as: {
    state: "submitted" | "accepted";
    visibility: "public" | "internal" | "reference-only";
    revision?: number;
    /** As the copy of what stands at an address, not as the source itself. */
    copy?: boolean;
  },
) {
  const at = new Date(0);
  const id = crypto.randomUUID();
  const accepted = as.state === "accepted";
  const review = { authorId: "ed", createdAt: at, reviewerId: accepted ? "rita" : null, reviewNote: null };
  const state = { state: as.state, singlePerson: false, recordVersion: 1, reviewedAt: accepted ? at : null };
  const what = { happenedFrom: "2026-01-01", happenedTo: "2026-01-01", place: "", what: "w", language: "en" };
  const words = {
    title: "t",
    publisher: "p",
    class: "P2" as const,
    language: "en",
    accessedOn: "2026-01-01",
  };
  const blank = { origin: "", excerpt: "", locator: "", gist: "", gistBy: "human" as const, speaksFor: [] };
  await store.tx(async (q) => {
    await q.insert(development).values({ id, ...what, restated: false, ...review, ...state });
    await q.insert(source).values({
      ...{ id: `${id}-1`, developmentId: id, revision: 1, position: 0 },
      ...(as.copy ? { address: "https://example.org", copySha256: sha256 } : { fileSha256: sha256 }),
      ...{ ...words, ...blank, linkState: "unchecked", visibility: as.visibility },
    });
    if (as.revision === 2)
      await q.insert(source).values({
        ...{ id: `${id}-2`, developmentId: id, revision: 2, position: 0, address: "https://example.org" },
        ...{ ...words, ...blank, linkState: "unchecked", visibility: "public" },
      });
  });
}

describe("storing a file", () => {
  test("keeps its bytes under their hash, with a row and an audit entry", async () => {
    const { store, folder, send, lying } = await archive();
    const stored = await send("../заметка.txt", "Готово", " и ещё");
    if (!stored.ok) throw new Error(keyOf(stored));
    const { sha256 } = stored.value;
    expect(stored.value).toMatchObject({ name: "заметка.txt", mediaType: "text/plain", bytes: 22 });
    expect(readFileSync(join(folder, "files", sha256.slice(0, 2), sha256), "utf8")).toBe("Готово и ещё");
    expect(lying()).toEqual([sha256]);
    expect(await auditOf(store)).toMatchObject([{ entity: "file", entityId: sha256, actorId: "ed" }]);
  });

  test("the same bytes again write nothing", async () => {
    const { store, send, lying } = await archive();
    const [first, second] = [await send("a.txt", "same"), await send("b.txt", "same")];
    expect(second).toEqual(first);
    expect(lying()).toHaveLength(1);
    expect(await auditOf(store)).toHaveLength(1);
  });

  test("is for editors: nobody else's bytes are even read", async () => {
    const { reader, stranger, files, lying } = await archive();
    const untouched = { name: "a.txt", body: bodyOf([new Error("was read")]), expectedBytes: null };
    expect(keyOf(await storeFile(reader, untouched, files))).toBe("notAllowed");
    expect(keyOf(await storeFile(stranger, untouched, files))).toBe("signInFirst");
    expect(lying()).toEqual([]);
  });

  const twentyMegabytes = Buffer.alloc(20 * 1024 * 1024, "a");
  test.each<[string, string | null, (string | Buffer | Error)[], string]>([
    ["a false type", "report.pdf", ["only words"], "fileTypeFalse"],
    ["a document renamed to text", "report.txt", ["%PDF-1.7\n1 0 obj"], "fileTypeFalse"],
    ["an archive renamed to Word", "a.docx", [Buffer.from("504b0304140000000000", "hex")], "fileTypeFalse"],
    ["a kind that is not taken", "a.svg", ["<svg/>"], "fileTypeUnknown"],
    ["one byte too many", "a.txt", [twentyMegabytes, "b"], "fileTooLarge"],
    ["nothing", "a.txt", [], "fileEmpty"],
    ["a cut-off upload", "a.txt", ["half", new Error("aborted")], "fileCutOff"],
    ["no name", null, ["words"], "fileNameNeeded"],
  ])("%s is refused and leaves nothing", async (_, name, chunks, key) => {
    const { store, send, lying } = await archive();
    expect(keyOf(await send(name, ...chunks))).toBe(key);
    expect(lying()).toEqual([]);
    expect(await store.read.select().from(file)).toEqual([]);
    expect(await auditOf(store)).toEqual([]);
  });

  test("twenty megabytes are taken; more are refused by their announced length alone", async () => {
    const { editor, files, send } = await archive();
    expect((await send("a.txt", twentyMegabytes)).ok).toBe(true);
    const announced = {
      name: "a.txt",
      body: bodyOf([new Error("was read")]),
      expectedBytes: 20 * 1024 * 1024 + 1,
    };
    expect(keyOf(await storeFile(editor, announced, files))).toBe("fileTooLarge");
  });
});

describe("reading a file", () => {
  test("editors read every file; for readers it exists once an accepted development shows it", async () => {
    const { store, editor, reader, stranger, send } = await archive();
    const stored = await send("a.txt", "words");
    const sha256 = stored.ok ? stored.value.sha256 : "";
    const seen = async () => [
      keyOf(await readFile(editor, sha256)),
      keyOf(await readFile(reader, sha256)),
      keyOf(await readFile(stranger, sha256)),
    ];
    const hidden = ["accepted", "noSuchFile", "noSuchFile"];
    expect(await seen()).toEqual(hidden);
    await citing(store, sha256, { state: "submitted", visibility: "public" });
    await citing(store, sha256, { state: "accepted", visibility: "internal" });
    await citing(store, sha256, { state: "accepted", visibility: "reference-only" });
    await citing(store, sha256, { state: "accepted", visibility: "public", revision: 2 });
    expect(await seen()).toEqual(hidden);
    await citing(store, sha256, { state: "accepted", visibility: "public" });
    expect(await seen()).toEqual(["accepted", "accepted", "accepted"]);
    expect(keyOf(await readFile({ ...stranger, publicRead: false }, sha256))).toBe("signInFirst");
  });

  test("the copy of a page is read by the same rule: never that of an internal or reference-only source", async () => {
    const { store, editor, reader, stranger, send } = await archive();
    const stored = await send("page.html", "<p>words</p>");
    const sha256 = stored.ok ? stored.value.sha256 : "";
    const seen = async () => [
      keyOf(await readFile(editor, sha256)),
      keyOf(await readFile(reader, sha256)),
      keyOf(await readFile(stranger, sha256)),
    ];
    const hidden = ["accepted", "noSuchFile", "noSuchFile"];
    await citing(store, sha256, { state: "submitted", visibility: "public", copy: true });
    await citing(store, sha256, { state: "accepted", visibility: "internal", copy: true });
    await citing(store, sha256, { state: "accepted", visibility: "reference-only", copy: true });
    await citing(store, sha256, { state: "accepted", visibility: "public", revision: 2, copy: true });
    expect(await seen()).toEqual(hidden);
    await citing(store, sha256, { state: "accepted", visibility: "public", copy: true });
    expect(await seen()).toEqual(["accepted", "accepted", "accepted"]);
  });

  test("a name that is no hash leads nowhere", async () => {
    const { editor, files, folder } = await archive();
    for (const name of ["../../etc/passwd", "", "A".repeat(64)])
      expect(keyOf(await readFile(editor, name))).toBe("noSuchFile");
    expect(await files.open("0".repeat(64))).toBeNull();
    expect(existsSync(folder)).toBe(true);
  });

  test("asked only for its size holds nothing open", async () => {
    const { files, send } = await archive();
    const { sha256 } = accepted(await send("notes.txt", "Some notes."));
    const opened = await files.open(sha256);
    expect(opened?.bytes).toBe(11);
    expect(opened?.stream).toBeInstanceOf(Function);
    expect(await new Response(opened?.stream()).text()).toBe("Some notes.");
  });
});
