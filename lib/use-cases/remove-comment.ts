import { z } from "zod";
import { decideCommentRemoval } from "../domain/comment";
import type { Outcome } from "../domain/outcome";
import { type CommentStep, changeComment } from "./change-comment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Removal = z.object({ id: idField, basedOnVersion: versionField });

/** Its author takes it back; that something stood there stays visible to colleagues. */
export async function removeComment(context: Context, input: unknown): Promise<Outcome<CommentStep>> {
  const parsed = Removal.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return changeComment(context, id, (record, at) =>
    decideCommentRemoval(record, basedOnVersion, context.actor, at),
  );
}
