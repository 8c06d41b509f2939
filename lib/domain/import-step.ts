import { accept, type Outcome, refuse } from "./outcome";
import type { ImportState } from "./vocabulary";

/** Nothing on these is changed any more. */
const ended: readonly ImportState[] = ["published", "discarded"];
/** Only the job changes these; a person waits for it, or stops it. */
const atWork: readonly ImportState[] = ["reading", "proposing"];

type Step = {
  /** Where the import must stand. */
  from: readonly ImportState[];
  /** What is said where it stands elsewhere; a key under `refusals`. */
  otherwise: string;
  /** The version that the person saw; null where it does not matter. */
  basedOnVersion: number | null;
};

/** A save on what somebody else has changed meanwhile is refused, and so is a step that is not the next one. */
export function decideImportStep<T extends { state: ImportState; recordVersion: number }>(
  current: T | null,
  { from, otherwise, basedOnVersion }: Step,
): Outcome<T> {
  if (!current) return refuse("not-found", "noSuchImport");
  const { state, recordVersion } = current;
  if (basedOnVersion !== null && basedOnVersion !== recordVersion)
    return refuse("conflict", "importChanged", { current: { state, recordVersion } });
  if (from.includes(state)) return accept(current);
  if (ended.includes(state)) return refuse("invalid", "importEnded");
  if (atWork.includes(state)) return refuse("invalid", "importAtWork");
  return refuse("invalid", otherwise);
}
