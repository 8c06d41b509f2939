import { z } from "zod";
import { longestReason } from "../domain/coding-change";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideUnmarking } from "../domain/under-correction";
import { changeMark, type Marked } from "./change-mark";
import type { Context } from "./context";
import { codeField, text } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Clearing = z.object({ commitment: codeField, reason: text(longestReason) });

/** An editor takes the mark away and says why. */
export async function clearUnderCorrection(context: Context, input: unknown): Promise<Outcome<Marked>> {
  const { actor } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Clearing.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { commitment, reason } = parsed.data;
  return changeMark(context, commitment, (record) => decideUnmarking(record, reason, actor));
}
