import { z } from "zod";
import { appendAudits } from "../../db/queries/audit";
import { findImportAnchor, updateImportAnchor } from "../../db/queries/import-anchors";
import { allStatements } from "../../db/queries/import-statements";
import { findImport } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { AuditEntry } from "../domain/audit";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decidePlace, type PlaceClaim, placeAudit } from "../domain/version-place";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const offset = z.coerce.number({ error: "fieldWrong" }).int("fieldWrong").nonnegative("fieldWrong").nullish();
const Placing = z.object({
  id: idField,
  anchor: idField,
  basedOnVersion: versionField,
  state: z.enum(["confirmed", "orphan", "dropped"], { error: "fieldRequired" }),
  start: offset.transform((value) => value ?? null),
  end: offset.transform((value) => value ?? null),
});
const Confirmation = z.object({
  id: idField,
  anchors: z
    .array(z.object({ anchor: idField, basedOnVersion: versionField }))
    .min(1, "fieldRequired")
    .max(5_000, "tooMany"),
});

export type PlacedAnchors = { anchors: { anchor: string; recordVersion: number }[] };

/** An editor says where one commitment stands in the new version, or that it does not. */
export async function placeAnchor(context: Context, input: unknown): Promise<Outcome<PlacedAnchors>> {
  const parsed = Placing.safeParse(input);
  if (!canEdit(context.actor)) return notAllowed(context.actor);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, anchor, ...claim } = parsed.data;
  return decidePlaces(context, id, [{ anchor, claim }]);
}

/** Proposed places are confirmed together, all of them or none. */
export async function confirmAnchors(context: Context, input: unknown): Promise<Outcome<PlacedAnchors>> {
  const parsed = Confirmation.safeParse(input);
  if (!canEdit(context.actor)) return notAllowed(context.actor);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, anchors } = parsed.data;
  const claims = anchors.map(({ anchor, basedOnVersion }) => ({
    anchor,
    claim: { basedOnVersion, state: "confirmed" as const, start: null, end: null },
  }));
  return decidePlaces(context, id, claims);
}

type Claims = { anchor: string; claim: PlaceClaim }[];

async function decidePlaces(context: Context, id: string, claims: Claims): Promise<Outcome<PlacedAnchors>> {
  const at = context.now();
  return context.store.tx(async (q: Q) => {
    const step = { from: ["proposals"] as const, otherwise: "importNotInProposals", basedOnVersion: null };
    const allowed = decideImportStep(await findImport(q, id), step);
    if (!allowed.ok) return allowed;
    const statements = await allStatements(q, id);
    const inside = statements.filter(({ clause }) => clause !== null);
    const audits: AuditEntry[] = [];
    const anchors: PlacedAnchors["anchors"] = [];
    for (const { anchor, claim } of claims) {
      const current = await findImportAnchor(q, id, anchor);
      if (!current) return refuse("not-found", "noSuchPlace");
      const decision = decidePlace(current, claim, inside, context.actor, at);
      if (!decision.ok) return decision;
      const next = decision.value;
      await updateImportAnchor(q, next.id, next);
      audits.push(placeAudit(next.state, context.actor.id ?? "", current, next));
      anchors.push({ anchor, recordVersion: next.recordVersion });
    }
    await appendAudits(q, audits, at);
    return accept({ anchors });
  });
}
