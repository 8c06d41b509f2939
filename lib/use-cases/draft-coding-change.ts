import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { findCodingChange, insertCodingChange } from "../../db/queries/coding-changes";
import type { Q } from "../../db/store";
import type { CodingChange } from "../domain/coding-change";
import { type CodingSubstance, decideCodingDraft } from "../domain/coding-proposal";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { codebookVersion } from "../domain/vocabulary";
import type { CodingChangeStep } from "./change-coding";
import { CodingProposalFields, proposalOf } from "./coding-change-fields";
import { loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { codeField, text } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Draft = z.object({ commitment: codeField, reverts: text(100).optional() }).and(CodingProposalFields);

/** An editor writes down how a commitment's coding is to change; readers see nothing of it. */
export async function draftCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Draft.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { commitment, reverts, ...typed } = parsed.data;
  const authorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const loaded = await loadCodingRecord(q, commitment);
    if (!loaded) return refuse("not-found", "noSuchCommitment");
    const { record } = loaded;
    const decision = decideCodingDraft(record, proposalOf(typed, record, null), actor);
    if (!decision.ok) return decision;
    const revertsId = typed.kind === "edit" ? await revertedChange(q, reverts, record.id) : null;
    const row = newChange({ ...decision.value, kind: typed.kind, revertsId }, record, authorId, at);
    await insertCodingChange(q, row);
    const entry = { actorId: authorId, entity: "coding-change" as const, entityId: row.id };
    await appendAudit(q, { ...entry, action: "drafted", before: null, after: { ...row } }, at);
    return accept({ id: row.id, state: row.state, recordVersion: row.recordVersion });
  });
}

/** Only a published change of the same commitment can be taken back. */
async function revertedChange(q: Q, id: string | undefined, commitmentId: string): Promise<string | null> {
  const found = id ? await findCodingChange(q, id) : null;
  return found?.state === "published" && found.commitmentId === commitmentId ? found.id : null;
}

const newChange = (
  substance: CodingSubstance & Pick<CodingChange, "kind" | "revertsId">,
  { id: commitmentId, documentId }: { id: string; documentId: string },
  authorId: string,
  at: Date,
): CodingChange => ({
  ...substance,
  ...{ id: crypto.randomUUID(), documentId, commitmentId },
  ...{ state: "draft", codebook: codebookVersion, submittedAt: null, publishedAt: null },
  ...{ authorId, createdAt: at, reviewerId: null, reviewedAt: null, reviewNote: null },
  ...{ singlePerson: false, recordVersion: 1 },
});
