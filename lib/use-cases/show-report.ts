import { z } from "zod";
import { findReportByNumber, namesOfReports } from "../../db/queries/reports";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview } from "../domain/permission";
import type { PublicPerson } from "../domain/public-person";
import { isPublicReport } from "../domain/report";
import type { ReportAsked, ReportFile, SavedReport } from "../domain/saved-report";
import type { Context } from "./context";
import { requiredText } from "./evidence-fields";
import { mayRead } from "./may-read";
import { voicesOf } from "./public-voices";
import { correctionsTouching, type ReportTouch } from "./report-corrections";
import { reportIssuers } from "./report-issuer";

const Asked = z.object({ number: requiredText(20) });

/** An issued report as everybody sees it; its files say the rest. */
export type ShownReport = Omit<ReportAsked, "forms" | "sinceReportId"> &
  Pick<SavedReport, "id" | "singlePerson" | "recordVersion" | "filesWithheld"> & {
    number: string;
    state: "issued" | "withdrawn";
    issuedAt: Date;
    asOfAt: Date;
    issuedBy: PublicPerson;
    codebook: string;
    dataHash: string;
    /** Told with their hashes where they are withheld as well: copies in circulation can be recognised. */
    files: ReportFile[];
    sinceNumber: string | null;
    withdrawn: {
      at: Date;
      by: PublicPerson | null;
      reason: string;
      replacedBy: { number: string; title: string } | null;
    } | null;
    mayWithdraw: boolean;
    /** What was put right after the moment it shows, the latest first. */
    corrections: ReportTouch[];
  };

export async function showReport(context: Context, input: unknown): Promise<Outcome<ShownReport>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Asked.safeParse(input);
  const q = context.store.read;
  const report = parsed.success ? await findReportByNumber(q, parsed.data.number) : null;
  if (!report || !isPublicReport(report.state)) return refuse("not-found", "reportNotFound");
  const { forms: _, sinceReportId, ...row } = report;
  const { id, recordVersion, singlePerson, filesWithheld, updatedAt } = row;
  const { kind, language, title, introduction, notes, view, subject, sections, columns, asOf, since } = row;
  const names = await namesOfReports(
    q,
    [sinceReportId, row.replacedById].flatMap((one) => one ?? []),
  );
  return accept({
    ...{ kind, language, title, introduction, notes, view, subject, sections, columns, asOf, since },
    ...{ id, recordVersion, singlePerson, filesWithheld },
    ...{ number: row.number ?? "", state: report.state as "issued" | "withdrawn" },
    ...{ issuedAt: row.issuedAt ?? updatedAt, asOfAt: row.asOfAt ?? updatedAt },
    issuedBy: (await reportIssuers(q, [report]))(report),
    ...{ codebook: row.codebook ?? "", dataHash: row.dataHash ?? "", files: row.files },
    sinceNumber: (sinceReportId && names.get(sinceReportId)?.number) || null,
    withdrawn: await withdrawalOf(context, report, names),
    mayWithdraw: canReview(context.actor) && report.state === "issued",
    corrections: (await correctionsTouching(context, [id])).get(id) ?? [],
  });
}

async function withdrawalOf(
  { store }: Context,
  { withdrawnAt: at, withdrawnById, withdrawnReason, replacedById }: SavedReport,
  names: Awaited<ReturnType<typeof namesOfReports>>,
): Promise<ShownReport["withdrawn"]> {
  if (!at) return null;
  const by = (await voicesOf(store.read, [withdrawnById]))(withdrawnById, at);
  const instead = replacedById ? names.get(replacedById) : undefined;
  const replacedBy = instead ? { number: instead.number, title: instead.title } : null;
  return { at, by, reason: withdrawnReason ?? "", replacedBy };
}
