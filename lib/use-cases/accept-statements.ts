import { z } from "zod";
import { appendAudits } from "../../db/queries/audit";
import { updateStatement } from "../../db/queries/import-statement-writes";
import { nextOpen, statementsByIds } from "../../db/queries/import-statements";
import type { AuditEntry } from "../domain/audit";
import { decideOnStatement } from "../domain/desk-statement";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { deskRegister } from "./desk-register";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { importAtProposals, proposedAs, statementEntry, statementStale } from "./statement-desk";
import { textWindow } from "./text-window";

const Acceptance = z.object({
  id: idField,
  statements: z
    .array(z.object({ id: idField, basedOnVersion: versionField }))
    .min(1, "fieldRequired")
    .max(500, "tooMany"),
});

/** Accepts several as proposed: all of them, or none. */
export async function acceptStatements(
  context: Context,
  input: unknown,
): Promise<Outcome<{ accepted: number; nextOpenId: string | null }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Acceptance.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, statements } = parsed.data;
  const versions = new Map(statements.map((each) => [each.id, each.basedOnVersion]));
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const desk = await importAtProposals(q, id);
    if (!desk.ok) return desk;
    const rows = await statementsByIds(q, id, [...versions.keys()]);
    if (rows.length < versions.size) return refuse("not-found", "noSuchStatement");
    const register = await deskRegister(q);
    const window = await textWindow(q, id, rows);
    const audits: AuditEntry[] = [];
    for (const row of rows) {
      if (row.recordVersion !== versions.get(row.id)) return statementStale(q, row);
      const grounds = { ...proposedAs(desk.value, row, window), register, repeated: null, isRepeated: false };
      const decided = decideOnStatement(row, { decision: "accepted", note: "" }, grounds, actorId, at);
      if (!decided.ok)
        return refuse("invalid", "acceptOneByOne", { current: { id: row.id, why: decided.fields ?? {} } });
      await updateStatement(q, row.id, decided.value);
      audits.push(statementEntry(row, decided.value, { action: "accepted", actorId }));
    }
    await appendAudits(q, audits, at);
    return accept({ accepted: rows.length, nextOpenId: (await nextOpen(q, id))?.id ?? null });
  });
}
