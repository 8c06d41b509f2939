import { z } from "zod";
import { allBlocks, countClauseBlocks, textBetween } from "../../db/queries/import-blocks";
import { knownPieces } from "../../db/queries/import-statements";
import { findImport } from "../../db/queries/imports";
import { insertJob } from "../../db/queries/jobs";
import type { Q } from "../../db/store";
import { decisionsWithoutPlace, type KnownPiece } from "../domain/carry-decisions";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { type ImportStep, importStale, stepOf } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Confirmation = z.object({
  id: idField,
  basedOnVersion: versionField,
  /** Decisions whose words belong to no paragraph of their clause any more may go. */
  dropDecisions: z.boolean({ error: "fieldWrong" }).default(false),
});

/** The structure is right: statements are proposed from it, outside the request. */
export async function confirmStructure(context: Context, input: unknown): Promise<Outcome<ImportStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Confirmation.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, dropDecisions } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const current = await findImport(q, id);
    const step = decideImportStep(current, {
      from: ["structure"],
      otherwise: "notAtStructure",
      basedOnVersion,
    });
    if (!step.ok) return importStale(q, step, current);
    if ((await countClauseBlocks(q, id)) === 0) return refuse("invalid", "noClauseInText");
    const lost = dropDecisions ? [] : await lostDecisions(q, id);
    if (lost.length > 0)
      return refuse("conflict", sentence("decisionsWouldBeLost", { count: lost.length }), {
        current: { lost: await withWords(q, id, lost.slice(0, mostListed)) },
      });
    const set = { state: "proposing" as const };
    const row = await changeImport(q, step.value, set, { action: "structure-confirmed", actorId }, at);
    await insertJob(q, { kind: "propose-import", subjectId: id, requestedBy: actorId }, at);
    return accept(stepOf(row));
  });
}

/** More than this nobody reads before deciding. */
const mostListed = 50;

/** After the structure was opened again: what people decided and would have to decide once more. */
async function lostDecisions(q: Q, id: string): Promise<KnownPiece[]> {
  const decided = (await knownPieces(q, id)).filter((piece) => piece.decided);
  return decided.length === 0 ? [] : decisionsWithoutPlace(await allBlocks(q, id), decided);
}

async function withWords(q: Q, importId: string, pieces: KnownPiece[]) {
  const listed: { id: string; words: string }[] = [];
  for (const { id, start, end } of pieces)
    listed.push({ id, words: (await textBetween(q, importId, start, Math.min(end, start + 160))).reading });
  return listed;
}
