import { z } from "zod";
import { authorsOfImport } from "../../db/queries/import-authors";
import { loadSettings } from "../../db/queries/settings";
import { utcDay } from "../domain/calendar";
import { decideImportPublication } from "../domain/import-review";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { ImportChecks } from "./import-desk";
import { importHead } from "./import-head";
import { weighImport } from "./import-lacking";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Wanted = z.object({ id: idField });

/** Step 4 of the desk: what stands in the way, what would be published, and who may do what. */
export async function showImportChecks(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportChecks>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const found = await importWanted(q, parsed.data.id);
  if (!found.ok) return found;
  const row = found.value;
  const ended = row.state === "published";
  const { lacking, counts } = await weighImport(q, row, utcDay(now()));
  const authors = await authorsOfImport(q, row.id);
  const rules = await loadSettings(q);
  const publication = decideImportPublication(row, row.recordVersion, authors, actor, rules);
  return accept({
    head: await importHead(q, row),
    lacking: ended ? [] : lacking,
    counts,
    maySubmit: row.state === "proposals" && lacking.length === 0,
    mayPublish: publication.ok && lacking.length === 0,
  });
}
