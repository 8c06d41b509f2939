import { z } from "zod";
import { textBetween } from "../../db/queries/import-blocks";
import { findStatement } from "../../db/queries/import-statements";
import { codePointLength, sliceCodePoints } from "../communique/code-points";
import { decideStatementSplit } from "../domain/desk-pieces";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { proposePieces } from "./propose-pieces";
import { type RecutStatements, recut } from "./recut-statements";
import { refuseFields } from "./refuse-fields";
import { importAtProposals, statementStale } from "./statement-desk";

const Split = z.object({
  id: idField,
  statement: idField,
  basedOnVersion: versionField,
  /** Code points of the clean text, as the statement's own start is. */
  at: z.coerce.number({ error: "fieldWrong" }).int("fieldWrong"),
});

/** Cuts a statement in two; each half gets its own proposal and is open. */
export async function splitStatement(context: Context, input: unknown): Promise<Outcome<RecutStatements>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Split.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, statement, basedOnVersion, at: place } = parsed.data;
  const by = { action: "split" as const, actorId: actor.id };
  const desk = await importAtProposals(store.read, id);
  if (!desk.ok) return desk;
  const row = await findStatement(store.read, id, statement);
  if (!row) return refuse("not-found", "noSuchStatement");
  if (row.recordVersion !== basedOnVersion) return statementStale(store.read, row);
  const { clean } = await textBetween(store.read, id, row.start, row.end);
  const words = {
    before: sliceCodePoints(clean, 0, Math.max(0, place - row.start)),
    after: sliceCodePoints(clean, Math.max(0, place - row.start), codePointLength(clean)),
  };
  const cut = decideStatementSplit(row, place, words);
  if (!cut.ok) return cut;
  const anew = await proposePieces(store.read, desk.value, row, cut.value);
  return store.tx((q) => recut(q, id, [row], anew, by, now()));
}
