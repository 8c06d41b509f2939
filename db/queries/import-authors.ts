import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { auditEntry, importAnchor, importBlock, importStatement } from "../sqlite/schema";
import type { Q } from "../store";

/** Steps that answer for what would be published; looking at it, or sending it back, is no part of it. */
const shaping = [
  "facts-changed",
  "repair-taken-back",
  "repair-made-again",
  "structure-confirmed",
  "submitted",
] as const;

/**
 * Who had a part in what stands in these imports: decided a statement or a place, said what the document is, settled
 * its repairs or its structure, changed a paragraph of it, or submitted it once.
 */
export async function authorsByImport(q: Q, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const decided = await q
    .selectDistinct({ importId: importStatement.importId, person: importStatement.decidedBy })
    .from(importStatement)
    .where(and(inArray(importStatement.importId, ids), isNotNull(importStatement.decidedBy)));
  const placed = await q
    .selectDistinct({ importId: importAnchor.importId, person: importAnchor.decidedBy })
    .from(importAnchor)
    .where(and(inArray(importAnchor.importId, ids), isNotNull(importAnchor.decidedBy)));
  const shaped = await q
    .selectDistinct({ importId: auditEntry.entityId, person: auditEntry.actorId })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.entity, "import"),
        inArray(auditEntry.entityId, ids),
        inArray(auditEntry.action, [...shaping]),
      ),
    );
  const cut = await q
    .selectDistinct({ importId: importBlock.importId, person: auditEntry.actorId })
    .from(auditEntry)
    .innerJoin(importBlock, eq(importBlock.id, auditEntry.entityId))
    .where(and(eq(auditEntry.entity, "import-block"), inArray(importBlock.importId, ids)));
  const authors = new Map<string, string[]>();
  for (const { importId, person } of [...decided, ...placed, ...shaped, ...cut])
    if (person) authors.set(importId, [...(authors.get(importId) ?? []), person]);
  return authors;
}

export const authorsOfImport = async (q: Q, id: string): Promise<string[]> =>
  (await authorsByImport(q, [id])).get(id) ?? [];
