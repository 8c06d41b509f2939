import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { keepPublicRecords } from "../../db/queries/public-records";
import { addParty, commitmentsNaming, partyEntries, writeParty } from "../../db/queries/register-entries";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideEntry, sharedAlias } from "../domain/register-entry";
import { partyKinds } from "../domain/vocabulary";
import type { Context } from "./context";
import { entryStale } from "./entry-stale";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";
import { aliasLines, basedOn, entryCode, nameFields, stateCode } from "./register-fields";

const PartyInput = z
  .object({
    kind: z.enum(partyKinds, "fieldWrong"),
    code: z.string("codeWrong"),
    name: nameFields,
    aliases: aliasLines,
    basedOnVersion: basedOn,
  })
  .superRefine(({ kind, code }, check) => {
    const parsed = (kind === "state" ? stateCode : entryCode).safeParse(code);
    if (!parsed.success)
      check.addIssue({
        code: "custom",
        path: ["code"],
        message: parsed.error.issues[0]?.message ?? "codeWrong",
      });
  });

/** A party or body with the words that texts use for it. What texts call it is searched, so its commitments follow. */
export async function saveParty(context: Context, input: unknown): Promise<Outcome<{ code: string }>> {
  const { actor } = context;
  const { id: actorId } = actor;
  if (!canEdit(actor) || !actorId) return notAllowed(actor);
  const parsed = PartyInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { basedOnVersion, ...typed } = parsed.data;
  const wanted = { ...typed, code: typed.code.trim() };
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const all = await partyEntries(q);
    const current = all.find(({ code }) => code === wanted.code) ?? null;
    const decided = decideEntry(current, wanted, basedOnVersion);
    if (!decided.ok || !decided.value)
      return decided.ok ? accept({ code: wanted.code }) : entryStale(q, decided, "party", wanted.code);
    if (current && current.kind !== wanted.kind && (current.kind === "state" || wanted.kind === "state"))
      return refuse("invalid", "checkFields", { fields: { kind: sentence("kindFixed") } });
    // A group is a word for several parties: it shares its words with none, either.
    const shared = sharedAlias(wanted, all);
    if (shared)
      return refuse("invalid", "checkFields", {
        fields: { aliases: sentence("aliasTaken", { word: shared.word, code: shared.other.code }) },
      });
    const { row, before, after } = decided.value;
    await (current ? writeParty(q, row) : addParty(q, row));
    const action = current ? "changed" : "added";
    await appendAudit(q, { actorId, entity: "party", entityId: row.code, action, before, after }, at);
    await keepPublicRecords(q, at, ["party"]);
    if (current)
      for (const id of await commitmentsNaming(q, row.code)) await refreshCommitment(q, id, moment);
    return accept({ code: row.code });
  });
}
