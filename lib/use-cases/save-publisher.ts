import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { knownParties } from "../../db/queries/register-codes";
import { addPublisher, publisherEntries, writePublisher } from "../../db/queries/register-entries";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideEntry, sharedAlias } from "../domain/register-entry";
import { sourceClasses } from "../domain/vocabulary";
import type { Context } from "./context";
import { entryStale } from "./entry-stale";
import { refuseFields } from "./refuse-fields";
import { aliasLines, basedOn, entryCode, nameFields } from "./register-fields";

const PublisherInput = z.object({
  code: entryCode,
  name: nameFields,
  aliases: aliasLines,
  defaultClass: z.enum(sourceClasses, "fieldWrong"),
  speaksFor: z.array(z.string().max(60), "fieldWrong").max(60).default([]),
  basedOnVersion: basedOn,
});

/** Who publishes sources; what their reports count as until the source itself says otherwise. */
export async function savePublisher(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ code: string }>> {
  const { id: actorId } = actor;
  if (!canEdit(actor) || !actorId) return notAllowed(actor);
  const parsed = PublisherInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { basedOnVersion, ...typed } = parsed.data;
  const wanted = { ...typed, speaksFor: [...new Set(typed.speaksFor)].sort() };
  return store.tx(async (q) => {
    const known = await knownParties(q, wanted.speaksFor);
    const stranger = wanted.speaksFor.find((code) => !known.has(code));
    if (stranger)
      return refuse("invalid", "checkFields", {
        fields: { speaksFor: sentence("noSuchParty", { party: stranger }) },
      });
    const all = await publisherEntries(q);
    const current = all.find(({ code }) => code === wanted.code) ?? null;
    const decided = decideEntry(current, wanted, basedOnVersion);
    if (!decided.ok || !decided.value)
      return decided.ok ? accept({ code: wanted.code }) : entryStale(q, decided, "publisher", wanted.code);
    const shared = sharedAlias(wanted, all);
    if (shared)
      return refuse("invalid", "checkFields", {
        fields: { aliases: sentence("aliasTaken", { word: shared.word, code: shared.other.code }) },
      });
    const { row, before, after } = decided.value;
    await (current ? writePublisher(q, row) : addPublisher(q, row));
    const action = current ? "changed" : "added";
    await appendAudit(q, { actorId, entity: "publisher", entityId: row.code, action, before, after }, now());
    return accept({ code: row.code });
  });
}
