import { revokeSession } from "../../db/queries/sessions";
import { accept, type Outcome } from "../domain/outcome";
import type { Context } from "./context";

/** Ends this session for good: a copied cookie is worth nothing afterwards. */
export async function signOut(
  { store, now }: Pick<Context, "store" | "now">,
  sessionId: string,
): Promise<Outcome<null>> {
  await store.tx((q) => revokeSession(q, sessionId, now()));
  return accept(null);
}
