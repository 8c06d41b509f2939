import { latestAuditAt } from "../../db/queries/audit-latest";
import { refreshDue } from "../../db/queries/commitment-state";
import type { Q, Store } from "../../db/store";
import { utcDay } from "../domain/calendar";
import type { Moment } from "../domain/moment";
import type { Context } from "./context";

type Instants = { written: number; answered: number };
const kept = new WeakMap<Store, Instants>();
const instantsOf = (store: Store): Instants => kept.get(store) ?? { written: 0, answered: 0 };

/**
 * An answer names this instant: it shows every write until now, and whatever is written from now on counts from a later
 * one. Asked while nobody writes.
 */
export async function answerInstant(q: Q, store: Store, now: Date): Promise<Date> {
  const { written, answered } = instantsOf(store);
  const last = (await latestAuditAt(q))?.getTime() ?? 0;
  const at = Math.max(now.getTime(), last, written);
  kept.set(store, { written, answered: Math.max(at, answered) });
  return new Date(at);
}

/**
 * A write that readers see. Its instant is taken inside the transaction and never lies behind an earlier one, so that
 * instants follow the order of commits; what the calendar has turned since is recorded before, each day for itself.
 */
export function publicWrite<T>(
  { store, now }: Pick<Context, "store" | "now">,
  work: (q: Q, moment: Moment) => Promise<T>,
): Promise<T> {
  return store.tx(async (q) => {
    const moment = await momentOf(q, store, now());
    await refreshDue(q, moment.today);
    return work(q, moment);
  });
}

/** A clock may be set back; what was written stays before what is written now. */
async function momentOf(q: Q, store: Store, now: Date): Promise<Moment> {
  const { written, answered } = instantsOf(store);
  const last = (await latestAuditAt(q))?.getTime() ?? 0;
  const at = new Date(Math.max(now.getTime(), last, written, answered > 0 ? answered + 1 : 0));
  kept.set(store, { written: at.getTime(), answered });
  return { at, today: utcDay(at) };
}
