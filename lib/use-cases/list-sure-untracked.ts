import { z } from "zod";
import { sureUntracked } from "../../db/queries/import-sure";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

/** Below this a person looks at each one. */
export const sureAbove = 0.9;
const atOnce = 500;

export type SureUntracked = { statements: { id: string; recordVersion: number }[] };
const Wanted = z.object({ id: idField });

/** What can be accepted in one go: open, not tracked, and the software is sure of it. */
export async function listSureUntracked(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<SureUntracked>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const found = await importWanted(store.read, parsed.data.id);
  if (!found.ok) return found;
  return accept({ statements: await sureUntracked(store.read, found.value.id, sureAbove, atOnce) });
}
