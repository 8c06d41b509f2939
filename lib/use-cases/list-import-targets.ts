import { standingTexts } from "../../db/queries/import-targets";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Authority, Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";

export type ImportTargetLine = {
  slug: string;
  shortTitle: Trilingual;
  versionId: string;
  language: string;
  authority: Authority;
  fileName: string;
};

/** The texts that an import can stand beside or replace. */
export async function listImportTargets({ actor, store }: Context): Promise<Outcome<ImportTargetLine[]>> {
  if (!canEdit(actor)) return notAllowed(actor);
  return accept(await standingTexts(store.read));
}
