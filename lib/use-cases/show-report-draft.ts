import { z } from "zod";
import { findPerson } from "../../db/queries/people";
import { findReport } from "../../db/queries/reports";
import { loadSettings } from "../../db/queries/settings";
import { accept, type Outcome, refuse, type Sentence } from "../domain/outcome";
import { canReview, canSeeDrafts, notAllowed } from "../domain/permission";
import { isOpenReport, isPublicReport } from "../domain/report";
import type { TypedReport } from "../domain/report-asked";
import { reviewRefusal } from "../domain/report-review";
import type { SavedReport } from "../domain/saved-report";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { formOfReport } from "./report-fields";
import { type ReportRunProgress, reportRunOf } from "./show-report-run";

const Asked = z.object({ id: idField });

/** A report before it is public, as its author and those who decide about it see it. */
export type ReportDraft = TypedReport &
  Pick<
    SavedReport,
    | ("id" | "state" | "recordVersion" | "number" | "createdAt" | "updatedAt" | "submittedAt")
    | ("reviewNote" | "reviewedAt")
  > & {
    /** Name of the colleague who wrote it. */
    author: string;
    own: boolean;
    mayChange: boolean;
    maySubmit: boolean;
    mayTakeBack: boolean;
    mayDiscard: boolean;
    /** May issue it or send it back; else `hindrance` says why a reviewer may not. */
    mayDecide: boolean;
    hindrance: Sentence | null;
    twoPersonRule: boolean;
    /** Why the last attempt to issue it came to nothing. */
    failure: Sentence | null;
    /** The making of its files. */
    run: ReportRunProgress;
  };

/** Once issued, a report is found under its number; what was dropped is not there. */
export async function showReportDraft(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ReportDraft>> {
  if (!canSeeDrafts(actor)) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const report = await findReport(q, parsed.data.id);
  if (!report || report.state === "discarded") return refuse("not-found", "reportNotFound");
  if (isPublicReport(report.state))
    return refuse("not-found", "reportNotFound", { current: { number: report.number } });
  const { twoPersonRule } = await loadSettings(q);
  const { id, state, recordVersion, number, createdAt, updatedAt, submittedAt, reviewNote, reviewedAt } =
    report;
  const own = report.authorId === actor.id;
  const open = own && isOpenReport(state);
  const refusal = reviewRefusal(report, { twoPersonRule }, { by: actor, basedOnVersion: recordVersion });
  const run = await reportRunOf(q, report);
  return accept({
    ...(await formOfReport(q, report)),
    ...{ id, state, recordVersion, number, createdAt, updatedAt, submittedAt, reviewNote, reviewedAt },
    ...{ own, author: (await findPerson(q, report.authorId))?.name ?? "" },
    ...{ mayChange: open, maySubmit: open, mayDiscard: open, mayTakeBack: own && state === "submitted" },
    mayDecide: refusal === null,
    hindrance: state === "submitted" && canReview(actor) ? (refusal?.message ?? null) : null,
    twoPersonRule,
    failure: run.run?.purpose === "issue" && state === "submitted" ? run.run.failure : null,
    run,
  });
}
