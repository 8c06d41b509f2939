import { appendAudit } from "../../db/queries/audit";
import { loadSettings, writeSetting } from "../../db/queries/settings";
import { systemActorId } from "../domain/audit";
import type { Context } from "./context";
import { untilNextWrite } from "./until-next-write";

type Records = Pick<Context, "store" | "now">;

/** Marks a database for good as one of invented records. The demo does; no door leads here. */
export async function markFictional({ store, now }: Records): Promise<void> {
  const entry = {
    actorId: systemActorId,
    entity: "setting" as const,
    entityId: "fictional",
    action: "changed",
  };
  await store.tx(async (q) => {
    await writeSetting(q, "fictional", true);
    await appendAudit(q, { ...entry, before: { value: false }, after: { value: true } }, now());
  });
}

/** Whether every page has to say that its records are invented. */
export const isFictional = (records: Records): Promise<boolean> =>
  untilNextWrite(records, "fictional", async () => (await loadSettings(records.store.read)).fictional);
