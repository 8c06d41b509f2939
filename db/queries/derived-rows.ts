import { asc, eq, gt } from "drizzle-orm";
import { commitment, commitmentParty } from "../sqlite/schema";
import type { Q } from "../store";

const idsAtOnce = 200;

/** Every commitment by its id, some at a time. */
export async function* commitmentBatches(q: Q): AsyncGenerator<string[]> {
  for (let after = ""; ; ) {
    const rows = await q
      .select({ id: commitment.id })
      .from(commitment)
      .where(gt(commitment.id, after))
      .orderBy(asc(commitment.id))
      .limit(idsAtOnce);
    if (rows.length > 0) yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (!last || rows.length < idsAtOnce) return;
    after = last.id;
  }
}

/** What lists show of each party of a commitment. */
export const derivedOfParties = (q: Q, commitmentId: string) =>
  q
    .select({
      code: commitmentParty.partyCode,
      status: commitmentParty.status,
      basis: commitmentParty.basis,
      flagBits: commitmentParty.flagBits,
    })
    .from(commitmentParty)
    .where(eq(commitmentParty.commitmentId, commitmentId));
