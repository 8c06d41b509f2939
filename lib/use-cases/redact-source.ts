import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { sha256 } from "../../db/queries/audit-hash";
import { redactInAudit } from "../../db/queries/audit-redaction";
import { updateDevelopment } from "../../db/queries/developments";
import { allSources, type StoredSource, updateSource } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";
import { longestNote } from "../domain/assessment";
import { accept, type Outcome } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import {
  decideRedaction,
  type Gone,
  goneFrom,
  redactableFields,
  redactableTexts,
  redacted,
  revisionsOf,
} from "../domain/redaction";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import type { FileStore } from "./file-store";
import { publicWrite } from "./public-write";
import { redactCandidates } from "./redact-candidates";
import { forgetFiles } from "./redact-files";
import { redactPast } from "./redact-past";
import { refuseFields } from "./refuse-fields";
import { findCurrentSource, spreadSourceChange } from "./source-record";

const Redaction = z.object({
  id: idField,
  basedOnVersion: versionField,
  fields: z.array(z.enum(redactableFields, { error: "fieldWrong" })).max(redactableFields.length, "tooMany"),
  reason: text(longestNote),
});

export type RedactedSource = {
  id: string;
  recordVersion: number;
  /** Audit entries of an older release that cannot lose the words. */
  kept: number[];
};

/**
 * An administrator takes words or files of a source away: out of every revision, out of what readers saw before, out of
 * the audit. Reason and hashes stay, publicly. Bytes that nothing else needs go after the record says so.
 */
export async function redactSource(
  context: Context,
  input: unknown,
  files: Pick<FileStore, "remove">,
): Promise<Outcome<RedactedSource>> {
  const { actor } = context;
  if (!canAdminister(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Redaction.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, ...asked } = parsed.data;
  const by = actor.id;
  const outcome = await publicWrite(context, async (q, moment) => {
    const found = await findCurrentSource(q, id);
    if (!found.ok) return found;
    const { development, current, commitmentIds } = found.value;
    const developmentId = development.id;
    const every = await allSources(q, developmentId);
    const revisions = revisionsOf(id, every);
    const decision = decideRedaction(development, revisions, asked, actor);
    if (!decision.ok) return decision;
    const told = { at: moment.at.toISOString(), by, reason: decision.value.reason };
    const gone = goneFrom(revisions, asked.fields);

    const changed = await takeAway(q, every, gone, told);
    const set = { recordVersion: development.recordVersion + 1 };
    await updateDevelopment(q, developmentId, set);
    const now = (rows: StoredSource[]) => rows.map((row) => changed.get(row.id) ?? row);
    const former = every.filter((row) => changed.has(row.id) && !current.some((one) => one.id === row.id));
    await appendAudit(
      q,
      {
        ...{ actorId: by, entity: "development", entityId: developmentId, action: "redacted" },
        before: { recordVersion: development.recordVersion, sources: current },
        after: {
          ...{ ...set, sources: now(current), reason: told.reason },
          ...(former.length > 0 && { formerSources: now(former) }),
        },
      },
      moment.at,
    );
    const texts = redactableTexts.flatMap((field) => [...(gone.get(field) ?? [])]);
    const inAudit = await redactInAudit(q, "development", developmentId, texts);
    const inCandidates = await redactCandidates(q, { developmentId, revisions, gone }, told, moment.at);
    await redactPast(q, developmentId, changed);
    const fileHashes = [...(gone.get("file") ?? []), ...(gone.get("copy") ?? [])];
    const unneeded = await forgetFiles(q, { developmentId, fileHashes }, told, moment.at);
    const spread = { developmentId, commitmentIds, changed: [...changed.keys()] };
    await spreadSourceChange(q, spread, by, moment);
    const kept = [...inAudit.kept, ...inCandidates.kept, ...unneeded.kept];
    return accept({ id: developmentId, recordVersion: set.recordVersion, kept, unneeded: unneeded.files });
  });
  if (!outcome.ok) return outcome;
  const { unneeded, ...shown } = outcome.value;
  for (const file of unneeded) await files.remove(file);
  return accept(shown);
}

/** Wherever the same words or files stand among the sources of the development, whatever their revision. */
async function takeAway(
  q: Q,
  every: StoredSource[],
  gone: Gone,
  told: { at: string; by: string; reason: string },
): Promise<Map<string, StoredSource>> {
  const changed = new Map<string, StoredSource>();
  for (const row of every) {
    const set = redacted(row, gone, told, sha256);
    if (!set) continue;
    await updateSource(q, row.id, set);
    changed.set(row.id, { ...row, ...set });
  }
  return changed;
}
