import type { CommitmentItem } from "./commitment-item";
import { isResponsible, type Role } from "./vocabulary";

/** These single a party out whatever the others do. */
const singledOut: readonly Role[] = ["lead", "host", "proposer", "implementing", "beneficiary"];

/**
 * A commitment is specific to a party that has a part of its own in it, or shares it with fewer than all parties
 * that count in the document. A party that is merely addressed has no part.
 */
export function isSpecificTo(
  item: CommitmentItem,
  party: string,
  countedParties: readonly string[],
): boolean {
  const own = item.parties.find(({ code }) => code === party);
  if (!own) return false;
  if (singledOut.includes(own.role)) return true;
  if (!isResponsible(own.role)) return false;
  // Who proposes what the others join is in it too.
  const taking = new Set(
    item.parties.filter(({ role }) => isResponsible(role) || role === "proposer").map(({ code }) => code),
  );
  return !countedParties.every((code) => taking.has(code));
}
