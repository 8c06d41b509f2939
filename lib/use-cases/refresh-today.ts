import { isRefreshDue, refreshDue } from "../../db/queries/commitment-state";
import type { Store } from "../../db/store";
import { utcDay } from "../domain/calendar";
import type { Context } from "./context";
import { isUnwritable } from "./unwritable";

type Refreshed = { day: string; done: Promise<unknown> };
const lastRefresh = new WeakMap<Store, Refreshed>();
const refreshes = new WeakMap<Store, number>();

/** “Today” is the UTC day of the clock that asks. */
export const todayOf = ({ now }: Pick<Context, "now">): string => utcDay(now());

/**
 * Words such as “not yet due” change with the day, without a write. The first read of a day brings them up to date;
 * readers that come meanwhile wait for it, and the rest of the day it costs nothing. While nothing can be written,
 * the words stay as they were and reading goes on.
 */
export async function refreshToday({ store, now }: Pick<Context, "store" | "now">): Promise<string> {
  const today = todayOf({ now });
  if (store.past) return today;
  try {
    await refreshedOn(store, today);
  } catch (fault) {
    if (!isUnwritable(fault)) throw fault;
  }
  return today;
}

/** Grows when the derived words were brought up to date, which leaves no audit entry. */
export const refreshCount = (store: Store): number => refreshes.get(store) ?? 0;

async function refreshedOn(store: Store, today: string): Promise<void> {
  const last = lastRefresh.get(store);
  if (last?.day === today) {
    await last.done;
    return;
  }
  const refreshed = { day: today, done: refresh(store, today) };
  lastRefresh.set(store, refreshed);
  try {
    await refreshed.done;
  } catch (fault) {
    // The next reader tries again.
    if (lastRefresh.get(store) === refreshed) lastRefresh.delete(store);
    throw fault;
  }
}

async function refresh(store: Store, today: string): Promise<void> {
  if (await isRefreshDue(store.read, today)) await store.tx((q) => refreshDue(q, today));
  refreshes.set(store, refreshCount(store) + 1);
}
