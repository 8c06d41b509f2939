import { z } from "zod";
import { commentsOfCommitment, commentsOn } from "../../db/queries/comments";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CommentTarget, commentTargets } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

export type ShownComment = {
  id: string;
  /** Empty where it was taken back. */
  body: string;
  /** Name of the colleague who wrote it. */
  author: string;
  /** Written by the person who asks. */
  own: boolean;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  recordVersion: number;
};
export type CommentThread = ShownComment & {
  target: CommentTarget;
  targetId: string;
  /** Of a span: where it stands in one cleaning of the text, in code points. */
  span: { revisionId: string; start: number; end: number; quote: string } | null;
  resolved: { at: Date; by: string } | null;
  answers: ShownComment[];
};

const Asked = z.union([
  z.object({ target: z.enum(commentTargets), targetId: idField }),
  /** Everything said about one commitment, by its id. */
  z.object({ commitmentId: idField }),
]);

/** What was said about a record or a commitment, oldest first, answers under their question. */
export async function listComments(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<CommentThread[]>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const asked = parsed.data;
  const q = store.read;
  if ("commitmentId" in asked)
    return accept(threadsOf(await commentsOfCommitment(q, asked.commitmentId), actor.id));
  return accept(threadsOf(await commentsOn(q, asked.target, asked.targetId), actor.id));
}

type Rows = Awaited<ReturnType<typeof commentsOn>>;

/** Answers under their question; what was taken back and never answered is gone. */
export function threadsOf(rows: Rows, actorId: string | null): CommentThread[] {
  const shown = ({ comment: row, author }: Rows[number]): ShownComment => ({
    id: row.id,
    body: row.body,
    author,
    own: row.authorId === actorId,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    removedAt: row.removedAt,
    recordVersion: row.recordVersion,
  });
  return rows
    .filter(({ comment }) => comment.parentId === null)
    .map((row) => {
      const { id, target, targetId, revisionId, start, end, quote, resolvedAt } = row.comment;
      const answers = rows.filter(({ comment }) => comment.parentId === id).map(shown);
      return {
        ...shown(row),
        target,
        targetId,
        span:
          revisionId !== null && start !== null && end !== null ? { revisionId, start, end, quote } : null,
        resolved: resolvedAt ? { at: resolvedAt, by: row.resolver ?? "" } : null,
        answers,
      };
    })
    .filter(({ removedAt, answers }) => removedAt === null || answers.length > 0);
}
