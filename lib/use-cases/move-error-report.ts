import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { findErrorReport, updateErrorReport } from "../../db/queries/error-reports";
import { decideReport } from "../domain/error-report";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { ErrorReportState } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Decision = z.object({
  id: idField,
  basedOnVersion: versionField,
  answer: text(5_000)
    .nullish()
    .transform((typed) => typed ?? ""),
});

/** One decision about a report of an error, with the entry that explains it. */
export async function moveErrorReport(
  { actor, store, now }: Context,
  input: unknown,
  { state, action }: { state: ErrorReportState; action: string },
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Decision.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, answer, basedOnVersion } = parsed.data;
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const current = await findErrorReport(q, id);
    if (!current) return refuse("not-found", "noSuchErrorReport");
    const decision = decideReport(current, { state, answer, basedOnVersion }, actor, at);
    if (!decision.ok) return decision;
    const set = decision.value;
    const before = Object.fromEntries(
      Object.keys(set).map((field) => [field, current[field as keyof typeof current]]),
    );
    await updateErrorReport(q, id, set);
    const entry = { actorId, entity: "error-report" as const, entityId: id, action, before, after: set };
    await appendAudit(q, entry, at);
    return accept({ id, recordVersion: current.recordVersion + 1 });
  });
}
