import type { TrailFault } from "../../db/queries/audit-replay";
import type { Q } from "../../db/store";
import { type ChainHead, verifyChain } from "./verify-chain";
import { verifyDerived } from "./verify-derived";
import { verifyRecords } from "./verify-records";
import { verifyStates } from "./verify-states";

export type { TrailFault };
export type Verified = {
  records: number;
  head: ChainHead;
  /** In the order of the chain; what no entry is to blame for comes last. Of very many only the first are kept. */
  faults: TrailFault[];
  /** How many there are in all. */
  faultCount: number;
};

const faultsKept = 1_000;

/**
 * Whether the record of changes is whole and today's records are what it tells. `q` reads one consistent state, so that
 * the product may go on writing.
 */
export async function verifyRecord(
  q: Q,
  { today, noted = null }: { today: string; noted?: ChainHead | null },
): Promise<Verified> {
  const faults: TrailFault[] = [];
  let faultCount = 0;
  const say = (fault: TrailFault) => {
    faultCount += 1;
    if (faults.length < faultsKept) faults.push(fault);
  };
  const { head, fault } = await verifyChain(q, noted);
  if (fault) say(fault);
  const records = await verifyRecords(q, say);
  await verifyDerived(q, today, say);
  await verifyStates(q, say);
  const order = ({ seq }: TrailFault) => seq ?? Number.MAX_SAFE_INTEGER;
  return { records, head, faults: faults.sort((a, b) => order(a) - order(b)), faultCount };
}
