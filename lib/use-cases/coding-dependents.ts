import { loadCommitmentFile } from "../../db/queries/commitment-files";
import type { Q } from "../../db/store";
import type { CodingChange, CodingRecord } from "../domain/coding-change";
import { type CodingEffects, effectsOf } from "../domain/coding-effects";
import { codingIn } from "../domain/coding-fields";
import type { AssessmentRecord } from "../domain/commitment-file";
import type { AssessmentState, Status } from "../domain/vocabulary";

export type Dependent = { id: string; subject: string; status: Status; state: AssessmentState };
/** The assessments that publishing a change would touch. */
export type Dependents = Record<keyof CodingEffects, Dependent[]>;

const dependent = ({ id, subject, status, state }: AssessmentRecord): Dependent => ({
  ...{ id, subject },
  ...{ status, state },
});

/** Of an edit: what rests on the fields that change. A tombstone keeps its results; only what waits is looked at again. */
export async function dependentsOf(
  q: Q,
  record: CodingRecord,
  { kind, changes }: Pick<CodingChange, "kind" | "changes">,
): Promise<Dependents> {
  const assessments = (await loadCommitmentFile(q, record.id))?.assessments ?? [];
  if (kind !== "edit") {
    const look = assessments.filter(({ state }) => state === "submitted").map(dependent);
    return { reconfirm: [], look, back: [], uncounted: [] };
  }
  const after = { ...record.coding, ...codingIn(changes) };
  const { reconfirm, look, back, uncounted } = effectsOf(record.coding, after, assessments);
  return {
    ...{ reconfirm: reconfirm.map(dependent), look: look.map(dependent) },
    ...{ back: back.map(dependent), uncounted: uncounted.map(dependent) },
  };
}
