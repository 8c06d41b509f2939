import { z } from "zod";
import { decideCommentEdit } from "../domain/comment";
import type { Outcome } from "../domain/outcome";
import { type CommentStep, changeComment } from "./change-comment";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Edit = z.object({ id: idField, basedOnVersion: versionField, body: text(20_000) });

/** Its author finds better words; that it was edited shows. */
export async function editComment(context: Context, input: unknown): Promise<Outcome<CommentStep>> {
  const parsed = Edit.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, body } = parsed.data;
  return changeComment(context, id, (record, at) =>
    decideCommentEdit(record, body, basedOnVersion, context.actor, at),
  );
}
