import { placeOf } from "@/app/[locale]/import/import-places";
import type { Status } from "@/lib/domain/vocabulary";
import type { MyWork } from "@/lib/use-cases/my-work";

export type WorkPart = "sentBack" | "drafts" | "submitted";
export type WorkLine = {
  kind: "assessment" | "development" | "search" | "import" | "coding" | "response" | "report";
  part: WorkPart;
  id: string;
  recordVersion: number;
  status: Status | null;
  subject: string | null;
  text: string;
  language: string | null;
  codes: string[];
  reviewNote: string | null;
  at: Date;
  /** Where to go on with it; null where nothing can be changed but discarded. */
  path: string | null;
};

const partOf = (state: string): WorkPart =>
  state === "sent-back" ? "sentBack" : state === "draft" ? "drafts" : "submitted";

/** What one has begun, by what it waits for, newest first. */
export function workLines({
  assessments,
  developments,
  searches,
  imports,
  coding,
  responses,
  reports,
}: MyWork): WorkLine[] {
  const lines: WorkLine[] = [
    ...assessments.map((each) => ({
      ...{ kind: "assessment" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: each.status, subject: each.subject, text: each.reason },
      ...{ language: null, codes: [each.commitment.code], reviewNote: each.reviewNote },
      at: each.submittedAt ?? each.createdAt,
      path: `/commitments/${each.commitment.code}/assess?period=${each.period.start}`,
    })),
    ...developments.map((each) => ({
      ...{ kind: "development" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: null, subject: null, text: each.what },
      ...{ language: each.language, reviewNote: each.reviewNote, at: each.createdAt },
      codes: [...new Set(each.links.map(({ commitment }) => commitment.code))],
      path: `/developments/${each.id}/edit`,
    })),
    ...searches.map((each) => ({
      ...{ kind: "search" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: null, subject: each.subject, text: each.words },
      ...{ language: each.language, codes: [each.commitment.code], reviewNote: each.reviewNote },
      ...{ at: each.createdAt, path: null },
    })),
    ...imports.map((each) => ({
      ...{ kind: "import" as const, id: each.id, recordVersion: each.recordVersion },
      part: partOf(each.state === "submitted" ? "submitted" : each.reviewNote ? "sent-back" : "draft"),
      ...{ status: null, subject: null, text: each.name, language: null, codes: [] },
      ...{ reviewNote: each.reviewNote, at: each.submittedAt ?? each.createdAt },
      path: placeOf(each),
    })),
    ...coding.map((each) => ({
      ...{ kind: "coding" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: null, subject: null, text: each.reason, language: null },
      ...{ codes: [each.commitment.code], reviewNote: each.reviewNote },
      at: each.submittedAt ?? each.createdAt,
      path: `/commitments/${each.commitment.code}/coding`,
    })),
  ];
  lines.push(
    ...responses.map((each) => ({
      ...{ kind: "response" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: null, subject: each.party, text: each.body },
      ...{ language: each.language, codes: [each.commitment.code], reviewNote: each.reviewNote },
      ...{ at: each.createdAt, path: `/responses/${each.id}/edit` },
    })),
    ...reports.map((each) => ({
      ...{ kind: "report" as const, id: each.id, recordVersion: each.recordVersion },
      ...{ part: partOf(each.state), status: null, subject: null, text: each.title },
      ...{ language: each.language, codes: [], reviewNote: each.reviewNote },
      ...{ at: each.submittedAt ?? each.createdAt, path: `/reports/drafts/${each.id}` },
    })),
  );
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1));
}
