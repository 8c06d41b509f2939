import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { updateDevelopment } from "../../db/queries/developments";
import { loadSettings } from "../../db/queries/settings";
import { updateSource } from "../../db/queries/source-revisions";
import { longestNote } from "../domain/assessment";
import { accept, type Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { decideVisibility } from "../domain/source-visibility";
import { visibilities } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";
import { findCurrentSource, spreadSourceChange } from "./source-record";

const Change = z.object({
  id: idField,
  basedOnVersion: versionField,
  visibility: z.enum(visibilities, { error: "fieldWrong" }),
  reason: text(longestNote),
});

/** A reviewer changes who sees a source of accepted evidence; published assessments that stand on it are marked. */
export async function changeSourceVisibility(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor } = context;
  if (!canReview(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Change.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, ...asked } = parsed.data;
  const actorId = actor.id;
  return publicWrite(context, async (q, moment) => {
    const found = await findCurrentSource(q, id);
    if (!found.ok) return found;
    const { source, development, current, commitmentIds } = found.value;
    const decision = decideVisibility(development, source.visibility, asked, actor, await loadSettings(q));
    if (!decision.ok) return decision;
    const { visibility, singlePerson, reason } = decision.value;
    const set = { recordVersion: development.recordVersion + 1, singlePerson };
    await updateSource(q, id, { visibility });
    await updateDevelopment(q, development.id, set);
    const entry = { actorId, entity: "development" as const, entityId: development.id };
    const { recordVersion, singlePerson: was } = development;
    await appendAudit(
      q,
      {
        ...{ ...entry, action: "visibility-changed" },
        before: { recordVersion, singlePerson: was, sources: current },
        // Told as a whole: the set that stands is the last one told.
        after: {
          ...set,
          sources: current.map((one) => (one.id === id ? { ...one, visibility } : one)),
          reason,
        },
      },
      moment.at,
    );
    const changed = { developmentId: development.id, commitmentIds, changed: [id] };
    await spreadSourceChange(q, changed, actorId, moment);
    return accept({ id: development.id, recordVersion: set.recordVersion });
  });
}
