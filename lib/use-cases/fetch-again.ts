import { z } from "zod";
import { findCandidates } from "../../db/queries/candidates";
import { loadSettings } from "../../db/queries/settings";
import { decideTriageOfMany } from "../domain/candidate";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { askForFetch } from "./ask-for-fetch";
import { candidateRefs } from "./candidate-fields";
import { writeCandidateChange } from "./candidate-record";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";

const Again = z.object({ candidates: candidateRefs });

/** Has pages looked at once more, or for the first time once fetching was allowed; files are read in any case. */
export async function fetchAgain(context: Context, input: unknown): Promise<Outcome<{ count: number }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Again.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const refs = parsed.data.candidates;
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const rows = await findCandidates(
      q,
      refs.map(({ id }) => id),
    );
    if (rows.length < refs.length) return refuse("not-found", "noSuchReport");
    const asked = rows.map((candidate) => ({ candidate, basedOnVersion: null }));
    const decision = decideTriageOfMany(asked, "change", actor);
    if (!decision.ok) return decision;
    const { fetching } = await loadSettings(q);
    if (!fetching && rows.some(({ address }) => address !== null)) return refuse("invalid", "fetchingIsOff");
    const idle = rows.filter(({ fetchState }) => fetchState !== "queued");
    for (const row of idle) {
      const queued = { fetchState: "queued" as const, fetchFailure: null };
      await writeCandidateChange(q, row, queued, { actorId, action: "fetch-asked" }, at);
      await askForFetch(q, { candidateId: row.id, requestedBy: actorId }, at);
    }
    return accept({ count: idle.length });
  });
}
