import { asc, eq, inArray } from "drizzle-orm";
import type { DevelopmentRecord } from "../../lib/domain/commitment-file";
import type { DevelopmentInput, SourceInput } from "../../lib/domain/development";
import { development, developmentLink, source } from "../sqlite/schema";
import type { Q } from "../store";

/** Sources are versioned as a set: the current ones are those of the highest revision. */
export function currentSources<T extends { developmentId: string; revision: number }>(rows: T[]): T[] {
  const highest = new Map<string, number>();
  for (const { developmentId, revision } of rows)
    highest.set(developmentId, Math.max(revision, highest.get(developmentId) ?? 0));
  return rows.filter(({ developmentId, revision }) => revision === highest.get(developmentId));
}

/** The developments linked to a commitment, as the rules weigh them; three queries whatever their number. */
export async function loadDevelopmentRecords(q: Q, commitmentId: string): Promise<DevelopmentRecord[]> {
  const rows = await q
    .select({
      id: development.id,
      happenedFrom: development.happenedFrom,
      happenedTo: development.happenedTo,
      restated: development.restated,
      state: development.state,
      authorId: development.authorId,
      reviewedAt: development.reviewedAt,
      subject: developmentLink.subject,
      polarity: developmentLink.polarity,
    })
    .from(developmentLink)
    .innerJoin(development, eq(development.id, developmentLink.developmentId))
    .where(eq(developmentLink.commitmentId, commitmentId))
    .orderBy(asc(development.happenedFrom), asc(development.id));
  if (rows.length === 0) return [];
  const sources = await loadSourceRecords(q, [...new Set(rows.map(({ id }) => id))]);
  const records = new Map<string, DevelopmentRecord>();
  for (const { subject, polarity, ...row } of rows) {
    const record = records.get(row.id) ?? { ...row, links: [], sources: sources.get(row.id) ?? [] };
    record.links.push({ subject, polarity });
    records.set(row.id, record);
  }
  return [...records.values()];
}

async function loadSourceRecords(q: Q, ids: string[]) {
  const rows = await q
    .select({
      id: source.id,
      developmentId: source.developmentId,
      revision: source.revision,
      class: source.class,
      speaksFor: source.speaksFor,
      origin: source.origin,
      publisher: source.publisher,
      visibility: source.visibility,
    })
    .from(source)
    .where(inArray(source.developmentId, ids))
    .orderBy(asc(source.position), asc(source.id));
  const grouped = new Map<string, DevelopmentRecord["sources"]>();
  for (const { developmentId, revision: _, ...record } of currentSources(rows))
    grouped.set(developmentId, [...(grouped.get(developmentId) ?? []), record]);
  return grouped;
}

/** A development as it is written: its own fields, who brought it, and its revision of sources. */
export type DevelopmentRow = typeof development.$inferSelect;

export async function insertDevelopment(q: Q, row: DevelopmentRow): Promise<void> {
  await q.insert(development).values(row);
}

export async function findDevelopment(q: Q, id: string): Promise<DevelopmentRow | null> {
  const [row] = await q.select().from(development).where(eq(development.id, id));
  return row ?? null;
}

export async function updateDevelopment(q: Q, id: string, set: Partial<DevelopmentRow>): Promise<void> {
  await q.update(development).set(set).where(eq(development.id, id));
}

/** Which commitments a development is linked to, whatever its state. */
export async function linkedCommitmentIds(q: Q, developmentId: string): Promise<string[]> {
  const rows = await q
    .selectDistinct({ id: developmentLink.commitmentId })
    .from(developmentLink)
    .where(eq(developmentLink.developmentId, developmentId));
  return rows.map(({ id }) => id);
}

export async function loadLinks(q: Q, developmentIds: string[]) {
  if (developmentIds.length === 0) return [];
  return q
    .select()
    .from(developmentLink)
    .where(inArray(developmentLink.developmentId, developmentIds))
    .orderBy(asc(developmentLink.id));
}

export async function loadCurrentSources(q: Q, developmentIds: string[]) {
  if (developmentIds.length === 0) return [];
  const rows = await q
    .select()
    .from(source)
    .where(inArray(source.developmentId, developmentIds))
    .orderBy(asc(source.position), asc(source.id));
  return currentSources(rows);
}

export type SourceRow = typeof source.$inferInsert;
export type LinkRow = typeof developmentLink.$inferInsert;

/** A revision writes the whole set of sources anew; the older set stays. */
export function sourceRows(developmentId: string, revision: number, sources: SourceInput[]): SourceRow[] {
  return sources.map(({ replacesId, candidateId: _, copySha256, ...fields }, position) => ({
    ...fields,
    copySha256: copySha256 ?? null,
    id: crypto.randomUUID(),
    developmentId,
    revision,
    replacesId: replacesId ?? null,
    position,
    linkState: "unchecked",
  }));
}

export function linkRows(
  developmentId: string,
  links: DevelopmentInput["links"],
  idOf: (code: string) => string,
): LinkRow[] {
  return links.map(({ commitment, ...link }) => ({
    ...link,
    id: crypto.randomUUID(),
    developmentId,
    commitmentId: idOf(commitment),
  }));
}

export async function insertSources(q: Q, rows: SourceRow[]): Promise<void> {
  await q.insert(source).values(rows);
}

export async function insertLinks(q: Q, rows: LinkRow[]): Promise<void> {
  await q.insert(developmentLink).values(rows);
}

/** Links of a development that is not accepted are replaced; the audit entry keeps the former ones. */
export async function replaceLinks(q: Q, developmentId: string, rows: LinkRow[]): Promise<void> {
  await q.delete(developmentLink).where(eq(developmentLink.developmentId, developmentId));
  await insertLinks(q, rows);
}
