import type { JobKind } from "../domain/vocabulary";
import type { JobBody } from "../use-cases/job-run";

/** Loaded with the first job of its kind: a thread works on one job only. */
export const bodies: Record<JobKind, () => Promise<JobBody>> = {
  "read-import": async () => (await import("../use-cases/read-import")).readImport,
  "fetch-candidate": async () => (await import("../use-cases/fetch-candidate")).fetchCandidate,
  "check-links": async () => (await import("../use-cases/check-links")).checkLinks,
  "propose-import": async () => (await import("../use-cases/propose-import")).proposeImport,
  "make-report": async () => (await import("../use-cases/make-report")).makeReport,
};
