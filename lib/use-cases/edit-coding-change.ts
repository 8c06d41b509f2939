import { z } from "zod";
import { decideCodingEdit } from "../domain/coding-change";
import { codingIn } from "../domain/coding-fields";
import { codingSubstance } from "../domain/coding-proposal";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import { CodingProposalFields, proposalOf } from "./coding-change-fields";
import { loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Edit = z.object({ id: idField, basedOnVersion: versionField }).and(CodingProposalFields);

/** Its author changes a draft, or what was sent back. */
export async function editCodingChange(context: Context, input: unknown): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Edit.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, ...typed } = parsed.data;
  return store.tx((q) =>
    changeCoding(q, id, now(), async (change) => {
      const loaded = await loadCodingRecord(q, change.commitmentId);
      if (!loaded || change.kind !== typed.kind) return refuse("not-found", "noSuchCodingChange");
      const proposal = proposalOf(typed, loaded.record, change);
      const substance = codingSubstance(loaded.record, proposal);
      // Whose it is comes before what is wrong with it.
      const set = substance.ok ? substance.value : change;
      const decision = decideCodingEdit(change, set, basedOnVersion, actor);
      if (decision.ok) return substance.ok ? decision : substance;
      // The same draft in another window: what it says now stands beside what was typed.
      const coding = { ...loaded.record.coding, ...codingIn(change.changes) };
      return decision.code === "conflict" && change.kind === "edit"
        ? { ...decision, current: { ...decision.current, coding, reason: change.reason } }
        : decision;
    }),
  );
}
