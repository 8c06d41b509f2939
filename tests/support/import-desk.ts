import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { finishJob, holdsLease } from "../../db/queries/jobs";
import type { Store } from "../../db/store";
import { accept, type Outcome, refuse, type Sentence } from "../../lib/domain/outcome";
import { makePageClient, type PageClient } from "../../lib/fetching/page-client";
import { bodies } from "../../lib/jobs/bodies";
import { makeFileStore } from "../../lib/server/file-store";
import type { Context } from "../../lib/use-cases/context";
import type { FileStore } from "../../lib/use-cases/file-store";
import { settleJob } from "../../lib/use-cases/settle-job";
import { startImport } from "../../lib/use-cases/start-import";
import { takeJob } from "../../lib/use-cases/take-job";
import { accepted } from "./outcome";
import { addPerson, contextOf, testClock } from "./people";
import { testStore } from "./store";

/** A desk of its own with an editor, a reader and a stranger before it; nothing works on its jobs but `workAll`. */
export async function aDesk(store: Store & { path: string } = testStore()) {
  const folder = mkdtempSync(join(tmpdir(), "kept-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = testClock();
  const { now } = clock;
  const editor = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
  const reader = contextOf(store, now, await addPerson(store, "rita"));
  const files = makeFileStore(folder);
  return {
    ...{ store, folder, files, clock, now, editor, reader, stranger: contextOf(store, now) },
    /** Of the files in the data folder, the names. */
    lying: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name),
    start: async (name: string, ...chunks: (string | Uint8Array)[]) =>
      accepted(await upload(editor, files, name, chunks)).id,
    workAll: (pages?: PageClient) => workAll(store, files, now, pages),
  };
}

export const upload = (
  context: Context,
  files: FileStore,
  name: string | null,
  chunks: (string | Uint8Array | Error)[],
  more: { expectedBytes?: number; purpose?: unknown; document?: unknown; version?: unknown } = {},
): Promise<Outcome<{ id: string }>> => {
  const wanted = { purpose: "document", document: null, version: null, expectedBytes: null, ...more };
  return startImport(context, { name, body: bodyOf(chunks), ...wanted }, files);
};

export async function* bodyOf(chunks: (string | Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk as string);
  }
}

/** A web in which no name leads anywhere. */
export const nobodyAnswers: PageClient = makePageClient({ find: async () => [] });

/** Does what waits, one job after another, in this thread; answers how each ended. */
export async function workAll(
  store: Store,
  files: FileStore,
  now: () => Date,
  pages = nobodyAnswers,
): Promise<("done" | Sentence)[]> {
  const ends: ("done" | Sentence)[] = [];
  for (;;) {
    const owner = crypto.randomUUID();
    const job = await takeJob({ store, now }, owner);
    if (!job) return ends;
    const body = await bodies[job.kind]();
    const outcome = await body({
      ...{ store, files, pages, now, baseUrl: "https://kept.example.org", jobId: job.id },
      ...{ subjectId: job.subjectId, requestedBy: job.requestedBy },
      progress: () => undefined,
      held: (q) => holdsLease(q, { id: job.id, owner }),
      finish: async (q) =>
        (await finishJob(q, { id: job.id, owner }, now()))
          ? accept(null)
          : refuse("conflict", "jobElsewhere"),
    });
    if (outcome.ok) await store.tx((q) => finishJob(q, { id: job.id, owner }, now()));
    else {
      const ending = { state: "failed" as const, failure: outcome.message };
      await store.tx((q) => settleJob(q, job, ending, { actorId: "system:jobs" }, now()));
    }
    ends.push(outcome.ok ? "done" : outcome.message);
  }
}
