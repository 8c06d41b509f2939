import { z } from "zod";
import { decideCodingDiscard } from "../domain/coding-change";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops a change that nobody has published. */
export async function discardCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx((q) =>
    changeCoding(q, id, now(), (change) => decideCodingDiscard(change, basedOnVersion, actor)),
  );
}
