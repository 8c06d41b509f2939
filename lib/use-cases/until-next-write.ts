import { latestAuditSeq } from "../../db/queries/audit-latest";
import type { Store } from "../../db/store";
import type { Context } from "./context";
import { refreshCount } from "./refresh-today";

const mostAnswers = 256;
type Kept = { stamp: string; answers: Map<string, Promise<unknown>> };
const kept = new WeakMap<Store, Kept>();

/**
 * Keeps an answer made of published records until something is written: every write leaves an audit entry, whichever
 * process makes it, and every turn of the derived words is counted. The key of an answer that depends on the day
 * names the day it was made for. Only for answers that are the same for everyone.
 */
export async function untilNextWrite<T>(
  { store }: Pick<Context, "store">,
  key: string,
  answer: () => Promise<T>,
): Promise<T> {
  // An answer about the past is kept beside those of today, under its instant.
  const present = store.past?.of ?? store;
  const named = store.past ? `${store.past.at.getTime()} ${key}` : key;
  const stamp = `${await latestAuditSeq(present.read)} ${refreshCount(present)}`;
  let mine = kept.get(present);
  if (mine?.stamp !== stamp) {
    mine = { stamp, answers: new Map() };
    kept.set(present, mine);
  }
  const { answers } = mine;
  const found = answers.get(named) as Promise<T> | undefined;
  if (found) return found;
  const made = answer();
  answers.set(named, made);
  made.catch(() => answers.delete(named));
  const oldest = answers.size > mostAnswers ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  return made;
}
