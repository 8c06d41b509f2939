import { revokeSession } from "../../db/queries/sessions";
import type { Context } from "./context";

/** Ends this session for good: a copied cookie is worth nothing afterwards. */
export async function signOut({ store, now }: Pick<Context, "store" | "now">, sessionId: string) {
  await store.tx((q) => revokeSession(q, sessionId, now()));
}
