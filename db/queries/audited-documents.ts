import { createHash } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { clause, participation, statement, textRevision, version } from "../sqlite/schema";
import type { Q } from "../store";
import { sha256 } from "./audit-hash";
import { asWritten, type Fields } from "./audit-replay";
import { textHashes } from "./text-hashes";

/** Documents with who took part. */
export async function documentsAsTold(q: Q, rows: Fields[]): Promise<Fields[]> {
  const ids = rows.map(({ id }) => String(id));
  const parts = await q.select().from(participation).where(inArray(participation.documentId, ids));
  return rows.map((row) => ({
    ...row,
    participation: parts
      .filter(({ documentId }) => documentId === row.id)
      .map(({ partyCode, participation: as, note }) => ({ party: partyCode, as, note })),
  }));
}

/** Versions with their text: long words and bytes by their hash, statements as the audit counts them up. */
export const versionsAsTold = (q: Q, rows: Fields[]): Promise<Fields[]> =>
  Promise.all(rows.map((row) => versionAsTold(q, row)));

async function versionAsTold(q: Q, row: Fields): Promise<Fields> {
  const [stored] = await q
    .select()
    .from(version)
    .where(eq(version.id, String(row.id)));
  const revisions = await q
    .select()
    .from(textRevision)
    .where(eq(textRevision.versionId, String(row.id)))
    .orderBy(asc(textRevision.id));
  const [revision, ...others] = revisions;
  if (!stored || !revision) return { ...row, revision: null };
  const clauses = await q
    .select()
    .from(clause)
    .where(eq(clause.revisionId, revision.id))
    .orderBy(asc(clause.position));
  const statements = await q
    .select()
    .from(statement)
    .where(eq(statement.revisionId, revision.id))
    .orderBy(asc(statement.start));
  const positions = new Map(clauses.map(({ id, position }) => [id, position]));
  const raw = Buffer.from(stored.rawBase64, "base64");
  const { id, cleanerVersion, script, cleanText } = revision;
  return {
    ...row,
    rawBytes: agreed(stored.rawBytes, raw.length),
    sha256: agreed(stored.sha256, sha256OfBytes(raw)),
    revision: { id, cleanerVersion, script, sha256: agreed(revision.sha256, sha256(cleanText)) },
    otherRevisions: others.length > 0 ? others.map((one) => one.id) : null,
    clauses: clauses.length,
    statements: asWritten(
      statements.map(({ clauseId, start, end, type, tracked, untrackedReason }) => [
        ...[positions.get(clauseId) ?? null, start, end],
        ...[
          type,
          tracked === (untrackedReason === null) ? untrackedReason : `${untrackedReason}, but tracked`,
        ],
      ]),
    ),
    texts: textHashes({ version: stored, revision, clauses }),
  };
}

const sha256OfBytes = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A column that repeats what follows from others: where the two differ, neither is what the chain tells. */
const agreed = <T>(said: T, found: T) => (said === found ? said : `${said}, but it is ${found}`);
