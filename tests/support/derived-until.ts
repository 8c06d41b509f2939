import { eq } from "drizzle-orm";
import { commitment } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";

/** The words of this commitment turn on this day. */
export async function setDerivedUntil(store: Store, id: string, derivedUntil: string): Promise<void> {
  await store.tx(async (q) => {
    await q.update(commitment).set({ derivedUntil }).where(eq(commitment.id, id));
  });
}
