import { type SQL, sql } from "drizzle-orm";

/**
 * Keys of the latest corrections, read from the small indexes that hold nothing else: SQLite takes any equality for a
 * narrow one, and would walk everything published instead. `limit` null: all of them.
 */
const upTo = (limit: number | null) => sql`limit ${limit ?? -1}`;

export const correctedKeys = (limit: number | null): SQL => sql`(
  select "id" from "assessment" indexed by "assessment_corrections"
  where "corrects_id" is not null and "state" = 'published'
  order by "published_at" desc ${upTo(limit)})`;

export const codingKeys = (limit: number | null): SQL => sql`(
  select "id" from "coding_change" indexed by "coding_change_published"
  where "published_at" is not null
  order by "published_at" desc ${upTo(limit)})`;

export const recodedKeys = (limit: number | null): SQL => sql`(
  select "seq" from "audit_entry" indexed by "audit_entry_recoded"
  where "entity" = 'commitment' and "action" in ('recoded', 'withdrawn') and "actor_id" = 'system:seed'
  order by "at" desc ${upTo(limit)})`;

/** Redactions are few; they are sorted by what they say of themselves. */
export const redactedKeys = (): SQL =>
  sql`(select "id" from "source" indexed by "source_redacted" where "redaction" is not null)`;
