import { latestAuditAt } from "../../db/queries/audit-latest";
import type { Q } from "../../db/store";
import { type AsOf, instantOf } from "../domain/as-of";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { Context } from "./context";
import { answerInstant } from "./public-write";
import { refreshToday } from "./refresh-today";

type Asking = Pick<Context, "store" | "now">;

/** The instant a report shows: the one that was chosen, else the present. */
export async function reportInstant(context: Asking, asOf: AsOf | null): Promise<Outcome<Date>> {
  const { now } = context;
  if (asOf !== null && instantOf(asOf) > now()) return refuse("invalid", "asOfInFuture");
  // Every midnight until now is recorded before anybody looks back.
  await refreshToday(context);
  return accept(asOf === null ? await presentInstant(context) : instantOf(asOf));
}

/**
 * The last millisecond before now, asked in the writers' turn: whatever any process writes later counts from now or
 * later. Null where something was written within this very millisecond: ask again a moment later.
 */
async function settledInstant(q: Q, now: Date): Promise<Date | null> {
  const at = new Date(now.getTime() - 1);
  const last = await latestAuditAt(q);
  return last === null || last <= at ? at : null;
}

const attempts = 20;
const pauseMs = 3;

async function presentInstant({ store, now }: Asking): Promise<Date> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const at = await store.tx((q) => settledInstant(q, now()));
    if (at) return at;
    await new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  }
  // A clock that stands still or was set back: this process at least will write later.
  return store.tx((q) => answerInstant(q, store, now()));
}
