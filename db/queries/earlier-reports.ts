import { and, desc, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { report } from "../sqlite/schema";
import type { Q } from "../store";

const told = { number: report.number, asOfAt: report.asOfAt, view: report.view };

/** A report that readers have, with the instant it speaks of. */
export async function findToldReport(q: Q, id: string) {
  const [row] = await q
    .select(told)
    .from(report)
    .where(and(eq(report.id, id), inArray(report.state, ["issued", "withdrawn"])));
  return row ?? null;
}

/** Interim reports that stand and speak of an earlier instant, the latest first. */
export function earlierInterims(q: Q, subject: string | null, before: Date) {
  return q
    .select(told)
    .from(report)
    .where(
      and(
        eq(report.kind, "interim"),
        eq(report.state, "issued"),
        subject === null ? isNull(report.subject) : eq(report.subject, subject),
        isNotNull(report.asOfAt),
        lt(report.asOfAt, before),
      ),
    )
    .orderBy(desc(report.asOfAt), desc(report.number));
}
