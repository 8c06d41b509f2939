import { lastWriters } from "../../db/queries/audit";
import {
  changedColumns,
  codingColumns,
  insertCommitments,
  nextSearchRow,
  updateCoding,
} from "../../db/queries/coding-commitment-writes";
import { loadStoredCommitments, type StoredCommitment } from "../../db/queries/coding-commitments";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { seedActorId } from "../domain/audit";
import { effectsOf } from "../domain/coding-effects";
import type { CommitmentCoding } from "../domain/commitment-coding";
import { statusRank } from "../domain/status-rank";
import { codebookVersion } from "../domain/vocabulary";
import { type CodingLoad, noteChange, noteCreation, reconcile } from "./coding-load";
import type { LoadedRegister } from "./load-coded-register";
import type { LoadedText } from "./load-coded-text";
import type { PlacedCommitment } from "./place-coding";
import { recodeAssessments } from "./recode-assessments";

/** Who is assessed, and against what: under a published assessment only people change it. */
const frozenByResults: ReadonlySet<string> = new Set(["parties", "mode", "deliveredWhen", "failedWhen"]);

type Target = {
  documentId: string;
  slug: string;
  text: LoadedText;
  meetingIds: LoadedRegister["meetingIds"];
};

/** New codes are added, changed ones recoded, and those no longer in the files stay as tombstones. */
export async function loadCodedCommitments(
  load: CodingLoad,
  target: Target,
  refreshAll: boolean,
): Promise<void> {
  const stored = await loadStoredCommitments(load.q, target.documentId, target.text.versionId);
  const byCode = new Map(stored.map((one) => [one.row.code, one]));
  const coded = target.text.placed.commitments.map((one) => ({
    code: `${target.slug}/${numberOf(one)}`,
    ...one,
  }));
  const touched = new Set(refreshAll ? stored.map(({ row }) => row.id) : []);
  const fresh = coded.filter(({ code }) => !byCode.has(code));
  for (const id of await addCommitments(load, target, fresh)) touched.add(id);
  for (const { code, coding } of coded) {
    const ours = byCode.get(code);
    if (ours && (await recode(load, target, ours, coding))) touched.add(ours.row.id);
  }
  const codes = new Set(coded.map(({ code }) => code));
  for (const { row } of stored.filter(({ row }) => !codes.has(row.code) && row.lifecycle === "in-force"))
    if (await withdraw(load, target, row)) touched.add(row.id);
  for (const id of touched) await refreshCommitment(load.q, id, load.moment);
}

/** `09.2`: the clause with two digits, so that codes sort as the text does. */
export const numberOf = ({ clause, running }: Pick<PlacedCommitment, "clause" | "running">) =>
  `${String(clause).padStart(2, "0")}.${running}`;

async function addCommitments(
  load: CodingLoad,
  { documentId, text, meetingIds }: Target,
  fresh: (PlacedCommitment & { code: string })[],
): Promise<string[]> {
  let searchRow = fresh.length > 0 ? await nextSearchRow(load.q) : 0;
  const added = fresh.map(({ code, clause, running, coding }) => {
    const identity = {
      id: crypto.randomUUID(),
      documentId,
      clausePosition: clause,
      running,
      number: code.slice(code.indexOf("/") + 1),
      code,
    };
    const life = {
      lifecycle: "in-force" as const,
      successors: [],
      untranslated: [],
      codebook: codebookVersion,
    };
    const written = { ...life, testsWrittenAt: load.at, publishedAt: load.at };
    const columns = codingColumns(coding, meetingIds);
    const row = {
      ...identity,
      ...written,
      ...columns,
      ...underived,
      searchRow: searchRow++,
      recordVersion: 1,
      updatedAt: load.at,
    };
    return { row, coding, after: { ...identity, ...coding, ...written, searchRow: row.searchRow } };
  });
  await insertCommitments(load.q, added, text);
  for (const { row, after } of added) noteCreation(load, "commitment", row.id, after);
  return added.map(({ row }) => row.id);
}

/** Stands only until the refresh in the same transaction. */
export const underived = {
  status: "not-reviewed" as const,
  statusRank: statusRank["not-reviewed"],
  flagBits: 0,
  reviewedDone: 0,
  reviewedOf: 0,
  item: "{}",
  searchText: "",
};

async function recode(
  load: CodingLoad,
  { text, meetingIds }: Target,
  { row, coding: ours, hasPublished }: StoredCommitment,
  file: CommitmentCoding,
): Promise<boolean> {
  if (row.lifecycle !== "in-force") {
    // A code is never used again: a tombstone stays one, whatever the file says.
    load.report.differences.push({
      code: row.code,
      field: "lifecycle",
      ours: row.lifecycle,
      file: "in-force",
    });
    return false;
  }
  const subject = { entity: "commitment" as const, id: row.id, code: row.code };
  const testsWritten = (changes: Partial<CommitmentCoding>) =>
    changes.deliveredWhen || changes.failedWhen ? { testsWrittenAt: load.at } : {};
  const rules = { frozen: hasPublished ? frozenByResults : new Set<string>(), also: testsWritten };
  const changes = await reconcile<CommitmentCoding>(load, subject, ours, file, rules);
  if (!changes) return false;
  const changed = changedColumns(Object.keys(changes), codingColumns(file, meetingIds));
  const columns = { ...changed, ...testsWritten(changes) };
  await updateCoding(load.q, row.id, changes, columns, text);
  await recodeClaims(load, row.id, ours, { ...ours, ...changes });
  return true;
}

/** A release that codes a commitment otherwise is no quieter about it than a person. */
async function recodeClaims(
  { q, at }: CodingLoad,
  id: string,
  before: CommitmentCoding,
  after: CommitmentCoding,
): Promise<void> {
  const file = await loadCommitmentFile(q, id);
  const { reconfirm, look, back } = effectsOf(before, after, file?.assessments ?? []);
  const touched = { reconfirm, look: [...look, ...back], back: [] };
  await recodeAssessments(q, touched, { actorId: seedActorId, at, reason: "" });
}

async function withdraw(load: CodingLoad, { text }: Target, row: StoredCommitment["row"]): Promise<boolean> {
  const subject = { entity: "commitment" as const, id: row.id, code: row.code };
  const writers = await lastWriters(load.q, subject.entity, subject.id);
  // A part of a split: people added it, and no file has ever named it.
  if (writers.get("code") !== seedActorId) return false;
  if (writers.get("lifecycle") !== seedActorId) {
    load.report.differences.push({
      code: row.code,
      field: "lifecycle",
      ours: row.lifecycle,
      file: "withdrawn",
    });
    return false;
  }
  await updateCoding(load.q, row.id, {}, { lifecycle: "withdrawn" }, text);
  noteChange(load, subject, {
    action: "withdrawn",
    before: { lifecycle: row.lifecycle },
    after: { lifecycle: "withdrawn" },
  });
  load.report.withdrawn.push(row.code);
  return true;
}
