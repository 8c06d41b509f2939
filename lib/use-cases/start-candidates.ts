import { z } from "zod";
import { appendAudits } from "../../db/queries/audit";
import { broughtBefore, type CandidateRow, insertCandidates } from "../../db/queries/candidates";
import { loadLinkedCommitments } from "../../db/queries/commitment-files";
import { publisherEntries } from "../../db/queries/register-entries";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import { fromRegister } from "../domain/fill-candidate";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { mostAddresses, pastedAddresses } from "../domain/pasted-addresses";
import { canEdit, notAllowed } from "../domain/permission";
import { askForFetch } from "./ask-for-fetch";
import { emptyCandidate } from "./candidate-record";
import type { Context } from "./context";
import { evidenceHolding, type KnownPlace, placeOfCandidate } from "./known-addresses";
import { refuseFields } from "./refuse-fields";

const Pasted = z.object({
  text: z.string({ error: "fieldRequired" }).max(500_000),
  commitment: z.string().max(200).nullish(),
});

export type StartedCandidates = {
  added: { id: string; address: string }[];
  /** Pages that are here already, and where. */
  known: { address: string; place: KnownPlace }[];
  /** What looks like an address and leads to no page for everyone. */
  refused: string[];
};

/** Takes pasted addresses into the inbox: each page once, and what is here already is told, not doubled. */
export async function startCandidates(context: Context, input: unknown): Promise<Outcome<StartedCandidates>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Pasted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { addresses, refused } = pastedAddresses(parsed.data.text);
  if (addresses.length === 0) return refuseText(refused.length > 0 ? "onlyWebAddresses" : "noAddressFound");
  if (addresses.length > mostAddresses)
    return refuseText("tooManyAddresses", { count: addresses.length, most: mostAddresses });
  const createdBy = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const commitmentId = await idOfCommitment(q, parsed.data.commitment);
    const keys = addresses.map(({ key }) => key);
    const before = new Map((await broughtBefore(q, { keys })).map((one) => [one.key, one]));
    const evidence = await evidenceHolding(q, keys);
    const { fetching } = await loadSettings(q);
    const publishers = await publisherEntries(q);
    const known: StartedCandidates["known"] = [];
    const rows: CandidateRow[] = [];
    for (const { address, key } of addresses) {
      const place = evidence.get(key) ?? placeOfCandidate(before.get(key));
      if (place) {
        known.push({ address, place });
        continue;
      }
      const row = {
        ...emptyCandidate({ id: crypto.randomUUID(), createdBy, createdAt: at, commitmentId }),
        ...{ address, addressKey: key, fetchState: fetching ? ("queued" as const) : ("none" as const) },
      };
      rows.push({ ...row, ...fromRegister(row, publishers) });
    }
    await insertCandidates(q, rows);
    const entries = rows.map((row) => ({
      ...{ actorId: createdBy, entity: "candidate" as const, entityId: row.id, action: "brought" },
      ...{ before: null, after: { ...row } },
    }));
    await appendAudits(q, entries, at);
    if (fetching)
      for (const { id } of rows) await askForFetch(q, { candidateId: id, requestedBy: createdBy }, at);
    const added = rows.map(({ id, address }) => ({ id, address: address ?? "" }));
    return accept({ added, known, refused });
  });
}

const refuseText = (key: string, values?: Record<string, number>) =>
  refuse("invalid", "checkFields", { fields: { text: sentence(key, values) } });

async function idOfCommitment(q: Q, code: string | null | undefined): Promise<string | null> {
  if (!code) return null;
  return (await loadLinkedCommitments(q, [code])).get(code)?.id ?? null;
}
