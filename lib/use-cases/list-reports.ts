import { z } from "zod";
import { countIssued, listIssued, namesOfReports } from "../../db/queries/reports";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import type { PublicPerson } from "../domain/public-person";
import type { SavedReport } from "../domain/saved-report";
import { type ReportKind, reportKinds } from "../domain/vocabulary";
import type { UnknownParameter } from "./commitment-query-input";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { refuseUnknown } from "./refuse-unknown";
import { correctionsTouching } from "./report-corrections";
import { reportIssuers } from "./report-issuer";

/** An issued report in a list. A withdrawn one stays in it and says so. */
export type ListedReport = Pick<
  SavedReport,
  "id" | "kind" | "title" | "language" | "subject" | "view" | "singlePerson" | "filesWithheld"
> & {
  number: string;
  state: "issued" | "withdrawn";
  issuedAt: Date;
  asOfAt: Date;
  issuedBy: PublicPerson;
  forms: SavedReport["forms"];
  withdrawnAt: Date | null;
  replacedBy: { number: string; title: string } | null;
  /** Later corrections of what it shows, and the latest of them. */
  corrections: { count: number; latestAt: Date | null };
};
export type ReportList = { total: number; page: number; pages: number; size: number; items: ListedReport[] };

const count = (most: number) =>
  z.coerce.number("fieldWrong").int("fieldWrong").min(1, "fieldWrong").max(most, "fieldWrong");
const code = z
  .string()
  .max(200, "fieldWrong")
  .nullish()
  .transform((value) => value || null);
const Asked = z.object({
  kind: z
    .union([z.enum(reportKinds), z.literal("")], { error: "fieldWrong" })
    .nullish()
    .transform((kind) => (kind || null) as ReportKind | null),
  document: code,
  party: code,
  page: count(100_000).default(1),
  size: count(100).default(20),
});

/** Issued reports, the newest first: all, of one kind, or whose view is narrowed to a document or a party. */
export async function listReports(context: Context, input: unknown = {}): Promise<Outcome<ReportList>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseUnknown(parsed.error.issues.map(({ path }) => valueAt(input, path)));
  const { kind, document, party, page, size } = parsed.data;
  const view = new URLSearchParams({ ...(document && { document }), ...(party && { party }) });
  const q = context.store.read;
  const total = await countIssued(q, { kind, view });
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) {
    const message = sentence("pageOutOfRange", { page, pages });
    return refuse("invalid", message, { fields: { page: message } });
  }
  const rows = await listIssued(q, { kind, view }, { page, size });
  return accept({ total, page, pages, size, items: await describeIssued(context, rows) });
}

/** A list is asked for by its address: what is not understood there is named, as for commitments. */
const valueAt = (input: unknown, [name = ""]: PropertyKey[]): UnknownParameter => ({
  ...{ kind: "value", name: String(name) },
  value: String((input as Record<PropertyKey, unknown> | null)?.[name] ?? ""),
});

async function describeIssued(context: Context, rows: SavedReport[]): Promise<ListedReport[]> {
  const q = context.store.read;
  const issuerOf = await reportIssuers(q, rows);
  const names = await namesOfReports(
    q,
    rows.flatMap(({ replacedById }) => replacedById ?? []),
  );
  const touches = await correctionsTouching(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { id, kind, title, language, subject, view, singlePerson, filesWithheld, withdrawnAt } = row;
    const touched = touches.get(id) ?? [];
    return {
      ...{ id, kind, title, language, subject, view, singlePerson, filesWithheld, withdrawnAt },
      ...{ number: row.number ?? "", state: row.state as "issued" | "withdrawn" },
      ...{ issuedAt: row.issuedAt ?? row.updatedAt, asOfAt: row.asOfAt ?? row.updatedAt },
      issuedBy: issuerOf(row),
      forms: filesWithheld ? [] : row.files.map(({ form }) => form),
      replacedBy: (row.replacedById && names.get(row.replacedById)) || null,
      corrections: { count: touched.length, latestAt: touched[0]?.at ?? null },
    };
  });
}
