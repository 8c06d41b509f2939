import { findCandidate } from "../../db/queries/candidates";
import { loadLinkedCommitments } from "../../db/queries/commitment-files";
import { knownParties } from "../../db/queries/register-codes";
import { publisherEntries } from "../../db/queries/register-entries";
import { checkFields } from "../domain/assessment";
import { decideTriage } from "../domain/candidate";
import { fromRegister } from "../domain/fill-candidate";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { CandidateFacts } from "./candidate-fields";
import { writeCandidateChange } from "./candidate-record";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { lastChange } from "./last-change";
import { refuseFields } from "./refuse-fields";

const Change = CandidateFacts.extend({ id: idField, basedOnVersion: versionField });

/** What a page did not say of itself is typed; a publisher the register knows brings its class and whom it speaks for. */
export async function changeCandidate(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Change.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, commitment: code, ...typed } = parsed.data;
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const current = await findCandidate(q, id);
    if (!current) return refuse("not-found", "noSuchReport");
    const decision = decideTriage(current, "change", basedOnVersion, actor);
    if (!decision.ok) {
      const { title, publisher, class: sourceClass, language, publishedOn, origin, note } = current;
      const standing = { ...decision.current, title, publisher, class: sourceClass, language, publishedOn };
      const { speaksFor } = current;
      const last = await lastChange(q, "candidate", id);
      return { ...decision, current: { ...standing, speaksFor, origin, note, ...last } };
    }
    const strangers = typed.speaksFor.filter((one) => one !== "");
    const parties = await knownParties(q, strangers);
    const stranger = strangers.find((party) => !parties.has(party));
    if (stranger) return checkFields({ speaksFor: sentence("noSuchParty", { party: stranger }) });
    const commitment = code === null ? null : (await loadLinkedCommitments(q, [code])).get(code);
    if (commitment === undefined) return checkFields({ commitment: sentence("noSuchCommitment") });
    // Another publisher than before is looked up anew.
    const publisherCode = typed.publisher === current.publisher ? current.publisherCode : null;
    const facts = { ...current, ...typed, publisherCode };
    const filled = { ...typed, publisherCode, ...fromRegister(facts, await publisherEntries(q)) };
    const wanted = { ...filled, commitmentId: commitment?.id ?? null };
    const row = await writeCandidateChange(q, current, wanted, { actorId, action: "changed" }, at);
    return accept({ id, recordVersion: row.recordVersion });
  });
}
