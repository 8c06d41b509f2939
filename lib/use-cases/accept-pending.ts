import { raiseVersions } from "../../db/queries/commitment-state";
import type { Q } from "../../db/store";
import type { Publication } from "../domain/assessment-review";
import { acceptanceOf } from "../domain/evidence-review";
import type { Actor } from "../domain/permission";
import { findEvidence, writeEvidenceChange } from "./evidence-records";

/** Accepts what a published assessment stands on; returns the commitments whose public view changes with it. */
export async function acceptPending(
  q: Q,
  { developments, searches }: Pick<Publication, "developments" | "searches">,
  by: Actor,
  at: Date,
): Promise<string[]> {
  const touched = new Set<string>();
  for (const [kind, records] of [
    ["development", developments],
    ["search", searches],
  ] as const)
    for (const { id } of records) {
      const found = await findEvidence(q, kind, id);
      if (!found) continue;
      await writeEvidenceChange(q, kind, found, "accepted", acceptanceOf(found.record, by, at), by, at);
      for (const commitmentId of found.commitmentIds) touched.add(commitmentId);
    }
  await raiseVersions(q, [...touched]);
  return [...touched];
}
