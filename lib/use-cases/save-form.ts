import { z } from "zod";
import { trimSavedForms, writeSavedForm } from "../../db/queries/saved-forms";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import {
  decideSavedValues,
  formKeyPattern,
  mostSavedForms,
  type SavedValues,
  savedForDays,
} from "../domain/saved-form";
import type { Context } from "./context";
import { isBegunBy } from "./form-key";
import { refuseFields } from "./refuse-fields";

export const SavedFormInput = z.object({
  formKey: z.string("fieldWrong").regex(formKeyPattern, "fieldWrong"),
  values: z.record(z.string().max(300), z.array(z.string()).max(1_000), "fieldWrong"),
});

/** Keeps what somebody is typing. Personal scratch: theirs alone, never audited, gone when the form is saved. */
export async function saveForm(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ savedAt: Date }>> {
  const { id: userId } = actor;
  if (userId === null) return notAllowed(actor);
  const parsed = SavedFormInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { formKey, values } = parsed.data;
  if (!isBegunBy(userId, formKey))
    return refuse("conflict", sentence("begunByAnother", { name: actor.name ?? "" }));
  const kept = decideSavedValues(values);
  if (!kept.ok) return kept;
  return store.tx(async (q) => accept(await writeKept(q, { userId, formKey, values: kept.value }, now())));
}

export async function writeKept(
  q: Q,
  row: { userId: string; formKey: string; values: SavedValues },
  savedAt: Date,
): Promise<{ savedAt: Date }> {
  await writeSavedForm(q, { ...row, savedAt });
  const before = new Date(savedAt.getTime() - savedForDays * 24 * 60 * 60 * 1000);
  await trimSavedForms(q, row.userId, { before, most: mostSavedForms });
  return { savedAt };
}
