import type { ImportState, JobKind } from "./vocabulary";

/** Who works on a job says so every `heartbeatMs`; one that was silent for `leaseMs` may be taken over. */
export const leaseMs = 30_000;
export const heartbeatMs = 10_000;
/** A job that ended its worker three times would end the next one too. */
export const mostAttempts = 3;

export const jobSteps = [
  ...(["waiting", "opening", "reading", "saving", "proposing"] as const),
  ...(["fetching", "describing", "checking"] as const),
  ...(["gathering", "writing", "keeping"] as const),
] as const;
export type JobStep = (typeof jobSteps)[number];

export type ImportJobKind = "read-import" | "propose-import";
export const isImportJob = (kind: JobKind): kind is ImportJobKind =>
  kind === "read-import" || kind === "propose-import";

/** Where an import stands while a job works on it. */
export const stateDuring: Record<ImportJobKind, ImportState> = {
  "read-import": "reading",
  "propose-import": "proposing",
};
/** Where it goes when the job brought no result: back to where a person can go on from. */
export const stateAfterFailure: Record<ImportJobKind, ImportState> = {
  "read-import": "failed",
  "propose-import": "structure",
};
