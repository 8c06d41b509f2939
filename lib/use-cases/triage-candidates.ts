import { type CandidateRow, findCandidates } from "../../db/queries/candidates";
import { decideTriageOfMany } from "../domain/candidate";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { writeCandidateChange } from "./candidate-record";
import type { Context } from "./context";

type Ref = { id: string; basedOnVersion: number | null };

/** One decision about several reports, in one transaction. */
export async function triageCandidates(
  { actor, store, now }: Context,
  refs: Ref[],
  verb: "set-aside" | "reopen",
  action: string,
  change: (row: CandidateRow) => Partial<CandidateRow>,
): Promise<Outcome<CandidateRow[]>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const rows = await findCandidates(
      q,
      refs.map(({ id }) => id),
    );
    if (rows.length < refs.length) return refuse("not-found", "noSuchReport");
    const versions = new Map(refs.map(({ id, basedOnVersion }) => [id, basedOnVersion]));
    const asked = rows.map((candidate) => ({
      candidate,
      basedOnVersion: versions.get(candidate.id) ?? null,
    }));
    const decision = decideTriageOfMany(asked, verb, actor);
    if (!decision.ok) return decision;
    const changed: CandidateRow[] = [];
    for (const row of rows) {
      const decided = { ...change(row), decidedBy: actorId, decidedAt: at };
      changed.push(await writeCandidateChange(q, row, decided, { actorId, action }, at));
    }
    return accept(changed);
  });
}
