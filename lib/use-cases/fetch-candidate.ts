import { type CandidateRow, findCandidate } from "../../db/queries/candidates";
import { type FileRow, findFile, keepFileRow } from "../../db/queries/files";
import { publisherEntries } from "../../db/queries/register-entries";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import { jobsActorId } from "../domain/audit";
import { addDays, utcDay } from "../domain/calendar";
import { copyName, decideCopyKind } from "../domain/copy-kind";
import { fillCandidate } from "../domain/fill-candidate";
import { accept, type Outcome, type Refusal } from "../domain/outcome";
import { describeFile } from "../fetching/describe-file";
import { type Description, describePage, saysNothing } from "../fetching/describe-page";
import type { FetchedPage } from "../fetching/page-client";
import { sketchOfText } from "../fetching/sketch-text";
import { writeCandidateChange } from "./candidate-record";
import type { JobBody, JobRun } from "./job-run";

type Found = {
  said: Description;
  set: Partial<CandidateRow>;
  action: string;
  copy: FileRow | null;
};

/** Fetches the page behind a pasted address, or opens a dropped file, and fills in what it says of itself. */
export const fetchCandidate: JobBody = async (run) => {
  const { store, subjectId } = run;
  const waiting = await findCandidate(store.read, subjectId);
  if (waiting?.fetchState !== "queued") return accept(null);
  const found = await look(run, waiting);
  // Long texts take a while: done before anybody has to wait for the write door.
  const sketch = found.said.text === "" ? null : sketchOfText(found.said.text);
  run.progress(900, "saving");
  return store.tx(async (q) => {
    const row = await findCandidate(q, subjectId);
    if (row?.fetchState !== "queued") return accept(null);
    const at = run.now();
    const { copy, said, set, action } = found;
    if (copy) await keepFileRow(q, copy);
    const facts = await filled(q, { ...row, ...set }, said, at);
    const wanted = { ...set, ...facts, sketch: row.sketch ?? sketch };
    await writeCandidateChange(q, row, wanted, { actorId: jobsActorId, action }, at);
    return run.finish(q);
  });
};

async function look(run: JobRun, row: CandidateRow): Promise<Found> {
  if (row.address === null) return { ...(await openFile(run, row)), copy: null };
  // Whoever allowed it may have thought again since it was asked for.
  if (!(await loadSettings(run.store.read)).fetching)
    return { said: saysNothing, set: { fetchState: "none" }, action: "not-fetched", copy: null };
  run.progress(50, "fetching");
  const fetched = await run.pages.fetchPage(row.address);
  if (!fetched.ok) return unfetched(fetched);
  run.progress(500, "describing");
  const { finalAddress } = fetched.value;
  const fetchedAt = run.now();
  const kept = await keepCopy(run, row, fetched.value, fetchedAt);
  if (!kept.ok) return unfetched(kept, finalAddress);
  const said = await describe(fetched.value, kept.value);
  const copySha256 = kept.value.sha256;
  const set = { fetchState: "fetched" as const, fetchFailure: null, fetchedAt, finalAddress, copySha256 };
  return { said, set, action: "fetched", copy: kept.value };
}

function unfetched(refusal: Refusal, finalAddress: string | null = null): Found {
  const fetchState = refusal.code === "not-allowed" ? ("refused" as const) : ("failed" as const);
  const set = { fetchState, fetchFailure: refusal.message, finalAddress };
  return { said: saysNothing, set, action: "fetch-failed", copy: null };
}

/** The bytes under their hash; the row that names them comes with the candidate's. */
async function keepCopy(
  { files }: JobRun,
  row: CandidateRow,
  { bytes, contentType, finalAddress }: FetchedPage,
  uploadedAt: Date,
): Promise<Outcome<FileRow>> {
  const arrived = await files.receive(once(bytes), { bytes: bytes.length, expected: bytes.length });
  if (!arrived.ok) return arrived;
  const received = arrived.value;
  try {
    const kind = decideCopyKind(contentType, received);
    if (!kind.ok) return kind;
    await received.keep();
    const { mediaType } = kind.value;
    const name = copyName(finalAddress, kind.value);
    // Who brought the address brought the copy.
    const by = { uploadedBy: row.createdBy, uploadedAt };
    return accept({ sha256: received.sha256, bytes: received.bytes, name, mediaType, ...by });
  } finally {
    await received.discard();
  }
}

const describe = (
  { bytes, contentType, finalAddress }: FetchedPage,
  { mediaType, name }: FileRow,
): Promise<Description> | Description =>
  mediaType === "text/html" ? describePage(bytes, contentType, finalAddress) : describeFile(bytes, name);

async function openFile({ store, files, progress }: JobRun, row: CandidateRow) {
  progress(300, "describing");
  const sha256 = row.fileSha256 ?? "";
  const [kept, named] = [await files.open(sha256), await findFile(store.read, sha256)];
  const bytes = kept && new Uint8Array(await new Response(kept.stream()).arrayBuffer());
  const said = bytes ? await describeFile(bytes, named?.name ?? "") : saysNothing;
  return { said, set: { fetchState: "none" as const }, action: "described" };
}

/** Only what is still empty; a day that lies ahead is a mistake of the page's. */
async function filled(q: Q, row: CandidateRow, said: Description, at: Date): Promise<Partial<CandidateRow>> {
  const { text: _, canonical: __, publishedOn, ...words } = said;
  const tomorrow = addDays(utcDay(at), 1);
  const day = publishedOn !== null && publishedOn <= tomorrow ? publishedOn : null;
  return fillCandidate(row, { ...words, publishedOn: day }, await publisherEntries(q));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
