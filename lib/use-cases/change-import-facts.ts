import { z } from "zod";
import { findImport, findTargetDocument } from "../../db/queries/imports";
import { partyEntries, seriesEntries } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { checkFields } from "../domain/assessment";
import { utcDay } from "../domain/calendar";
import type { ImportFacts } from "../domain/import";
import { factFaults, type KnownFacts } from "../domain/import-facts";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { FactFields } from "./import-facts-fields";
import { type ImportStep, importStale, stepOf } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Change = z.object({ id: idField, basedOnVersion: versionField, facts: FactFields });

/** While it is on the desk, before a reviewer has it. */
const open = ["reading", "report", "structure", "proposing", "proposals"] as const;

/** What people know of a document besides its text. */
export async function changeImportFacts(context: Context, input: unknown): Promise<Outcome<ImportStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Change.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, facts } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const current = await findImport(q, id);
    const step = decideImportStep(current, { from: open, otherwise: "factsClosed", basedOnVersion });
    if (!step.ok) return importStale(q, step, current);
    const faults = factFaults(facts, await knownFacts(q, facts, utcDay(at)));
    if (Object.keys(faults).length > 0) return checkFields(faults);
    return accept(
      stepOf(await changeImport(q, step.value, { facts }, { action: "facts-changed", actorId }, at)),
    );
  });
}

export async function knownFacts(q: Q, { slug }: ImportFacts, today: string): Promise<KnownFacts> {
  return {
    today,
    slugTaken: slug !== "" && (await findTargetDocument(q, slug)) !== null,
    series: new Set((await seriesEntries(q)).map(({ code }) => code)),
    parties: new Map((await partyEntries(q)).map(({ code, kind }) => [code, { kind }])),
  };
}
