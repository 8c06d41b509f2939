import { appendAudits } from "../../db/queries/audit";
import { changedColumns, codingColumns, updateCoding } from "../../db/queries/coding-commitment-writes";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import type { Q } from "../../db/store";
import type { CodingChange } from "../domain/coding-change";
import { effectsOf, testChanged } from "../domain/coding-effects";
import { codingIn } from "../domain/coding-fields";
import { publishedCoding } from "../domain/draft-coding";
import { sameValue } from "../domain/recoding";
import { endedMark } from "../domain/under-correction";
import { codebookVersion } from "../domain/vocabulary";
import { type CodingLoaded, meetingIds } from "./coding-record";
import { recodeAssessments } from "./recode-assessments";
import { retypeStatement } from "./retype-statement";

/** Writes the changed fields and what follows from them; answers the commitments that readers see otherwise now. */
export async function applyCodingEdit(
  q: Q,
  change: CodingChange,
  { record, stored, anchors }: CodingLoaded,
  { actorId, at }: { actorId: string; at: Date },
): Promise<string[]> {
  const { row, coding: before } = stored;
  const changes = codingIn(change.changes);
  const typed = { ...record.coding, ...changes };
  const { coding: after, untranslated } = publishedCoding(typed, record.own, before.anchors);
  // What the type decides changes with it.
  const fields = [...Object.keys(changes), ...("type" in changes ? ["tier", "wording"] : [])].filter(
    (field) => !sameValue(before[field as keyof typeof before], after[field as keyof typeof after]),
  );
  const written = Object.fromEntries(fields.map((field) => [field, after[field as keyof typeof after]]));
  const tests = (["deliveredWhen", "failedWhen"] as const).some(
    (field) => changes[field] && testChanged(record.coding[field], changes[field]),
  );
  const beside = Object.entries({
    untranslated,
    codebook: codebookVersion,
    ...(tests && { testsWrittenAt: at }),
    ...("underCorrectionAt" in change.changes && endedMark),
  }).filter(([field, value]) => JSON.stringify(row[field as keyof typeof row]) !== JSON.stringify(value));
  const columns = changedColumns(fields, codingColumns(after, await meetingIds(q)));
  await updateCoding(q, record.id, written, { ...columns, ...Object.fromEntries(beside) }, null);

  const former = (field: string) => ({ ...row, ...before })[field as keyof typeof row];
  const told = { ...written, ...Object.fromEntries(beside) };
  const entry = { actorId, entity: "commitment" as const, entityId: record.id, action: "recoded" };
  const was = Object.fromEntries(Object.keys(told).map((field) => [field, former(field)]));
  await appendAudits(q, [{ ...entry, before: was, after: told }], at);
  if (changes.type) await retypeStatement(q, anchors, changes.type, { actorId, at });

  const file = await loadCommitmentFile(q, record.id);
  const effects = effectsOf(record.coding, typed, file?.assessments ?? []);
  await recodeAssessments(q, effects, { actorId, at, reason: change.reason });
  return [record.id];
}
