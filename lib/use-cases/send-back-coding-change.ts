import { z } from "zod";
import { loadSettings } from "../../db/queries/settings";
import { longestNote } from "../domain/coding-change";
import { decideCodingSendBack } from "../domain/coding-review";
import type { Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const SendBack = z.object({ id: idField, basedOnVersion: versionField, note: text(longestNote) });

/** A reviewer sends a change of coding back with a note. */
export async function sendBackCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = SendBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, note } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    const rules = await loadSettings(q);
    return changeCoding(q, id, at, (change) =>
      decideCodingSendBack(change, note, basedOnVersion, actor, at, rules),
    );
  });
}
