import { appendAudit } from "../../db/queries/audit";
import { raiseVersions } from "../../db/queries/commitment-state";
import {
  insertDevelopment,
  insertLinks,
  insertSources,
  linkRows,
  sourceRows,
} from "../../db/queries/developments";
import { checkFields } from "../domain/assessment";
import { developmentFaults } from "../domain/development";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { knowledgeFor } from "./development-knowledge";
import { DevelopmentFields, developmentInput } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";
import { candidatesBehind, markCandidatesUsed, withCopies } from "./use-candidates";

/** Records what happened, with its sources and the commitments it bears on; it waits for a reviewer. */
export async function recordDevelopment(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = DevelopmentFields.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const [authorId, today] = [actor.id, todayOf(context)];
  const { sources: given, links, ...told } = developmentInput(parsed.data, today);
  // Nothing is there yet that a source could correct.
  const sources = given.map((source) => ({ ...source, replacesId: undefined }));
  return store.tx(async (q) => {
    const at = now();
    const { known, idOf, commitmentIds } = await knowledgeFor(q, { ...told, sources, links }, today);
    const faults = developmentFaults({ ...told, sources, links }, known);
    if (Object.keys(faults).length > 0) return checkFields(faults);
    const reports = await candidatesBehind(q, sources, null, actor);
    if (!reports.ok) return reports;
    const row = {
      ...told,
      id: crypto.randomUUID(),
      state: "submitted" as const,
      authorId,
      createdAt: at,
      reviewerId: null,
      reviewedAt: null,
      reviewNote: null,
      singlePerson: false,
      recordVersion: 1,
    };
    const rows = {
      sources: sourceRows(row.id, 1, withCopies(sources, reports.value)),
      links: linkRows(row.id, links, idOf),
    };
    await insertDevelopment(q, row);
    await insertSources(q, rows.sources);
    await insertLinks(q, rows.links);
    await raiseVersions(q, commitmentIds);
    const entry = { entity: "development" as const, entityId: row.id, action: "recorded", before: null };
    await appendAudit(q, { ...entry, actorId: authorId, after: { ...row, ...rows } }, at);
    await markCandidatesUsed(q, reports.value, row.id, authorId, at);
    return accept({ id: row.id, recordVersion: row.recordVersion });
  });
}
