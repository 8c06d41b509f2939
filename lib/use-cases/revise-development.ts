import { assessmentRecord, raiseWaiting } from "../../db/queries/assessments";
import { appendAudit } from "../../db/queries/audit";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { raiseVersions } from "../../db/queries/commitment-state";
import {
  findDevelopment,
  insertSources,
  linkedCommitmentIds,
  linkRows,
  loadCurrentSources,
  loadLinks,
  replaceLinks,
  type SourceRow,
  sourceRows,
  updateDevelopment,
} from "../../db/queries/developments";
import { checkFields } from "../domain/assessment";
import { regrounded } from "../domain/assessment-review";
import { developmentFaults } from "../domain/development";
import { decideEvidenceChange } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { carriedRedaction, type Redaction } from "../domain/redaction";
import type { Context } from "./context";
import { knowledgeFor } from "./development-knowledge";
import { DevelopmentFields, developmentInput, idField, versionField } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";
import { candidatesBehind, markCandidatesUsed, releaseCandidates, withCopies } from "./use-candidates";

const Revision = DevelopmentFields.extend({ id: idField, basedOnVersion: versionField });

/** Its author corrects what is not accepted yet; it waits for a reviewer again. The former sources stay on record. */
export async function reviseDevelopment(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Revision.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, ...fields } = parsed.data;
  const [actorId, today] = [actor.id, todayOf(context)];
  const { sources, links, ...told } = developmentInput(fields, today);
  return store.tx(async (q) => {
    const at = now();
    const current = await findDevelopment(q, id);
    if (!current) return refuse("not-found", "noSuchDevelopment");
    const decision = decideEvidenceChange(current, basedOnVersion, actor, "submitted");
    if (!decision.ok) {
      const { happenedFrom, happenedTo, place, what } = current;
      // A stale form shows what stands now beside what was typed.
      const standing = { ...decision.current, happenedFrom, happenedTo, place, what };
      return decision.code === "conflict" ? { ...decision, current: standing } : decision;
    }
    const { known, idOf, commitmentIds } = await knowledgeFor(q, { ...told, sources, links }, today);
    const faults = developmentFaults({ ...told, sources, links }, known);
    if (Object.keys(faults).length > 0) return checkFields(faults);
    const former = {
      commitmentIds: await linkedCommitmentIds(q, id),
      sources: await loadCurrentSources(q, [id]),
      links: await loadLinks(q, [id]),
    };
    const revision = Math.max(...former.sources.map((source) => source.revision)) + 1;
    const own = new Set(former.sources.map((source) => source.id));
    const corrected = sources.map((source) => ({
      ...source,
      replacesId: own.has(source.replacesId ?? "") ? source.replacesId : undefined,
    }));
    const reports = await candidatesBehind(q, sources, id, actor);
    if (!reports.ok) return reports;
    const copied = withCopies(corrected, reports.value, former.sources);
    const rows = {
      sources: withRedactions(sourceRows(id, revision, copied), former.sources),
      links: linkRows(id, links, idOf),
    };
    const set = { ...told, ...decision.value.set };
    await updateDevelopment(q, id, set);
    await insertSources(q, rows.sources);
    await replaceLinks(q, id, rows.links);
    const touched = [...new Set([...former.commitmentIds, ...commitmentIds])];
    await raiseWaiting(q, { commitmentIds: touched, changed: id }, actorId, at, async (row) => {
      const file = await loadCommitmentFile(q, row.commitmentId);
      return file ? regrounded(file, assessmentRecord(row), today) : row;
    });
    await raiseVersions(q, touched);
    const before = { ...current, sources: former.sources, links: former.links };
    const entry = { actorId, entity: "development" as const, entityId: id, action: "revised" };
    await appendAudit(q, { ...entry, before, after: { ...set, ...rows } }, at);
    await markCandidatesUsed(q, reports.value, id, actorId, at);
    await releaseCandidates(q, id, sources, actorId, at);
    return accept({ id, recordVersion: current.recordVersion + 1 });
  });
}

/** What was taken away from a source stays told on the one that corrects it. */
const withRedactions = (rows: SourceRow[], former: { id: string; redaction: Redaction | null }[]) =>
  rows.map((row) => ({
    ...row,
    redaction: carriedRedaction(former.find(({ id }) => id === row.replacesId)?.redaction, row),
  }));
