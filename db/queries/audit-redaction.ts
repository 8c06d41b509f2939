import { and, asc, eq } from "drizzle-orm";
import type { AuditedEntity } from "../../lib/domain/audit";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";
import { isRedacted, sha256 } from "./audit-hash";

/** How many entries lost words; `kept` are those of the first form, which can lose none. */
export type AuditRedaction = { redacted: number; kept: number[] };

/**
 * Takes texts out of everything the audit tells of one record: each leaves its SHA-256, and the chain still fits. Call it
 * after the entry that explains the redaction was appended, so that its own “before” is redacted as well.
 */
export async function redactInAudit(
  q: Q,
  entity: AuditedEntity,
  entityId: string,
  texts: readonly string[],
): Promise<AuditRedaction> {
  const gone = new Set(texts.filter((text) => text !== ""));
  const found: AuditRedaction = { redacted: 0, kept: [] };
  if (gone.size === 0) return found;
  const entries = await q
    .select({
      seq: auditEntry.seq,
      before: auditEntry.before,
      after: auditEntry.after,
      form: auditEntry.hashForm,
    })
    .from(auditEntry)
    .where(and(eq(auditEntry.entity, entity), eq(auditEntry.entityId, entityId)))
    .orderBy(asc(auditEntry.seq));
  for (const { seq, form, ...told } of entries) {
    if (!holds(told, gone)) continue;
    if (form < 2) found.kept.push(seq);
    else {
      const { before, after } = without(told, gone) as typeof told;
      await q.update(auditEntry).set({ before, after }).where(eq(auditEntry.seq, seq));
      found.redacted += 1;
    }
  }
  return found;
}

function holds(value: unknown, texts: ReadonlySet<string>): boolean {
  if (typeof value === "string") return texts.has(value);
  if (typeof value !== "object" || value === null || isRedacted(value)) return false;
  return Object.values(value).some((field) => holds(field, texts));
}

function without(value: unknown, texts: ReadonlySet<string>): unknown {
  if (typeof value === "string") return texts.has(value) ? { redacted: sha256(value) } : value;
  if (Array.isArray(value)) return value.map((each) => without(each, texts));
  if (typeof value !== "object" || value === null || isRedacted(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, without(field, texts)]));
}
