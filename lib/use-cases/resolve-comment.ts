import { z } from "zod";
import { decideCommentResolution } from "../domain/comment";
import type { Outcome } from "../domain/outcome";
import { type CommentStep, changeComment } from "./change-comment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Resolution = z.object({ id: idField, basedOnVersion: versionField });

const resolution =
  (resolved: boolean) =>
  async (context: Context, input: unknown): Promise<Outcome<CommentStep>> => {
    const parsed = Resolution.safeParse(input);
    if (!parsed.success) return refuseFields(parsed.error);
    const { id, basedOnVersion } = parsed.data;
    return changeComment(context, id, (record, at) =>
      decideCommentResolution(record, resolved, basedOnVersion, context.actor, at),
    );
  };

/** The question is settled: it folds away with its answers. */
export const resolveComment = resolution(true);
/** It was not settled after all. */
export const reopenComment = resolution(false);
