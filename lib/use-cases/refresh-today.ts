import { isRefreshDue, refreshDue } from "../../db/queries/commitment-state";
import type { Store } from "../../db/store";
import { utcDay } from "../domain/calendar";
import type { Context } from "./context";

type Refreshed = { day: string; done: Promise<unknown> };
const lastRefresh = new WeakMap<Store, Refreshed>();

/** “Today” is the UTC day of the clock that asks. */
export const todayOf = ({ now }: Pick<Context, "now">): string => utcDay(now());

/**
 * Words such as “not yet due” change with the day, without a write. The first read of a day brings them up to date;
 * readers that come meanwhile wait for it, and the rest of the day it costs nothing.
 */
export async function refreshToday({ store, now }: Pick<Context, "store" | "now">): Promise<string> {
  const today = todayOf({ now });
  const last = lastRefresh.get(store);
  if (last?.day === today) {
    await last.done;
    return today;
  }
  const refreshed = { day: today, done: refresh(store, today) };
  lastRefresh.set(store, refreshed);
  try {
    await refreshed.done;
  } catch (error) {
    // The next reader tries again.
    if (lastRefresh.get(store) === refreshed) lastRefresh.delete(store);
    throw error;
  }
  return today;
}

async function refresh(store: Store, today: string): Promise<void> {
  if (await isRefreshDue(store.read, today)) await store.tx((q) => refreshDue(q, today));
}
