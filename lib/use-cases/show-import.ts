import { z } from "zod";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { ImportHead } from "./import-desk";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Wanted = z.object({ id: idField });

/** The head of one import: where it stands and what works on it. */
export async function showImport({ actor, store }: Context, input: unknown): Promise<Outcome<ImportHead>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const row = await importWanted(store.read, parsed.data.id);
  return row.ok ? accept(await importHead(store.read, row.value)) : row;
}
