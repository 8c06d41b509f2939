import { documentsById, type ImportRow, personNames, proposalCounts } from "../../db/queries/imports";
import { type JobRow, latestJobs } from "../../db/queries/jobs";
import type { Q } from "../../db/store";
import type { ImportHead, ImportJob, ImportLine } from "./import-desk";

/** Some imports as lists show them; the same number of queries however many there are. */
export async function importLines(q: Q, rows: ImportRow[]): Promise<ImportLine[]> {
  const ids = rows.map(({ id }) => id);
  const jobs = await latestJobs(q, ids);
  const counts = await proposalCounts(q, ids);
  const names = await personNames(q, [...new Set(rows.map(({ createdBy }) => createdBy))]);
  return rows.map((row) => ({
    id: row.id,
    name: importName(row),
    purpose: row.purpose,
    state: row.state,
    language: row.facts.language ?? row.language,
    job: describeJob(jobs.get(row.id) ?? null),
    tracked: counts.get(row.id)?.tracked ?? 0,
    decided: counts.get(row.id)?.decided ?? 0,
    createdBy: names.get(row.createdBy) ?? "",
    updatedAt: row.updatedAt,
  }));
}

/** What every page of one import shows on top. */
export async function importHead(q: Q, row: ImportRow): Promise<ImportHead> {
  const [line] = await importLines(q, [row]);
  if (!line) throw new Error("One row gives one line.");
  const documents = await documentsById(
    q,
    [row.documentId, row.publishedDocumentId].flatMap((id) => id ?? []),
  );
  const target = row.documentId ? documents.get(row.documentId) : undefined;
  const published = row.publishedDocumentId ? documents.get(row.publishedDocumentId) : undefined;
  const names = await personNames(q, row.submittedBy ? [row.submittedBy] : []);
  return {
    ...line,
    fileName: row.fileName,
    pasted: row.pasted,
    fileSha256: row.fileSha256,
    format: row.format,
    encoding: row.encoding,
    script: row.script,
    target: target ? { slug: target.slug, shortTitle: target.shortTitle } : null,
    facts: row.facts,
    failure: row.failure,
    reviewNote: row.reviewNote,
    submittedBy: row.submittedBy ? (names.get(row.submittedBy) ?? null) : null,
    publishedSlug: published?.slug ?? null,
    reading: row.reading,
    recordVersion: row.recordVersion,
  };
}

/** A title where one is known, else the file's name; a short one only when somebody has confirmed it. */
export function importName({ facts, fileName }: Pick<ImportRow, "facts" | "fileName">): string {
  const titles = facts.fromText ? [facts.title] : [facts.shortTitle, facts.title];
  const said = titles.flatMap(({ en, zh, ru }) => [en, zh, ru]);
  return said.find((title) => title?.trim()) ?? fileName;
}

export function describeJob(row: JobRow | null): ImportJob | null {
  if (!row) return null;
  const { id, kind, state, progress, step, cancelRequested, failure } = row;
  return { id, kind, state, progress, step, cancelRequested, failure };
}
