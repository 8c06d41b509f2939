import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { keepPublicRecords } from "../../db/queries/public-records";
import { addSector, sectorEntries, writeSector } from "../../db/queries/register-entries";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import { decideEntry, sharedAlias } from "../domain/register-entry";
import type { Context } from "./context";
import { entryStale } from "./entry-stale";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";
import { aliasLines, basedOn, entryCode, labelFields } from "./register-fields";

const SectorInput = z.object({
  code: entryCode,
  label: labelFields,
  aliases: aliasLines,
  basedOnVersion: basedOn,
});

/** An administrator can add sectors to those of the codebook; a new one stands last. */
export async function saveSector(context: Context, input: unknown): Promise<Outcome<{ code: string }>> {
  const { actor } = context;
  const { id: actorId } = actor;
  if (!canAdminister(actor) || !actorId) return notAllowed(actor);
  const parsed = SectorInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { basedOnVersion, ...typed } = parsed.data;
  return publicWrite(context, async (q, { at }) => {
    const all = await sectorEntries(q);
    const current = all.find(({ code }) => code === typed.code) ?? null;
    const position = current?.position ?? Math.max(-1, ...all.map((one) => one.position)) + 1;
    const decided = decideEntry(current, { ...typed, position }, basedOnVersion);
    if (!decided.ok || !decided.value)
      return decided.ok ? accept({ code: typed.code }) : entryStale(q, decided, "sector", typed.code);
    const named = ({ code, label, aliases }: (typeof all)[number]) => ({ code, name: label, aliases });
    const { row, before, after } = decided.value;
    const shared = sharedAlias(named(row), all.map(named));
    if (shared)
      return refuse("invalid", "checkFields", {
        fields: { aliases: sentence("aliasTaken", { word: shared.word, code: shared.other.code }) },
      });
    await (current ? writeSector(q, row) : addSector(q, row));
    const action = current ? "changed" : "added";
    await appendAudit(q, { actorId, entity: "sector", entityId: row.code, action, before, after }, at);
    await keepPublicRecords(q, at, ["sector"]);
    return accept({ code: row.code });
  });
}
