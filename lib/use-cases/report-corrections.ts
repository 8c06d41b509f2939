import {
  assessmentsCorrectedSince,
  codingChangedSince,
  evidenceEndedSince,
  internalSources,
  recodedSince,
  redactedSince,
  statesOfDevelopments,
} from "../../db/queries/report-corrections";
import type { Q } from "../../db/store";
import { groupedBy } from "../domain/grouped-by";
import type { CodingChangeKind } from "../domain/vocabulary";
import type { Context } from "./context";
import type { ChangePlace } from "./corrections";
import { untilNextWrite } from "./until-next-write";

/** A later correction of something that an issued report shows. */
export type ReportTouch = {
  /** Of the change, as the corrections list names it; unique within a report. */
  key: string;
  at: Date;
  place: ChangePlace;
} & (
  | { kind: "assessment" }
  /** Null: a release of the shipped coding. */
  | { kind: "recoded"; change: CodingChangeKind | null }
  /** Words of a source were taken away, a source is no longer shown, or a development was taken back. */
  | { kind: "redaction" | "source-hidden" | "evidence-taken-back" }
);

/** By the id of the report, the latest first; reports that nothing touches are left out. One question for each kind. */
export async function correctionsTouching(
  context: Pick<Context, "store">,
  reportIds: string[],
): Promise<Map<string, ReportTouch[]>> {
  if (reportIds.length === 0) return new Map();
  const key = `corrections of reports ${[...reportIds].sort().join()}`;
  return untilNextWrite(context, key, () => touchesOf(context.store.read, reportIds));
}

async function touchesOf(q: Q, reportIds: string[]): Promise<Map<string, ReportTouch[]>> {
  const found: { reportId: string; touch: ReportTouch }[] = [];
  const add = (reportId: string, touch: ReportTouch) => void found.push({ reportId, touch });
  for (const { reportId, place, id, at } of await assessmentsCorrectedSince(q, reportIds))
    if (at) add(reportId, { key: `a-${id}`, at, place, kind: "assessment" });
  for (const { reportId, place, id, change, at } of await codingChangedSince(q, reportIds))
    if (at) add(reportId, { key: `c-${id}-${place.code}`, at, place, kind: "recoded", change });
  for (const { reportId, place, seq, at } of await recodedSince(q, reportIds))
    add(reportId, { key: `e-${seq}`, at, place, kind: "recoded", change: null });
  for (const { reportId, place, developmentId, at } of await redactedSince(q, reportIds))
    add(reportId, { key: `r-${developmentId}-${at.getTime()}-${place.code}`, at, place, kind: "redaction" });
  for (const { reportId, ...touch } of await hiddenSince(q, reportIds)) add(reportId, touch);
  return grouped(found);
}

function grouped(found: { reportId: string; touch: ReportTouch }[]): Map<string, ReportTouch[]> {
  const touches = new Map<string, Map<string, ReportTouch>>();
  for (const { reportId, touch } of found) {
    const mine = touches.get(reportId) ?? new Map<string, ReportTouch>();
    touches.set(reportId, mine.set(touch.key, touch));
  }
  const latestFirst = (a: ReportTouch, b: ReportTouch) =>
    b.at.getTime() - a.at.getTime() || (a.key > b.key ? -1 : 1);
  return new Map([...touches].map(([id, mine]) => [id, [...mine.values()].sort(latestFirst)]));
}

/** Evidence that the report may show and that readers no longer see, or not all of its sources. */
async function hiddenSince(q: Q, reportIds: string[]): Promise<(ReportTouch & { reportId: string })[]> {
  const ended = await evidenceEndedSince(q, reportIds);
  const ids = [...new Set(ended.map(({ developmentId }) => developmentId))];
  if (ids.length === 0) return [];
  const internal = await internalSources(q, ids);
  const states = groupedBy(await statesOfDevelopments(q, ids), ({ entityId }) => entityId);
  return ended.flatMap(
    ({ reportId, place, developmentId, asOfAt }): (ReportTouch & { reportId: string })[] => {
      const mine = states.get(developmentId) ?? [];
      const common = { reportId, place };
      const last = mine.at(-1);
      if (last?.untilAt) {
        const key = `t-${developmentId}-${place.code}`;
        return [{ ...common, key, at: last.untilAt, kind: "evidence-taken-back" }];
      }
      const shown = mine.filter(({ fromAt }) => asOfAt !== null && fromAt <= asOfAt).at(-1);
      const hidden = sourcesIn(shown?.body ?? {}).find((id) => internal.has(id));
      if (hidden === undefined) return [];
      const without = mine.find(
        (state) => asOfAt !== null && state.fromAt > asOfAt && !sourcesIn(state.body).includes(hidden),
      );
      if (!without) return [];
      return [{ ...common, key: `h-${hidden}-${place.code}`, at: without.fromAt, kind: "source-hidden" }];
    },
  );
}

const sourcesIn = ({ sources }: Record<string, unknown>): string[] =>
  Array.isArray(sources) ? sources.map(({ id }: { id: string }) => id) : [];
