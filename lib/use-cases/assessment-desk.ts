import { z } from "zod";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { loadItemParts } from "../../db/queries/commitment-item";
import { developmentsOf, searchesOf, sourcesOf } from "../../db/queries/commitment-record";
import { checkFields } from "../domain/assessment";
import type { AssessmentRecord, CommitmentFile } from "../domain/commitment-file";
import type { ReviewPeriod } from "../domain/commitment-item";
import { alsoSubmitted, evidenceFor, whatIsMissing } from "../domain/evidence";
import { accept, type Outcome, refuse, type Sentence, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type PublishedRecord, standingFor } from "../domain/published-assessment";
import { begunPeriods, currentPeriod } from "../domain/review-period";
import {
  type Outlook,
  outlookFor,
  type RuleKey,
  toldRule,
  type Weight,
  weightOf,
} from "../domain/rule-trace";
import { subjectsOf } from "../domain/subject";
import type { Basis, Mode, Role, Status, Trilingual } from "../domain/vocabulary";
import type { DetailDevelopment, DetailSearch } from "./commitment-detail";
import { describeDevelopments, describeSearches } from "./commitment-record-detail";
import type { Context } from "./context";
import { codeField, dayField } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";

const Desk = z.object({ commitment: codeField, periodStart: dayField.optional() });

/** What an editor needs in order to assess one commitment. */
export type AssessmentDesk = {
  commitment: {
    code: string;
    number: string;
    title: Trilingual;
    deliveredWhen: Trilingual;
    failedWhen: Trilingual;
    quote: string;
    language: string;
    mode: Mode;
    /** What a new claim must be based on. */
    recordVersion: number;
  };
  period: ReviewPeriod;
  /** Periods that have begun, the latest last. */
  periods: ReviewPeriod[];
  /** No new review of what is no longer in force; what was published can be corrected. */
  reviewEnded: boolean;
  subjects: DeskSubject[];
  developments: DetailDevelopment[];
  searches: DetailSearch[];
  today: string;
};

/** What readers see of a subject now, by which rule, and what would change it. */
export type StandingAssessment = {
  id: string;
  status: Status;
  reason: string;
  missing: string;
  /** The coding it was made on has changed since. */
  toReconfirm: boolean;
  basis: Basis | null;
  publishedAt: Date;
  rule: RuleKey | null;
  weight: Weight;
  /** How many logged searches it stands on. */
  searches: number;
  outlook: Outlook;
};

export type DeskSubject = {
  subject: string;
  /** Null when all are assessed together. */
  role: Role | null;
  counted: boolean;
  /** What stands in this period; a new assessment would replace it. */
  current: StandingAssessment | null;
  /** Work that is not published: whose, and how far. */
  open: (Pick<AssessmentRecord, "id" | "status" | "reason" | "missing" | "state" | "recordVersion"> & {
    own: boolean;
    reviewNote: string | null;
  })[];
  /** What each status still lacks, counting evidence that waits for review; null: may be submitted. */
  missing: Record<Status, Sentence | null>;
};

export async function assessmentDesk(context: Context, input: unknown): Promise<Outcome<AssessmentDesk>> {
  const { actor, store } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Desk.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const today = todayOf(context);
  const file = await loadCommitmentFile(q, parsed.data.commitment);
  const parts = file && (await loadItemParts(q, file.id));
  if (!file || !parts) return refuse("not-found", "noSuchCommitment");
  const periods = begunPeriods(file, today);
  const { periodStart = currentPeriod(file, today).start } = parsed.data;
  const period = periods.find(({ start }) => start === periodStart);
  if (!period) return checkFields({ periodStart: sentence("noSuchPeriod") });

  const rows = await developmentsOf(q, file.id, true);
  const ids = rows.map(({ development }) => development.id);
  const { code, number, title, deliveredWhen, failedWhen, mode } = parts.commitment;
  const quote = { quote: parts.quotes[0]?.reading ?? "", language: parts.quotes[0]?.language ?? "" };
  return accept({
    commitment: {
      ...{ code, number, title, deliveredWhen, failedWhen, mode },
      ...quote,
      recordVersion: file.recordVersion,
    },
    period,
    periods,
    reviewEnded: file.lifecycle !== "in-force",
    subjects: subjectsOf(file).map((subject) => deskSubject(file, subject, period, today, actor.id)),
    developments: describeDevelopments(rows, await sourcesOf(q, ids), actor),
    searches: describeSearches(await searchesOf(q, file.id, true), actor),
    today,
  });
}

function deskSubject(
  file: CommitmentFile,
  subject: string,
  period: ReviewPeriod,
  today: string,
  actorId: string | null,
): DeskSubject {
  const party = file.parties.find(({ code }) => code === subject);
  const standing = standingFor(file, subject, period);
  const open = file.assessments.filter(
    (record) =>
      record.subject === subject &&
      (file.recurrence === "once" || record.period.start === period.start) &&
      ["draft", "submitted", "sent-back"].includes(record.state),
  );
  return {
    subject,
    role: party?.role ?? null,
    counted: party?.counted ?? true,
    current: standing && describeStanding(file, standing, today),
    open: open.map(({ id, status, reason, missing, state, recordVersion, reviewNote, authorId }) => ({
      ...{ id, status, reason, missing, state, recordVersion, reviewNote },
      own: authorId === actorId,
    })),
    missing: whatIsMissing(evidenceFor(file, subject, period, today, alsoSubmitted)),
  };
}

function describeStanding(
  file: CommitmentFile,
  standing: PublishedRecord,
  today: string,
): StandingAssessment {
  const { id, status, reason, missing, basis, publishedAt, stoodOn } = standing;
  const acts = file.developments
    .filter(
      (development) => development.state === "accepted" && stoodOn.developments.includes(development.id),
    )
    .map(({ sources }) => sources.filter((source) => stoodOn.sources.includes(source.id)));
  return {
    ...{ id, status, reason, missing, basis, publishedAt },
    toReconfirm: standing.toReconfirmAt !== null,
    rule: toldRule(status, standing.rule, acts),
    weight: weightOf(acts, stoodOn.sources),
    searches: stoodOn.searches.length,
    outlook: outlookFor(file, standing, today),
  };
}
