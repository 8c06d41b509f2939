import { checkFields } from "./assessment";
import type { AuditEntry } from "./audit";
import { longestNote, reasonFaults } from "./coding-change";
import { accept, type Outcome, refuse, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import type { Lifecycle } from "./vocabulary";

type Marked = {
  id: string;
  lifecycle: Lifecycle;
  underCorrectionAt: Date | null;
  underCorrectionNote: string;
};
type Mark = Pick<Marked, "underCorrectionAt" | "underCorrectionNote">;
export type MarkChange = { set: Mark; audit: AuditEntry };

/** Whoever finds a mistake says so at once, in words that readers see. */
export function decideMarking(file: Marked, note: string, by: Actor, at: Date): Outcome<MarkChange> {
  if (!canEdit(by)) return notAllowed(by);
  if (file.lifecycle !== "in-force") return refuse("invalid", "codingHasEnded");
  if (file.underCorrectionAt !== null) return refuse("conflict", "alreadyUnderCorrection");
  const faults = reasonFaults(note, "note");
  if (Array.from(note).length > longestNote) faults.note = sentence("textTooLong", { most: longestNote });
  if (Object.keys(faults).length > 0) return checkFields(faults);
  const set = { underCorrectionAt: at, underCorrectionNote: note.trim() };
  return accept(markOf(file, set, "marked-under-correction", by));
}

/** Nothing needed correcting after all, or it was said elsewhere: a reason, which stays in the record. */
export function decideUnmarking(file: Marked, reason: string, by: Actor): Outcome<MarkChange> {
  if (!canEdit(by)) return notAllowed(by);
  if (file.underCorrectionAt === null) return refuse("conflict", "notUnderCorrection");
  const faults = reasonFaults(reason);
  if (Object.keys(faults).length > 0) return checkFields(faults);
  const change = markOf(file, endedMark, "cleared-under-correction", by);
  return accept({ ...change, audit: { ...change.audit, after: { ...endedMark, reason: reason.trim() } } });
}

export const endedMark: Mark = { underCorrectionAt: null, underCorrectionNote: "" };

function markOf(file: Marked, set: Mark, action: string, by: Actor): MarkChange {
  const { underCorrectionAt, underCorrectionNote } = file;
  const before = { underCorrectionAt, underCorrectionNote };
  const subject = { actorId: by.id as string, entity: "commitment" as const, entityId: file.id };
  return { set, audit: { ...subject, action, before, after: { ...set } } };
}
