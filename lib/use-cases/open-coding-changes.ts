import type { openCodingChanges } from "../../db/queries/coding-changes";
import type { CodingChange } from "../domain/coding-change";
import type { TrackedType, Trilingual } from "../domain/vocabulary";

/** A change of coding that is not public yet, for the people who work here. */
export type OpenCodingChange = Pick<
  CodingChange,
  | ("id" | "kind" | "reason" | "base" | "changes" | "parts" | "state")
  | ("submittedAt" | "createdAt" | "reviewNote" | "reviewedAt" | "recordVersion" | "revertsId")
> & {
  commitment: { code: string; number: string; title: Trilingual; type: TrackedType; recordVersion: number };
  /** Name of the colleague who wrote it. */
  author: string;
  /** Written by the person who asks. */
  own: boolean;
};

export const describeOpenCoding = (
  rows: Awaited<ReturnType<typeof openCodingChanges>>,
  actorId: string | null,
): OpenCodingChange[] =>
  rows.map(({ change, commitment, author }) => ({
    ...{ id: change.id, kind: change.kind, reason: change.reason, state: change.state },
    ...{ base: change.base, changes: change.changes, parts: change.parts, revertsId: change.revertsId },
    ...{ submittedAt: change.submittedAt, createdAt: change.createdAt },
    ...{ reviewNote: change.reviewNote, reviewedAt: change.reviewedAt },
    recordVersion: change.recordVersion,
    ...{ commitment, author, own: change.authorId === actorId },
  }));
