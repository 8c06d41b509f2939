import { assessmentRecord, markEvidenceChanged, raiseWaiting } from "../../db/queries/assessments";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { raiseVersions, refreshCommitment } from "../../db/queries/commitment-state";
import { findDevelopment, linkedCommitmentIds, loadCurrentSources } from "../../db/queries/developments";
import { keepDevelopmentState } from "../../db/queries/evidence-states";
import { findSource, type StoredSource } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";
import { regrounded } from "../domain/assessment-review";
import type { Moment } from "../domain/moment";
import { accept, type Outcome, refuse } from "../domain/outcome";

export type SourceRecord = {
  source: StoredSource;
  development: NonNullable<Awaited<ReturnType<typeof findDevelopment>>>;
  /** The set that stands. */
  current: StoredSource[];
  commitmentIds: string[];
};

/** A source of the set that stands, with the development it reports. */
export async function findCurrentSource(q: Q, id: string): Promise<Outcome<SourceRecord>> {
  const source = await findSource(q, id);
  const development = source && (await findDevelopment(q, source.developmentId));
  if (!source || !development) return refuse("not-found", "noSuchSource");
  const current = await loadCurrentSources(q, [development.id]);
  if (!current.some((one) => one.id === id)) return refuse("conflict", "sourceReplaced");
  return accept({
    source,
    development,
    current,
    commitmentIds: await linkedCommitmentIds(q, development.id),
  });
}

/** After a source changed: what stands on it is marked, what waits on it is raised, and readers see it as it is now. */
export async function spreadSourceChange(
  q: Q,
  {
    developmentId,
    commitmentIds,
    changed,
  }: { developmentId: string; commitmentIds: string[]; changed: string[] },
  actorId: string,
  moment: Moment,
): Promise<void> {
  const { at, today } = moment;
  await keepDevelopmentState(q, developmentId, at);
  await markEvidenceChanged(q, { commitmentIds, changed }, actorId, at);
  await raiseWaiting(q, { commitmentIds, changed: developmentId }, actorId, at, async (row) => {
    const file = await loadCommitmentFile(q, row.commitmentId);
    return file ? regrounded(file, assessmentRecord(row), today) : row;
  });
  await raiseVersions(q, commitmentIds);
  for (const commitmentId of commitmentIds) await refreshCommitment(q, commitmentId, moment, { text: false });
}
