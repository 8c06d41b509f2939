import { listImportRows } from "../../db/queries/imports";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import type { ImportLine } from "./import-desk";
import { importLines } from "./import-head";

const mostLines = 200;

/** What is on the desk and what went over it, the last changed first; discarded ones are gone. */
export async function listImports({ actor, store }: Context): Promise<Outcome<ImportLine[]>> {
  if (!canEdit(actor)) return notAllowed(actor);
  return accept(await importLines(store.read, await listImportRows(store.read, mostLines)));
}
