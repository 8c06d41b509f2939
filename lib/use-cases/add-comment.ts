import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import {
  type CommentedRecord,
  type CommentRow,
  findComment,
  findCommented,
  findRevisionOf,
  insertComment,
} from "../../db/queries/comments";
import { findDocument } from "../../db/queries/document-page";
import type { Q } from "../../db/store";
import { codePointLength, slicerOf } from "../communique/code-points";
import { checkFields } from "../domain/assessment";
import { bodyRefusal, longestSpan } from "../domain/comment";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { commentTargets } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField, text } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const point = z.coerce.number({ error: "fieldWrong" }).int("fieldWrong").min(0, "fieldWrong");
const Words = z.object({ body: text(20_000) });
const Comment = z.discriminatedUnion(
  "target",
  [
    Words.extend({
      target: z.literal("span"),
      /** The document's slug. */
      document: idField,
      revision: idField,
      start: point,
      end: point,
    }),
    Words.extend({ target: z.enum(commentTargets).exclude(["span"]), targetId: idField }),
    Words.extend({ target: z.literal("answer"), parent: idField }),
  ],
  { error: "fieldWrong" },
);
type Input = z.infer<typeof Comment>;
type Place = Pick<CommentRow, "target" | "targetId" | "revisionId" | "start" | "end" | "quote" | "parentId"> &
  CommentedRecord;

/** A word among colleagues on a record or a stretch of text, or an answer to one; never public. */
export async function addComment(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string; target: CommentRow["target"]; targetId: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Comment.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const refusal = bodyRefusal(parsed.data.body);
  if (refusal) return refusal;
  const { id: authorId } = actor;
  return store.tx(async (q) => {
    const place = await placeOf(q, parsed.data);
    if (!place.ok) return place;
    const at = now();
    const row: CommentRow = {
      ...place.value,
      id: crypto.randomUUID(),
      body: parsed.data.body.trim(),
      authorId,
      createdAt: at,
      editedAt: null,
      resolvedAt: null,
      resolvedBy: null,
      removedAt: null,
      recordVersion: 1,
    };
    await insertComment(q, row);
    const entry = { entity: "comment" as const, entityId: row.id, action: "added", before: null };
    await appendAudit(q, { ...entry, actorId: authorId, after: row }, at);
    return accept({ id: row.id, target: row.target, targetId: row.targetId });
  });
}

const nowhere = { revisionId: null, start: null, end: null, quote: "", parentId: null };

async function placeOf(q: Q, input: Input): Promise<Outcome<Place>> {
  if (input.target === "answer") return answerPlace(q, input.parent);
  if (input.target === "span") return spanPlace(q, input);
  const { target, targetId } = input;
  const found = await findCommented(q, target, targetId);
  return found ? accept({ ...nowhere, target, targetId, ...found }) : refuse("not-found", "noSuchRecord");
}

/** Answers stand one level deep: an answer to an answer goes to the same question. */
async function answerPlace(q: Q, id: string): Promise<Outcome<Place>> {
  const parent = await findComment(q, id);
  if (!parent) return refuse("not-found", "noSuchComment");
  const { target, targetId, commitmentId, documentId } = parent;
  const place = { ...nowhere, target, targetId, commitmentId, documentId };
  return accept({ ...place, parentId: parent.parentId ?? parent.id });
}

/** The words are read from the text itself: a browser may count, but does not say what stands there. */
async function spanPlace(q: Q, input: Extract<Input, { target: "span" }>): Promise<Outcome<Place>> {
  const { start, end } = input;
  const found = await findDocument(q, input.document);
  const revision = found && (await findRevisionOf(q, found.document.id, input.revision));
  if (!found || !revision) return refuse("not-found", "documentNotFound");
  if (start >= end || end > codePointLength(revision.cleanText))
    return checkFields({ end: sentence("spanWrong") });
  if (end - start > longestSpan) return checkFields({ end: sentence("spanTooLong", { most: longestSpan }) });
  const { id: documentId } = found.document;
  return accept({
    ...nowhere,
    target: "span",
    targetId: documentId,
    ...{ commitmentId: null, documentId, revisionId: revision.id, start, end },
    quote: slicerOf(revision.cleanText)(start, end),
  });
}
