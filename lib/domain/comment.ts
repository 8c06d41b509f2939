import { checkFields } from "./assessment";
import { accept, type Outcome, type Refusal, refuse, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import { readableLength } from "./typed-text";

const longestComment = 5_000;
/** Of the words a comment stands on. */
export const longestSpan = 2_000;

/** What colleagues say among themselves, as far as a rule is concerned. */
export type CommentRecord = {
  id: string;
  parentId: string | null;
  body: string;
  authorId: string;
  editedAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  removedAt: Date | null;
  recordVersion: number;
};

export type CommentChange = {
  action: string;
  set: Partial<CommentRecord>;
  before: Partial<CommentRecord>;
};

/** Says something, and no more than anybody reads. */
export function bodyRefusal(body: string): Refusal | null {
  if (readableLength(body) === 0) return checkFields({ body: sentence("commentEmpty") });
  if (Array.from(body).length > longestComment)
    return checkFields({ body: sentence("textTooLong", { most: longestComment }) });
  return null;
}

/** Only its author changes the words, and only while they stand. */
export function decideCommentEdit(
  record: CommentRecord,
  body: string,
  basedOnVersion: number,
  by: Actor,
  at: Date,
): Outcome<CommentChange> {
  const refusal = authorOnly(record, basedOnVersion, by) ?? bodyRefusal(body);
  if (refusal) return refusal;
  return accept(changed(record, "edited", { body: body.trim(), editedAt: at }));
}

/** Its author takes it back; its place stays, so that answers keep what they answer. */
export function decideCommentRemoval(
  record: CommentRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
): Outcome<CommentChange> {
  const refusal = authorOnly(record, basedOnVersion, by);
  if (refusal) return refusal;
  return accept(changed(record, "removed", { body: "", removedAt: at }));
}

/** Anyone who works here settles a question, or opens it again; answers are settled with it. */
export function decideCommentResolution(
  record: CommentRecord,
  resolved: boolean,
  basedOnVersion: number,
  by: Actor,
  at: Date,
): Outcome<CommentChange> {
  if (!canEdit(by) || by.id === null) return notAllowed(by);
  const stale = staleComment(record, basedOnVersion);
  if (stale) return stale;
  if (record.parentId !== null) return refuse("invalid", "answersAreNotResolved");
  if ((record.resolvedAt !== null) === resolved)
    return refuse("invalid", resolved ? "commentIsResolved" : "commentIsOpen");
  const set = { resolvedAt: resolved ? at : null, resolvedBy: resolved ? by.id : null };
  return accept(changed(record, resolved ? "resolved" : "reopened", set));
}

function authorOnly(record: CommentRecord, basedOnVersion: number, by: Actor): Refusal | null {
  if (!canEdit(by)) return notAllowed(by);
  if (record.authorId !== by.id) return refuse("not-allowed", "onlyItsAuthor");
  if (record.removedAt !== null) return refuse("invalid", "commentIsRemoved");
  return staleComment(record, basedOnVersion);
}

const staleComment = (record: CommentRecord, basedOnVersion: number): Refusal | null =>
  record.recordVersion === basedOnVersion
    ? null
    : refuse("conflict", "commentChanged", {
        current: { body: record.body, recordVersion: record.recordVersion },
      });

function changed(record: CommentRecord, action: string, fields: Partial<CommentRecord>): CommentChange {
  const set = { ...fields, recordVersion: record.recordVersion + 1 };
  const names = Object.keys(set) as (keyof CommentRecord)[];
  return { action, set, before: Object.fromEntries(names.map((name) => [name, record[name]])) };
}
