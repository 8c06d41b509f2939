import { z } from "zod";
import { raiseVersions, refreshCommitment } from "../../db/queries/commitment-state";
import { loadSettings } from "../../db/queries/settings";
import { decideAcceptance } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { evidenceKinds, findEvidence, writeEvidenceChange } from "./evidence-records";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";

const Acceptance = z.object({
  kind: z.enum(evidenceKinds, { error: "fieldWrong" }),
  id: idField,
  basedOnVersion: versionField,
});

/** A reviewer accepts a development or a logged search: from now on it is public. */
export async function acceptEvidence(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = Acceptance.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { kind, id, basedOnVersion } = parsed.data;
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const found = await findEvidence(q, kind, id);
    if (!found) return refuse("not-found", kind === "search" ? "noSuchSearch" : "noSuchDevelopment");
    const decision = decideAcceptance(found.record, basedOnVersion, actor, at, await loadSettings(q));
    if (!decision.ok) return decision;
    await writeEvidenceChange(q, kind, found, "accepted", decision.value, actor, at);
    await raiseVersions(q, found.commitmentIds);
    for (const commitmentId of found.commitmentIds)
      await refreshCommitment(q, commitmentId, moment, { text: false });
    return accept({ id, recordVersion: found.record.recordVersion + 1 });
  });
}
