import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import {
  broughtBefore,
  type CandidateRow,
  insertCandidates,
  placesOfDevelopments,
  sourcesAt,
} from "../../db/queries/candidates";
import { findFile } from "../../db/queries/files";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { askForFetch } from "./ask-for-fetch";
import { emptyCandidate } from "./candidate-record";
import type { Context } from "./context";
import { type KnownPlace, placeOfCandidate } from "./known-addresses";
import { refuseFields } from "./refuse-fields";

const Dropped = z.object({ sha256: z.string("fieldRequired").regex(/^[0-9a-f]{64}$/, "noSuchFile") });

/** Takes an uploaded file into the inbox; the same bytes are told, not doubled. */
export async function addCandidateFile(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string } | { known: KnownPlace }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Dropped.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { sha256 } = parsed.data;
  const createdBy = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const file = await findFile(q, sha256);
    // Without a name its bytes were taken away.
    if (!file?.name) return refuse("not-found", "noSuchFile");
    const [source] = await sourcesAt(q, { sha256 });
    if (source) {
      const id = source.developmentId;
      const commitment = (await placesOfDevelopments(q, [id])).get(id) ?? null;
      return accept({ known: { kind: "development" as const, id, commitment } });
    }
    const before = placeOfCandidate((await broughtBefore(q, { sha256 }))[0]);
    if (before) return accept({ known: before });
    const row: CandidateRow = {
      ...emptyCandidate({ id: crypto.randomUUID(), createdBy, createdAt: at, commitmentId: null }),
      // Reading a file of ours sends nothing anywhere, whatever the settings say.
      ...{ fileSha256: sha256, fetchState: "queued" },
    };
    await insertCandidates(q, [row]);
    const entry = { actorId: createdBy, entity: "candidate" as const, entityId: row.id, action: "brought" };
    await appendAudit(q, { ...entry, before: null, after: { ...row } }, at);
    await askForFetch(q, { candidateId: row.id, requestedBy: createdBy }, at);
    return accept({ id: row.id });
  });
}
