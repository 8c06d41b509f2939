import type { LackingApproval } from "@/lib/domain/contrary-approval";
import type { Status } from "@/lib/domain/vocabulary";
import type { ReviewQueue } from "@/lib/use-cases/review-queue";
import type { NamedPlace } from "./place-title";

/** A text and a report are judged where they were made ready: with all that is known of them. */
export const pathOfLine = ({ kind, id }: Pick<QueueLine, "kind" | "id">) =>
  kind === "import"
    ? `/import/${id}/publish`
    : kind === "report"
      ? `/reports/drafts/${id}`
      : `/review/${kind}/${id}`;

export type QueueLine = {
  kind: "assessment" | "development" | "search" | "import" | "coding" | "response" | "report";
  id: string;
  status: Status | null;
  /** In the words of its author. */
  text: string;
  language: string | null;
  subject: string | null;
  places: NamedPlace[];
  author: string;
  own: boolean;
  since: Date;
  /** Of contrary action: whose approval is missing, and who has given theirs. */
  lacking?: LackingApproval | null;
  approver?: string | null;
};

/** All kinds in one list, oldest first. */
export function queueLines({
  assessments,
  developments,
  searches,
  imports,
  coding,
  responses,
  reports,
}: ReviewQueue): QueueLine[] {
  const lines: QueueLine[] = [
    ...assessments.map((each) => ({
      ...{ kind: "assessment" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: each.status, text: each.reason, language: null, subject: each.subject },
      places: [each.commitment],
      since: each.submittedAt ?? each.createdAt,
      ...{ lacking: each.lacking, approver: each.approver?.name ?? null },
    })),
    ...developments.map((each) => ({
      ...{ kind: "development" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.what, language: each.language, subject: null },
      places: [...new Map(each.links.map(({ commitment }) => [commitment.code, commitment])).values()],
      since: each.createdAt,
    })),
    ...searches.map((each) => ({
      ...{ kind: "search" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.words, language: each.language, subject: each.subject },
      places: [each.commitment],
      since: each.createdAt,
    })),
    ...imports.map((each) => ({
      ...{ kind: "import" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.name, language: null, subject: null, places: [] },
      since: each.submittedAt ?? each.createdAt,
    })),
  ];
  lines.push(
    ...coding.map((each) => ({
      ...{ kind: "coding" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.reason, language: null, subject: null },
      places: [each.commitment],
      since: each.submittedAt ?? each.createdAt,
    })),
    ...responses.map((each) => ({
      ...{ kind: "response" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.body, language: each.language, subject: each.party },
      places: [each.commitment],
      since: each.createdAt,
    })),
    ...reports.map((each) => ({
      ...{ kind: "report" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: null, text: each.title, language: each.language, subject: null, places: [] },
      since: each.submittedAt ?? each.createdAt,
    })),
  );
  return lines.sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1));
}
