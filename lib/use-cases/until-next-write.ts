import { latestAuditSeq } from "../../db/queries/audit-latest";
import type { Store } from "../../db/store";
import type { Context } from "./context";
import { todayOf } from "./refresh-today";

const mostAnswers = 256;
type Kept = { stamp: string; answers: Map<string, Promise<unknown>> };
const kept = new WeakMap<Store, Kept>();

/**
 * Keeps an answer made of published records until something is written or the day changes: every write leaves an
 * audit entry, whichever process makes it. Only for answers that are the same for everyone.
 */
export async function untilNextWrite<T>(
  context: Pick<Context, "store" | "now">,
  key: string,
  answer: () => Promise<T>,
): Promise<T> {
  const stamp = `${await latestAuditSeq(context.store.read)} ${todayOf(context)}`;
  let mine = kept.get(context.store);
  if (mine?.stamp !== stamp) {
    mine = { stamp, answers: new Map() };
    kept.set(context.store, mine);
  }
  const { answers } = mine;
  const found = answers.get(key) as Promise<T> | undefined;
  if (found) return found;
  const made = answer();
  answers.set(key, made);
  made.catch(() => answers.delete(key));
  const oldest = answers.size > mostAnswers ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  return made;
}
