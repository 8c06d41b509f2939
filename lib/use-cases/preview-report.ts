import { z } from "zod";
import { findReport } from "../../db/queries/reports";
import { instantOf } from "../domain/as-of";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed, visitor } from "../domain/permission";
import type { Block, Report, TableBlock } from "../reports/report";
import { firstRows } from "../reports/rows";
import { buildReport } from "./build-report";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { onPage } from "./report-facts-of";
import { reportInstant } from "./report-instant";
import { reportRequest } from "./report-request";
import { reportSince } from "./report-since";

const Preview = z.object({ id: idField, baseUrl: z.string() });

const mostRows = 300;

/** A draft as readers would see it, at its instant; a long table shows its first rows. */
export async function previewReport(context: Context, input: unknown): Promise<Outcome<Report>> {
  const { actor, store } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Preview.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, baseUrl } = parsed.data;
  const saved = await findReport(store.read, id);
  if (!saved || saved.state === "discarded") return refuse("not-found", "reportNotFound");
  // A day that is not over yet is shown as far as it has come.
  const asked = saved.asOfAt ?? (saved.asOf === null ? null : instantOf(saved.asOf));
  const ended = asked && asked <= context.now() ? asked.toISOString() : null;
  const at = await reportInstant(context, ended);
  if (!at.ok) return at;
  const since = await reportSince(store.read, saved, at.value);
  if (!since.ok) return since;
  const request = await reportRequest(context, saved, { issued: null, baseUrl });
  if (!request.ok) return request;
  return store.asOf(at.value, async (past) => {
    const there: Context = { store: past, actor: visitor, now: () => at.value, publicRead: true };
    const built = await buildReport(there, request.value, since.value, onPage);
    return built.ok ? accept(await readAtOnce(built.value)) : built;
  });
}

/** Rows that are read while they are written could not be read once the past is closed. */
async function readAtOnce(report: Report): Promise<Report> {
  const read = async (table: TableBlock): Promise<TableBlock> => ({
    ...table,
    rows: await firstRows(table.rows, mostRows),
  });
  const sections = [];
  for (const section of report.sections) {
    const blocks: Block[] = [];
    for (const block of section.blocks) blocks.push(block.block === "table" ? await read(block) : block);
    sections.push({ ...section, blocks });
  }
  return { ...report, sections };
}
