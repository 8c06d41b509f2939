import { deleteUnreadFile } from "../../db/queries/files";
import {
  deleteSomeBlocks,
  findImport,
  findTargetDocument,
  type ImportRow,
  insertBlocks,
  writeImportText,
} from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { cleanText as clean } from "../communique/clean";
import { codePointLength } from "../communique/code-points";
import { findFindings } from "../communique/findings";
import { fingerprint, sketchOf } from "../communique/likeness";
import { type ReadFacts, readFacts } from "../communique/propose/facts";
import { type CommuniqueStructure, readCommunique } from "../communique/structure";
import { readContainer } from "../containers/read-container";
import { jobsActorId } from "../domain/audit";
import { withFactsFromText } from "../domain/facts-from-text";
import type { ImportFacts } from "../domain/import";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { changeImport } from "./change-import";
import type { FileStore } from "./file-store";
import { blocksOf } from "./import-blocks";
import type { JobBody, JobRun } from "./job-run";
import { movePlaces } from "./move-places";
import { moveStatements } from "./move-statements";
import { proposalRegister } from "./proposal-register";

/** Rows a transaction writes: some milliseconds, so that nobody waits at the write door. */
const rowsAtOnce = 500;

/** Reads the file of an import anew, without the repairs that were taken back, and lays out the report. */
export const readImport: JobBody = async (run) => {
  const { store, files, now, subjectId, progress, finish } = run;
  const waiting = await findImport(store.read, subjectId);
  // Discarded meanwhile: nobody waits for it.
  if (waiting?.state !== "reading") return accept(null);
  progress(10, "opening");
  const bytes = await bytesOf(files, waiting);
  if (!bytes) return refuse("invalid", "fileBroken");
  const received = await readContainer(bytes, waiting.fileName);
  if (!received.ok) {
    await forgetFile(run, waiting);
    return received;
  }
  const { text: receivedText, format, encoding, cutOff, notices } = received.value;
  progress(200, "reading");
  const keep = new Set(waiting.keptEdits);
  const heard = (share: number) => progress(200 + Math.floor(300 * share), "reading");
  const read = withEnd(readCommunique(receivedText, { keep, progress: heard }), cutOff);
  progress(500, "reading");
  const likeness = { fingerprint: fingerprint(read) || null, sketch: sketchOf(read) };
  const said = readFacts(read, await proposalRegister(store.read));
  const blocks = blocksOf(read, subjectId);
  progress(600, "saving");
  const cleared = await forgetBlocks(run);
  if (!cleared.ok) return cleared;
  for (let from = 0; from < blocks.length; from += rowsAtOnce) {
    const written = await whileHeld(run, (q) => insertBlocks(q, blocks.slice(from, from + rowsAtOnce)));
    if (!written.ok) return written;
    progress(600 + Math.floor((350 * from) / blocks.length), "saving");
  }
  const { cleanerVersion, language, script, text: cleanText, reading: readingText, edits } = read;
  const texts = {
    ...{ receivedText, cleanText, readingText, edits, takenBack: undone(receivedText, keep) },
    ...{ damaged: damagedOf(read), findings: findFindings(read) },
  };
  return store.tx(async (q) => {
    const draft = await findImport(q, subjectId);
    if (draft?.state !== "reading") return accept(null);
    await moveStatements(q, subjectId, texts, now());
    await movePlaces(q, subjectId, texts, now());
    await writeImportText(q, subjectId, texts);
    const found = { format, encoding, language, script, cleanerVersion, notices, ...likeness };
    const facts = await factsWith(q, draft, said);
    const set = { ...found, facts, state: "report" as const, failure: null, reading: draft.reading + 1 };
    await changeImport(q, draft, set, { action: "read", actorId: jobsActorId }, now());
    return finish(q);
  });
};

/** A further version of a document has no facts of its own, and a name that is taken is no proposal. */
async function factsWith(q: Q, { purpose, facts }: ImportRow, said: ReadFacts): Promise<ImportFacts> {
  if (purpose !== "document") return facts;
  const { slug, ...others } = said;
  const free = slug && !(await findTargetDocument(q, slug));
  return withFactsFromText(facts, free ? said : others);
}

/** The repairs that would have been made. */
const undone = (raw: string, keep: ReadonlySet<number>) =>
  keep.size > 0 ? clean(raw).edits.filter(({ rawStart }) => keep.has(rawStart)) : [];

/** A file cut inside its last character ends as little as a text cut inside its last gloss. */
const withEnd = (read: CommuniqueStructure, cutOff: boolean): CommuniqueStructure =>
  cutOff ? { ...read, truncated: true } : read;

/** What the reader of the text is warned of, as published revisions store it. */
function damagedOf({ text, damaged, truncated }: CommuniqueStructure) {
  const end = codePointLength(text);
  return [
    ...damaged.map((span) => ({ kind: "damaged", ...span })),
    ...(truncated ? [{ kind: "truncated", start: end, end }] : []),
  ];
}

/** What nobody can read is not kept; its name, its hash and the reason are. */
async function forgetFile(run: JobRun, { id: importId, fileSha256: sha256 }: ImportRow) {
  const gone = await whileHeld(run, (q) => deleteUnreadFile(q, { sha256, importId }, jobsActorId, run.now()));
  if (gone.ok && gone.value) await run.files.remove(sha256);
}

async function bytesOf(files: FileStore, { fileSha256 }: ImportRow): Promise<Uint8Array | null> {
  const kept = await files.open(fileSha256);
  return kept && new Uint8Array(await new Response(kept.stream()).arrayBuffer());
}

async function forgetBlocks(run: JobRun): Promise<Outcome<number>> {
  for (;;) {
    const gone = await whileHeld(run, (q) => deleteSomeBlocks(q, run.subjectId, rowsAtOnce * 4));
    if (!gone.ok || gone.value === 0) return gone;
  }
}

/** A worker that comes back late must not touch what its successor wrote, or what people made of it. */
const whileHeld = <T>({ store, held }: JobRun, work: (q: Q) => Promise<T>): Promise<Outcome<T>> =>
  store.tx(async (q) => ((await held(q)) ? accept(await work(q)) : refuse("conflict", "jobElsewhere")));
