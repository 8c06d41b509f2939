import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { keepPublicRecords } from "../../db/queries/public-records";
import { addSeries, seriesEntries, writeSeries } from "../../db/queries/register-entries";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideEntry, sharedAlias } from "../domain/register-entry";
import type { Context } from "./context";
import { entryStale } from "./entry-stale";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";
import { aliasLines, basedOn, entryCode, nameFields } from "./register-fields";

const SeriesInput = z.object({
  code: entryCode,
  name: nameFields,
  /** The same name in the other order of its parties; left empty, it is the name itself. */
  otherOrder: z.object({ en: z.string(), zh: z.string(), ru: z.string() }),
  aliases: aliasLines,
  basedOnVersion: basedOn,
});

/** A chain of meetings. */
export async function saveSeries(context: Context, input: unknown): Promise<Outcome<{ code: string }>> {
  const { actor } = context;
  const { id: actorId } = actor;
  if (!canEdit(actor) || !actorId) return notAllowed(actor);
  const parsed = SeriesInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { basedOnVersion, otherOrder, ...typed } = parsed.data;
  const either = nameFields.safeParse({
    en: otherOrder.en.trim() || typed.name.en,
    zh: otherOrder.zh.trim() || typed.name.zh,
    ru: otherOrder.ru.trim() || typed.name.ru,
  });
  if (!either.success) return refuseFields(either.error);
  return publicWrite(context, async (q, { at }) => {
    const all = await seriesEntries(q);
    const current = all.find(({ code }) => code === typed.code) ?? null;
    const wanted = { id: current?.id ?? crypto.randomUUID(), ...typed, otherOrder: either.data };
    const decided = decideEntry(current, wanted, basedOnVersion);
    if (!decided.ok || !decided.value)
      return decided.ok ? accept({ code: typed.code }) : entryStale(q, decided, "series", current?.id ?? "");
    const shared = sharedAlias(wanted, all);
    if (shared)
      return refuse("invalid", "checkFields", {
        fields: { aliases: sentence("aliasTaken", { word: shared.word, code: shared.other.code }) },
      });
    const { row, before, after } = decided.value;
    await (current ? writeSeries(q, row) : addSeries(q, row));
    const action = current ? "changed" : "added";
    await appendAudit(q, { actorId, entity: "series", entityId: row.id, action, before, after }, at);
    await keepPublicRecords(q, at, ["series"]);
    return accept({ code: row.code });
  });
}
