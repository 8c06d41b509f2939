import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { loadSettings, type Settings, writeSetting } from "../../db/queries/settings";
import { accept, type Outcome } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { text } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Change = z.object({
  twoPersonRule: z.boolean({ error: "fieldWrong" }).optional(),
  fetching: z.boolean({ error: "fieldWrong" }).optional(),
  operator: z.object({ name: text(200), contact: text(500) }).optional(),
});

/** An administrator sets the house rules; each setting that changes leaves its own entry. */
export async function changeSettings(context: Context, input: unknown): Promise<Outcome<Settings>> {
  const { actor, store, now } = context;
  if (!canAdminister(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Change.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const current = await loadSettings(q);
    const wanted: Settings = {
      ...current,
      twoPersonRule: parsed.data.twoPersonRule ?? current.twoPersonRule,
      fetching: parsed.data.fetching ?? current.fetching,
      operator: parsed.data.operator ?? current.operator,
    };
    for (const key of ["twoPersonRule", "fetching", "operator"] as const) {
      if (JSON.stringify(wanted[key]) === JSON.stringify(current[key])) continue;
      await writeSetting(q, key, wanted[key]);
      const values = { before: { value: current[key] }, after: { value: wanted[key] } };
      await appendAudit(q, { actorId, entity: "setting", entityId: key, action: "changed", ...values }, at);
    }
    return accept(wanted);
  });
}
