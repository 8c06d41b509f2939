import { chainInOrder, type StoredEntry } from "../../db/queries/audit-chain";
import { auditHash, firstHash } from "../../db/queries/audit-hash";
import { faultOf, type TrailFault } from "../../db/queries/audit-replay";
import type { Q } from "../../db/store";

export type ChainHead = { seq: number; hash: string };

/**
 * Reads the chain from its beginning to the first entry that does not fit. A head that somebody noted must be in it: cut
 * off together with what it explains, the end of a chain leaves no other trace.
 */
export async function verifyChain(
  q: Q,
  noted: ChainHead | null = null,
): Promise<{ head: ChainHead; fault: TrailFault | null }> {
  let head: ChainHead = { seq: 0, hash: firstHash };
  for await (const entry of chainInOrder(q)) {
    const wrong = whatIsWrong(entry, head) ?? notTheNoted(entry, noted);
    if (wrong) return { head, fault: faultOf(entry, wrong) };
    head = { seq: entry.seq, hash: entry.hash };
  }
  const cut = noted !== null && noted.seq > head.seq;
  return {
    head,
    fault: cut ? { ...beyond(noted), what: `was noted, but the chain ends at ${head.seq}` } : null,
  };
}

const beyond = ({ seq }: ChainHead) => ({ seq, at: null, entity: "", entityId: "" });

const notTheNoted = (entry: { seq: number; hash: string }, noted: ChainHead | null) =>
  noted?.seq === entry.seq && noted.hash !== entry.hash ? "is not the one that was noted" : null;

function whatIsWrong(entry: StoredEntry, head: ChainHead): string | null {
  if (entry.seq !== head.seq + 1) return `comes after entry ${head.seq}: entries between them are missing`;
  if (entry.prevHash !== head.hash) return "does not follow from the entry before it";
  if (!entry.readable || !Number.isFinite(entry.at.getTime())) return "cannot be read any more";
  if (auditHash(entry, head.hash, entry.hashForm) !== entry.hash) return "was changed after it was written";
  return null;
}
