import { z } from "zod";
import { appendAudits } from "../../db/queries/audit";
import {
  deleteImportAnchors,
  type ImportAnchorRow,
  importAnchorsOf,
  insertImportAnchors,
  updateImportAnchor,
} from "../../db/queries/import-anchors";
import { findImport } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { AuditEntry } from "../domain/audit";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { holderOf, placeAudit } from "../domain/version-place";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { type ProposedPlace, proposePlaces } from "./propose-places";
import { refuseFields } from "./refuse-fields";
import { loadVersionDraft, type VersionDraft } from "./version-draft";

const Input = z.object({ id: idField });

/** Looks for the place of every commitment in a further version; what a person decided stays as it is. */
export async function alignImport(context: Context, input: unknown): Promise<Outcome<{ places: number }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Input.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id } = parsed.data;
  // Comparing two texts takes a while: it is done before the write door is opened.
  const found = await lookFor(store.read, id);
  if (!found.ok) return found;
  const at = now();
  return store.tx(async (q) => {
    const current = await reopened(q, id);
    if (!current.ok) return current;
    return accept({ places: await writePlaces(q, current.value, id, found.value, at, actor.id ?? "") });
  });
}

/** What a job looks for before it opens the write door; null where the import is a document of its own. */
export async function placesOfDraft(q: Q, id: string): Promise<ProposedPlace[] | null> {
  const draft = await findImport(q, id);
  const loaded = draft && (await loadVersionDraft(q, draft));
  return draft && loaded && draft.purpose !== "document" ? proposePlaces(q, loaded, draft.purpose) : null;
}

/** Writes what was found, in the transaction that ends the job. */
export async function alignDraft(
  q: Q,
  id: string,
  found: ProposedPlace[] | null,
  at: Date,
  actorId: string,
): Promise<number> {
  const draft = await findImport(q, id);
  const loaded = draft && (await loadVersionDraft(q, draft));
  return loaded && found ? writePlaces(q, loaded, id, found, at, actorId) : 0;
}

async function lookFor(q: Q, id: string): Promise<Outcome<ProposedPlace[]>> {
  const draft = await findImport(q, id);
  const loaded = await reopened(q, id);
  if (!loaded.ok || !draft) return loaded.ok ? refuse("not-found", "noSuchImport") : loaded;
  const purpose = draft.purpose === "replacement" ? "replacement" : "version";
  return accept(await proposePlaces(q, loaded.value, purpose));
}

async function reopened(q: Q, id: string): Promise<Outcome<VersionDraft>> {
  const draft = await findImport(q, id);
  const step = { from: ["proposals"] as const, otherwise: "importNotInProposals", basedOnVersion: null };
  const allowed = decideImportStep(draft, step);
  if (!allowed.ok) return allowed;
  const loaded = await loadVersionDraft(q, allowed.value);
  return loaded ? accept(loaded) : refuse("invalid", "importIsNoVersion");
}

async function writePlaces(
  q: Q,
  draft: VersionDraft,
  importId: string,
  proposed: ProposedPlace[],
  at: Date,
  actorId: string,
): Promise<number> {
  const known = new Map((await importAnchorsOf(q, importId)).map((row) => [row.anchorId, row]));
  const { statements } = draft.structure;
  const audits: AuditEntry[] = [];
  const fresh: ImportAnchorRow[] = [];
  for (const { anchor, place } of proposed) {
    const row = known.get(anchor.id) ?? null;
    known.delete(anchor.id);
    const found = place && holderOf(statements, place) ? place : null;
    const next: ImportAnchorRow = {
      id: row?.id ?? crypto.randomUUID(),
      ...{ importId, anchorId: anchor.id, commitmentId: anchor.commitmentId },
      state: found ? "proposed" : "orphan",
      start: found?.start ?? null,
      end: found?.end ?? null,
      confidence: found ? Math.round(found.confidence * 1000) : 0,
      ...{ decidedBy: null, decidedAt: null },
      recordVersion: (row?.recordVersion ?? 0) + 1,
    };
    if (row && (stands(row, statements) || same(row, next))) continue;
    audits.push(placeAudit("proposed", actorId, row, next));
    if (row) await updateImportAnchor(q, row.id, next);
    else fresh.push(next);
  }
  // Their commitments have been withdrawn, or their anchors moved, since the places were proposed.
  const gone = [...known.values()];
  for (const row of gone) audits.push(placeAudit("ended", actorId, row, null));
  await deleteImportAnchors(
    q,
    gone.map(({ id }) => id),
  );
  await insertImportAnchors(q, fresh);
  await appendAudits(q, audits, at);
  return proposed.length;
}

/** A person's decision stands as long as the statements still hold its place. */
const stands = (row: ImportAnchorRow, statements: VersionDraft["structure"]["statements"]) =>
  row.decidedBy !== null &&
  (row.start === null ||
    row.end === null ||
    holderOf(statements, { start: row.start, end: row.end }) !== undefined);

const same = (a: ImportAnchorRow, b: ImportAnchorRow) =>
  a.decidedBy === null &&
  a.state === b.state &&
  a.start === b.start &&
  a.end === b.end &&
  a.confidence === b.confidence;
