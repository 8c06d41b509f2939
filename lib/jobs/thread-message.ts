import type { JobStep } from "../domain/job";
import type { Sentence } from "../domain/outcome";
import type { JobKind } from "../domain/vocabulary";

/** What the thread is started with. */
export type ThreadTask = {
  databaseUrl: string;
  dataDir: string;
  job: { id: string; owner: string; kind: JobKind; subjectId: string; requestedBy: string | null };
};

/** What it says. */
export type ThreadMessage =
  | { kind: "progress"; progress: number; step: JobStep }
  | { kind: "done" }
  | { kind: "refused"; failure: Sentence }
  | { kind: "fault"; name: string; story: string };

/** How a job ended, as the worker sees it. */
export type JobEnd =
  | Exclude<ThreadMessage, { kind: "progress" }>
  | { kind: "out-of-memory" }
  /** A person asked for it. */
  | { kind: "cancelled" }
  /** The worker itself is told to stop. */
  | { kind: "stopped" }
  /** Another worker has the job by now. */
  | { kind: "lost" };
