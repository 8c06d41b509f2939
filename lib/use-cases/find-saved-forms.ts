import { savedFormsOf } from "../../db/queries/saved-forms";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { type SavedValues, savedForDays } from "../domain/saved-form";
import type { Context } from "./context";

export type SavedForm = { formKey: string; values: SavedValues; savedAt: Date };

/** What the person who asks left unsaved in a form, newest first; of others nothing is found. */
export async function findSavedForms(
  { actor, store, now }: Context,
  { form }: { form: string },
): Promise<Outcome<SavedForm[]>> {
  if (actor.id === null) return notAllowed(actor);
  const oldest = now().getTime() - savedForDays * 24 * 60 * 60 * 1000;
  const rows = await savedFormsOf(store.read, actor.id, form);
  return accept(
    rows
      .filter(({ savedAt }) => savedAt.getTime() >= oldest)
      .map(({ formKey, values, savedAt }) => ({ formKey, values, savedAt })),
  );
}
