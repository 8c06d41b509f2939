import type { Q, Store } from "../../db/store";
import type { JobStep } from "../domain/job";
import type { Outcome } from "../domain/outcome";
import type { PageClient } from "../fetching/page-client";
import type { FileStore } from "./file-store";

/** What the body of a job is given. It may be ended at any moment and run again from its start. */
export type JobRun = {
  store: Store;
  files: FileStore;
  /** The way out, for the kinds of work that may take it. */
  pages: PageClient;
  now: () => Date;
  /** Where the site is, without a slash at the end; what leaves the building links back to it. */
  baseUrl: string;
  jobId: string;
  /** What it works on: the id of an import, a candidate or a report run. */
  subjectId: string;
  /** Who asked for it; null: the house by itself. */
  requestedBy: string | null;
  /** Per mille of the whole. */
  progress(perMille: number, step: JobStep): void;
  /** Whether the job is still this worker's; a part of its result is written only then. */
  held(q: Q): Promise<boolean>;
  /** Marks the job done, in the transaction of its result; refused where another worker has it by now. */
  finish(q: Q): Promise<Outcome<null>>;
};

/** A refusal is why the job failed; a body that found nothing to do any more ends without `finish`. */
export type JobBody = (run: JobRun) => Promise<Outcome<unknown>>;
