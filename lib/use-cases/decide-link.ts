import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import {
  findLink,
  findLinkEnd,
  insertLinks,
  linkBetween,
  updateLink,
} from "../../db/queries/commitment-links";
import { findDocument } from "../../db/queries/document-page";
import { keepRecordState } from "../../db/queries/record-states";
import { type CommitmentLink, decideLink as decide, decideNewLink, linkAudit } from "../domain/lineage";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { linkKinds } from "../domain/vocabulary";
import type { Context } from "./context";
import { codeField, idField, text, versionField } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refreshChains } from "./refresh-chains";
import { refuseFields } from "./refuse-fields";

const kind = z.enum(linkKinds, { error: "fieldRequired" });
const note = text(2_000)
  .nullish()
  .transform((value) => value ?? "");
const Decision = z.object({
  link: idField,
  kind,
  state: z.enum(["proposed", "confirmed", "rejected"], { error: "fieldRequired" }),
  note,
  basedOnVersion: versionField,
});
const NewLink = z.object({
  document: codeField,
  from: codeField.nullish().transform((code) => code || null),
  to: codeField,
  kind,
  note,
});

export type LinkSaved = { link: string; recordVersion: number };

/** An editor confirms a link and its kind, or rejects it; totals follow at once. */
export async function decideLink(context: Context, input: unknown): Promise<Outcome<LinkSaved>> {
  const { actor } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Decision.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { link: id, ...claim } = parsed.data;
  return publicWrite(context, async (q, { at }) => {
    const current = await findLink(q, id);
    if (!current) return refuse("not-found", "noSuchLink");
    const decision = decide(current, claim, actor, at);
    if (!decision.ok) return decision;
    const next = decision.value;
    await updateLink(q, id, next);
    await appendAudit(q, linkAudit(next.state, actor.id ?? "", current, next), at);
    await keepRecordState(q, "commitment-link", id, next.state === "confirmed" ? next : null, at);
    await refreshChains(q, endsOf(next), at);
    return accept({ link: id, recordVersion: next.recordVersion });
  });
}

/** A link that nobody proposed; or that a document drops an earlier commitment. It is confirmed as it is made. */
export async function makeLink(context: Context, input: unknown): Promise<Outcome<LinkSaved>> {
  const { actor } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = NewLink.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  return publicWrite(context, async (q, { at }) => {
    const found = await findDocument(q, parsed.data.document);
    const to = await findLinkEnd(q, parsed.data.to);
    const from = parsed.data.from ? await findLinkEnd(q, parsed.data.from) : null;
    if (!found) return refuse("not-found", "documentNotFound");
    if (!to || (parsed.data.from && !from)) return refuse("not-found", "noSuchCommitment");
    const { id: documentId, seriesId, adoptedOn, number } = found.document;
    const document = { documentId, seriesId, adoptedOn, number };
    const decision = decideNewLink({ from, document, to, kind: parsed.data.kind }, actor);
    if (!decision.ok) return decision;
    const ends = { from: from?.id ?? null, fromDocument: documentId, to: to.id };
    if (await linkBetween(q, ends)) return refuse("conflict", "linkExists");
    const link: CommitmentLink = {
      id: crypto.randomUUID(),
      kind: parsed.data.kind,
      fromCommitmentId: ends.from,
      fromDocumentId: documentId,
      toCommitmentId: to.id,
      state: "confirmed",
      likeness: null,
      note: parsed.data.note,
      decidedBy: actor.id,
      decidedAt: at,
      createdAt: at,
      recordVersion: 1,
    };
    await insertLinks(q, [link]);
    await appendAudit(q, linkAudit("made", actor.id ?? "", null, link), at);
    await keepRecordState(q, "commitment-link", link.id, link, at);
    await refreshChains(q, endsOf(link), at);
    return accept({ link: link.id, recordVersion: 1 });
  });
}

const endsOf = ({ fromCommitmentId, toCommitmentId }: CommitmentLink) =>
  fromCommitmentId === null ? [toCommitmentId] : [fromCommitmentId, toCommitmentId];
