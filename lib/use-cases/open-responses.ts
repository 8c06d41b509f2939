import { findAnswered, openResponses, partiesOfDocument } from "../../db/queries/responses";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { EvidenceState, Status } from "../domain/vocabulary";
import type { Context } from "./context";
import type { WorkPlace } from "./open-work";

/** A party's response on its way: what it says, to what, and who brought it. */
export type OpenResponse = {
  id: string;
  party: string;
  body: string;
  language: string;
  givenOn: string;
  sourceTitle: string;
  sourceAddress: string | null;
  file: { sha256: string; name: string; bytes: number } | null;
  state: EvidenceState;
  assessment: { id: string; subject: string; status: Status; reason: string; publishedAt: Date | null };
  commitment: WorkPlace;
  /** Name of the colleague who recorded it. */
  author: string;
  own: boolean;
  createdAt: Date;
  reviewNote: string | null;
  reviewedAt: Date | null;
  recordVersion: number;
};

export async function describeOpenResponses(
  q: Q,
  which: Parameters<typeof openResponses>[1],
  actorId: string | null,
): Promise<OpenResponse[]> {
  const rows = await openResponses(q, which);
  return rows.map(({ response: row, file, author, assessment, commitment }) => ({
    ...{ id: row.id, party: row.partyCode, body: row.body, language: row.language, givenOn: row.givenOn },
    ...{ sourceTitle: row.sourceTitle, sourceAddress: row.sourceAddress, file, state: row.state },
    ...{ assessment, commitment, author, own: row.authorId === actorId },
    ...{ createdAt: row.createdAt, reviewNote: row.reviewNote, reviewedAt: row.reviewedAt },
    recordVersion: row.recordVersion,
  }));
}

export type ResponseDesk = {
  assessment: { id: string; subject: string; status: Status; reason: string; publishedAt: Date | null };
  code: string;
  /** Codes of the document's parties. */
  parties: string[];
};

/** What a new response answers, and who may have given it. */
export async function responseDesk(
  { actor, store }: Context,
  { assessment }: { assessment: string },
): Promise<Outcome<ResponseDesk>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const found = await findAnswered(store.read, assessment);
  if (found?.state !== "published") return refuse("not-found", "noSuchAssessment");
  const { id, subject, status, reason, publishedAt, code, documentId } = found;
  const parties = [...(await partiesOfDocument(store.read, documentId))].sort();
  return accept({ assessment: { id, subject, status, reason, publishedAt }, code, parties });
}

/** One's own that is not accepted, to go on with; what others wrote is not found. */
export async function showOwnResponse(
  { actor, store }: Context,
  { id }: { id: string },
): Promise<Outcome<OpenResponse>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const [response] = await describeOpenResponses(store.read, { ownedBy: actor.id, id }, actor.id);
  return response ? accept(response) : refuse("not-found", "noSuchResponse");
}
