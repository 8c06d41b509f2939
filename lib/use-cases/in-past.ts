import { type AsOf, instantOf } from "../domain/as-of";
import { type Outcome, refuse } from "../domain/outcome";
import { visitor } from "../domain/permission";
import type { Context } from "./context";
import { refreshToday } from "./refresh-today";

/**
 * Answers from what readers saw at an instant: drafts are never part of the past, so nobody is signed in there, and the
 * clock stands still. Null asks for the present. Whether one may read at all was checked before.
 */
export async function inPast<T>(
  context: Context,
  asOf: AsOf | null,
  answer: (there: Context) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (asOf === null) return answer(context);
  const at = instantOf(asOf);
  // What is still to come may yet change.
  if (at > context.now()) return refuse("invalid", "asOfInFuture");
  // Every midnight until now is recorded before anybody looks back.
  await refreshToday(context);
  return context.store.asOf(at, (store) => answer(pastContext(store, at)));
}

const pastContext = (store: Context["store"], at: Date): Context => ({
  actor: visitor,
  store,
  now: () => at,
  publicRead: true,
});
