import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { appendAudit } from "../../db/queries/audit";
import { recordsOf } from "../../db/queries/audited-rows";
import type { AuditedTable } from "../../db/queries/audited-tables";
import type { Q } from "../../db/store";
import { seedActorId } from "../../lib/domain/audit";
import { columnsOf } from "./tamper";

/** A row with something in every column, and the entry that explains it. Only for a database that checks nothing. */
export async function makeUpRow(q: Q, audited: AuditedTable, n = 1): Promise<void> {
  await q.insert(audited.table).values(madeUp(audited.table, n) as never);
  const id = String(madeUp(audited.table, n)[audited.key]);
  for await (const record of recordsOf(q, audited))
    if (record.id === id) {
      const entry = { actorId: seedActorId, entity: audited.entity, entityId: id, action: "made-up" };
      await appendAudit(
        q,
        { ...entry, before: null, after: record.fields },
        new Date("2026-01-01T00:00:00Z"),
      );
    }
}

const madeUp = (table: SQLiteTable, n: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columnsOf(table)).map(([name, { dataType }]) => {
      if (dataType === "boolean") return [name, true];
      if (dataType === "number") return [name, 7000 + n];
      if (dataType === "date") return [name, new Date(Date.UTC(2026, 0, 2, 0, n))];
      if (dataType === "json") return [name, { made: `up ${n}` }];
      return [name, `${name}-${n}`];
    }),
  );
