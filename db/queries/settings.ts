import { eq } from "drizzle-orm";
import { setting } from "../sqlite/schema";
import type { Q } from "../store";

/** What an administrator decides for this installation. */
export type Settings = {
  /** Publishing takes a second person. */
  twoPersonRule: boolean;
  /** Who runs it and how to reach them; shown on the method page. */
  operator: { name: string; contact: string };
  /** Pages and files behind pasted addresses are fetched, and links are looked at in the background. */
  fetching: boolean;
  /** The records are invented: every page says so. Set by the demo, by nobody else. */
  fictional: boolean;
};

const defaults: Settings = {
  twoPersonRule: true,
  operator: { name: "", contact: "" },
  fetching: false,
  fictional: false,
};

export async function loadSettings(q: Q): Promise<Settings> {
  const rows = await q.select().from(setting);
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value])) as Partial<Settings>;
  return { ...defaults, ...stored };
}

export async function writeSetting<K extends keyof Settings>(
  q: Q,
  key: K,
  value: Settings[K],
): Promise<void> {
  const [existing] = await q.select({ key: setting.key }).from(setting).where(eq(setting.key, key));
  if (existing) await q.update(setting).set({ value }).where(eq(setting.key, key));
  else await q.insert(setting).values({ key, value });
}
