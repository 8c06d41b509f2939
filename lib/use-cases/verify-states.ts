import type { TrailFault } from "../../db/queries/audit-replay";
import { statesThatDiffer } from "../../db/queries/commitment-states";
import { commitmentBatches } from "../../db/queries/derived-rows";
import { brokenIntervals, partStatesThatDiffer, recordStatesThatDiffer } from "../../db/queries/state-checks";
import { type StatedEntity, statedTables } from "../../db/stated-records";
import type { Q } from "../../db/store";

type Say = (fault: TrailFault) => void;

/** Compares what was kept for reading the past with what readers see today, and looks at its times. */
export async function verifyStates(q: Q, say: Say): Promise<void> {
  const fault = (entity: string, entityId: string, what: string) =>
    say({ ...{ seq: null, at: null, entity, entityId }, what });
  for await (const ids of commitmentBatches(q)) {
    const differ = new Set([...(await statesThatDiffer(q, ids)), ...(await partStatesThatDiffer(q, ids))]);
    for (const id of differ)
      fault("commitment", id, "is kept for later readers otherwise than it reads today");
  }
  for (const entity of Object.keys(statedTables) as StatedEntity[])
    for (const id of await recordStatesThatDiffer(q, entity))
      fault(entity, id, "is kept for later readers otherwise than it reads today");
  for (const { entity, id } of await brokenIntervals(q))
    fault(entity, id, "has kept states whose times do not fit together");
}
