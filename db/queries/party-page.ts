import { asc, eq } from "drizzle-orm";
import { commitment, commitmentParty, document, participation, party } from "../sqlite/schema";
import type { Q } from "../store";

export async function findParty(q: Q, code: string) {
  const [row] = await q.select().from(party).where(eq(party.code, code));
  return row ?? null;
}

/** Every commitment that names it in any role, in text order; the items are ready to be shown. */
export async function itemsInvolving(q: Q, code: string): Promise<string[]> {
  const rows = await q
    .select({ item: commitment.item })
    .from(commitmentParty)
    .innerJoin(commitment, eq(commitment.id, commitmentParty.commitmentId))
    .where(eq(commitmentParty.partyCode, code))
    .orderBy(asc(commitment.documentId), asc(commitment.clausePosition), asc(commitment.running));
  return rows.map(({ item }) => item);
}

/** Who took part in which document, and whether a disputed part counts there. */
export async function allParticipation(q: Q) {
  return await q
    .select({
      slug: document.slug,
      code: participation.partyCode,
      participation: participation.participation,
      note: participation.note,
      countDisputed: document.countDisputed,
    })
    .from(participation)
    .innerJoin(document, eq(document.id, participation.documentId))
    .orderBy(asc(document.adoptedOn), asc(document.slug), asc(participation.partyCode));
}
