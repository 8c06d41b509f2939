import { z } from "zod";
import { decideCodingWithdrawal } from "../domain/coding-change";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Withdrawal = z.object({ id: idField, basedOnVersion: versionField });

/** Its author takes back a change that waits for review. */
export async function withdrawCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Withdrawal.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx((q) =>
    changeCoding(q, id, now(), (change) => decideCodingWithdrawal(change, basedOnVersion, actor)),
  );
}
