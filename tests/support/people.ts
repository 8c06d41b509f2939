import { auditEntry, user } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Actor } from "../../lib/domain/permission";
import { visitor } from "../../lib/domain/permission";
import type { UserRole } from "../../lib/domain/vocabulary";
import type { Attempts } from "../../lib/use-cases/attempts";
import type { Context } from "../../lib/use-cases/context";

/** A clock that tests move by hand. */
export function testClock(start = "2026-05-01T00:00:00Z") {
  let at = new Date(start);
  return {
    now: () => at,
    forward: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
  };
}

export const freely: Attempts = { take: async () => 0, forget: async () => undefined };

export const contextOf = (store: Store, now: () => Date, actor: Actor = visitor): Context => ({
  store,
  actor,
  now,
  publicRead: true,
});

/** Somebody with an account, made without any use case. */
export async function addPerson(
  store: Store,
  id: string,
  more: { role?: UserRole; state?: "invited" | "active" | "disabled"; passwordHash?: string | null } = {},
): Promise<Actor & { id: string }> {
  const { role = "reader", state = "active", passwordHash = null } = more;
  const row = { id, email: `${id}@example.org`, name: id, publicName: null, role, state, passwordHash };
  await store.tx(
    async (q) => void (await q.insert(user).values({ ...row, createdAt: new Date(0), recordVersion: 1 })),
  );
  return { id, role, name: id };
}

export const auditOf = (store: Store) => store.read.select().from(auditEntry).orderBy(auditEntry.seq);

/** Everything the audit says, as one text, to look for what must not stand in it. */
export const auditText = async (store: Store) => JSON.stringify(await auditOf(store));
