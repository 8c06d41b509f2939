import { z } from "zod";
import { longestNote } from "../domain/coding-change";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideMarking } from "../domain/under-correction";
import { changeMark, type Marked } from "./change-mark";
import type { Context } from "./context";
import { codeField, text } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Mark = z.object({ commitment: codeField, note: text(longestNote) });

/** Any editor says at once that something in the coding is wrong; readers see the mark and the note. */
export async function markUnderCorrection(context: Context, input: unknown): Promise<Outcome<Marked>> {
  const { actor } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Mark.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { commitment, note } = parsed.data;
  return changeMark(context, commitment, (record, at) => decideMarking(record, note, actor, at));
}
