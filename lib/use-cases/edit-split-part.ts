import { z } from "zod";
import { checkFields } from "../domain/assessment";
import { decideCodingEdit } from "../domain/coding-change";
import { asPublished, faultsOf } from "../domain/coding-proposal";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import { loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { DraftCodingFields } from "./desk-coding-fields";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Part = z.object({
  id: idField,
  basedOnVersion: versionField,
  part: z.coerce.number({ error: "fieldWrong" }).int("fieldWrong"),
  coding: DraftCodingFields,
});

/** Of a split on its way: everything that is coded of one of its commitments. */
export async function editSplitPart(context: Context, input: unknown): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Part.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, part, coding } = parsed.data;
  return store.tx((q) =>
    changeCoding(q, id, now(), async (change) => {
      const loaded = await loadCodingRecord(q, change.commitmentId);
      if (!loaded || !change.parts[part]) return refuse("not-found", "noSuchCodingChange");
      const tidy = asPublished(loaded.record, coding);
      const parts = change.parts.map((one, i) => (i === part ? { ...one, coding: tidy } : one));
      const { reason, base, changes, intoId } = change;
      const decision = decideCodingEdit(
        change,
        { reason, base, changes, parts, intoId },
        basedOnVersion,
        actor,
      );
      const faults = faultsOf(loaded.record, tidy);
      return decision.ok && Object.keys(faults).length > 0 ? checkFields(faults) : decision;
    }),
  );
}
