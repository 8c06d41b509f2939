import { z } from "zod";
import { paragraphAt } from "../../db/queries/import-blocks";
import { findStatement, nextStatement } from "../../db/queries/import-statements";
import { decideStatementMerge } from "../domain/desk-pieces";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { proposePieces } from "./propose-pieces";
import { type RecutStatements, recut } from "./recut-statements";
import { refuseFields } from "./refuse-fields";
import { importAtProposals, statementStale } from "./statement-desk";

const Merge = z.object({ id: idField, statement: idField, basedOnVersion: versionField });

/** Joins a statement with the next one of its paragraph; the whole gets a proposal of its own and is open. */
export async function mergeStatements(context: Context, input: unknown): Promise<Outcome<RecutStatements>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Merge.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, statement, basedOnVersion } = parsed.data;
  const by = { action: "merged" as const, actorId: actor.id };
  const desk = await importAtProposals(store.read, id);
  if (!desk.ok) return desk;
  const row = await findStatement(store.read, id, statement);
  if (!row) return refuse("not-found", "noSuchStatement");
  if (row.recordVersion !== basedOnVersion) return statementStale(store.read, row);
  const next = await nextStatement(store.read, id, row.start);
  const paragraph = await paragraphAt(store.read, id, row.start);
  const merged = decideStatementMerge(row, next, paragraph);
  if (!merged.ok || !next) return merged.ok ? refuse("invalid", "lastOfItsParagraph") : merged;
  const anew = await proposePieces(store.read, desk.value, row, [merged.value]);
  return store.tx((q) => recut(q, id, [row, next], anew, by, now()));
}
