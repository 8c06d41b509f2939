import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { type ErrorReportRow, insertErrorReport, reportedSubject } from "../../db/queries/error-reports";
import { isWebAddress } from "../domain/address";
import { visitorActorId } from "../domain/audit";
import { referenceOf, subjectOfPage } from "../domain/error-report";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { readableLength } from "../domain/typed-text";
import { locales } from "../domain/vocabulary";
import type { Context } from "./context";
import { requiredText, text } from "./evidence-fields";
import { mayRead } from "./may-read";
import { refuseFields } from "./refuse-fields";
import type { ReportLimit } from "./report-limit";

const orEmpty = (most: number) =>
  text(most)
    .nullish()
    .transform((typed) => typed ?? "");

const Report = z.object({
  page: text(2_000).catch(""),
  what: requiredText(5_000).refine((typed) => readableLength(typed) >= 10, "reportTooShort"),
  evidence: orEmpty(2_000).refine((typed) => typed === "" || isWebAddress(typed), "onlyWebAddresses"),
  contact: orEmpty(300),
  language: z.enum(locales, "fieldWrong"),
  // Nobody sees this field; programs that fill in everything fill it in too.
  nickname: orEmpty(2_000).refine((typed) => typed === "", "reportLooksAutomatic"),
});

/** Anybody who may read may say that something is wrong; what they say stays inside. */
export async function reportError(
  context: Context & { clientAddress: string },
  input: unknown,
  limit: ReportLimit,
): Promise<Outcome<{ reference: string }>> {
  const { actor, store, now, clientAddress } = context;
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Report.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { nickname: _, ...told } = parsed.data;
  const page = /^\/(?![/\\])[^\s\\]*$/.test(told.page) ? told.page : "";
  const wait = await limit.take(clientAddress);
  if (wait > 0) return refuse("busy", sentence("tooManyReports", { minutes: Math.ceil(wait / 60) }));
  return store.tx(async (q) => {
    const at = now();
    const row: ErrorReportRow = {
      ...{ id: crypto.randomUUID(), ...(await reportedSubject(q, subjectOfPage(page))), page },
      ...{ what: told.what, evidence: told.evidence || null, contact: told.contact },
      ...{ language: told.language, userId: actor.id, state: "open", answer: "" },
      ...{ createdAt: at, decidedBy: null, decidedAt: null, recordVersion: 1 },
    };
    await insertErrorReport(q, row);
    const entry = { entity: "error-report" as const, entityId: row.id, action: "reported", before: null };
    const actorId = actor.id ?? visitorActorId;
    await appendAudit(q, { ...entry, actorId, after: { ...row } }, at);
    return accept({ reference: referenceOf(row.id) });
  });
}
