import { createHash, hash } from "node:crypto";
import type { AuditEntry } from "../../lib/domain/audit";

/** What stands before the first entry. */
export const firstHash = "0".repeat(64);

/** The form new entries get: their texts can be redacted. Entries of form 1 stay as they are. */
export const hashForm = 2;

/** Where a text stood that was taken away later: its SHA-256. */
export type Redacted = { redacted: string };

export const sha256 = (text: string): string => hash("sha256", text, "hex");

/** Only a redaction leaves this shape: an entry that brings it along is never appended. */
export function isRedacted(value: unknown): value is Redacted {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const [field, ...more] = Object.entries(value);
  return (
    field?.[0] === "redacted" &&
    more.length === 0 &&
    typeof field[1] === "string" &&
    /^[0-9a-f]{64}$/.test(field[1])
  );
}

type Hashed = AuditEntry & { at: Date };

/** What an entry's hash is: everything but the hash itself, with keys in a fixed order. */
export function auditHash(entry: Hashed, prevHash: string, form: number = hashForm): string {
  const head = [entry.at.toISOString(), entry.actorId, entry.entity, entry.entityId, entry.action];
  const text =
    form === 1
      ? JSON.stringify([...head, sorted(entry.before), sorted(entry.after), prevHash])
      : // The number in front keeps the two forms apart: an entry of one never fits as the other.
        JSON.stringify([form, ...head, leavesHashed(entry.before), leavesHashed(entry.after), prevHash]);
  return createHash("sha256").update(text).digest("hex");
}

/** JSON keeps the order in which keys were written; a hash must not depend on it. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value ?? null;
  return fieldsOf(value, sorted);
}

/** Each text by its hash, so that the words can go and the entry still fits. */
function leavesHashed(value: unknown): unknown {
  if (typeof value === "string") return sha256(value);
  if (Array.isArray(value)) return value.map(leavesHashed);
  if (typeof value !== "object" || value === null) return value ?? null;
  return isRedacted(value) ? value.redacted : fieldsOf(value, leavesHashed);
}

const fieldsOf = (value: object, each: (field: unknown) => unknown) =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, each(field)]),
  );

/** Fields as they are kept and hashed: instants as text, keys in order, no half characters. */
export function asKept(fields: Record<string, unknown> | null): Record<string, unknown> | null {
  return fields && (kept(fields) as Record<string, unknown>);
}

function kept(value: unknown): unknown {
  // SQLite keeps no half of a surrogate pair: the entry would tell another text than the record.
  if (typeof value === "string") return value.replaceAll(/\p{Surrogate}/gu, "\u{fffd}");
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== "object" || value === null) return value ?? null;
  if (isRedacted(value)) throw new Error("An entry is redacted after it was appended, not before.");
  return fieldsOf(value, kept);
}
