import { z } from "zod";
import { deleteSavedForm } from "../../db/queries/saved-forms";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { formKeyPattern } from "../domain/saved-form";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";

const Drop = z.object({ formKey: z.string("fieldWrong").regex(formKeyPattern, "fieldWrong") });

/** Forgets what somebody typed: it was saved for good, or they no longer want it. */
export async function dropForm({ actor, store }: Context, input: unknown): Promise<Outcome<null>> {
  const { id: userId } = actor;
  if (userId === null) return notAllowed(actor);
  const parsed = Drop.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  await store.tx((q) => deleteSavedForm(q, userId, parsed.data.formKey));
  return accept(null);
}
