import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { updateStatement } from "../../db/queries/import-statement-writes";
import { findStatement, nextOpen, repeatsOf } from "../../db/queries/import-statements";
import { decideOnStatement } from "../domain/desk-statement";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { proposalDecisions, statementTypes, untrackedReasons } from "../domain/vocabulary";
import type { Context } from "./context";
import { DraftCodingFields } from "./desk-coding-fields";
import { deskRegister } from "./desk-register";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { importAtProposals, proposedAs, statementEntry, statementStale } from "./statement-desk";
import { textWindow } from "./text-window";

const DecisionFields = z.object({
  id: idField,
  statement: idField,
  basedOnVersion: versionField,
  decision: z.enum(proposalDecisions, { error: "fieldRequired" }),
  type: z.enum(statementTypes, { error: "fieldWrong" }).optional(),
  untrackedReason: z.enum(untrackedReasons, { error: "fieldWrong" }).nullish(),
  coding: DraftCodingFields.nullish().transform((coding) => coding ?? undefined),
  /** The statement that says the same. */
  sameAs: idField.nullish(),
  note: text(2_000).default(""),
});

export type StatementStep = {
  id: string;
  recordVersion: number;
  /** Where to go on; null when everything is decided. */
  nextOpenId: string | null;
};

/** A person says what one statement is. */
export async function decideStatement(context: Context, input: unknown): Promise<Outcome<StatementStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = DecisionFields.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, statement, basedOnVersion, sameAs, ...decision } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const desk = await importAtProposals(q, id);
    if (!desk.ok) return desk;
    const row = await findStatement(q, id, statement);
    if (!row) return refuse("not-found", "noSuchStatement");
    if (row.recordVersion !== basedOnVersion) return statementStale(q, row);
    const repeated = sameAs && decision.decision === "changed" ? await findStatement(q, id, sameAs) : null;
    if (sameAs && decision.decision === "changed" && !repeated)
      return refuse("invalid", "checkFields", { fields: { sameAs: sentence("noSuchStatement") } });
    const grounds = {
      ...proposedAs(desk.value, row, await textWindow(q, id, [row])),
      register: await deskRegister(q),
      repeated,
      isRepeated: (await repeatsOf(q, id, row.start)).length > 0,
    };
    const decided = decideOnStatement(row, decision, grounds, actorId, at);
    if (!decided.ok) return decided;
    await updateStatement(q, row.id, decided.value);
    const action = decision.decision === "open" ? "opened" : decision.decision;
    await appendAudit(q, statementEntry(row, decided.value, { action, actorId }), at);
    const next = (await nextOpen(q, id, row.start)) ?? (await nextOpen(q, id));
    return accept({ id: row.id, recordVersion: decided.value.recordVersion, nextOpenId: next?.id ?? null });
  });
}
