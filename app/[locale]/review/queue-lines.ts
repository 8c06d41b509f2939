import type { Status } from "@/lib/domain/vocabulary";
import type { WorkPlace } from "@/lib/use-cases/open-work";
import type { ReviewQueue } from "@/lib/use-cases/review-queue";

/** A text is judged where it was made ready: with its facts, its figures and what it lacks. */
export const pathOfLine = ({ kind, id }: Pick<QueueLine, "kind" | "id">) =>
  kind === "import" ? `/import/${id}/publish` : `/review/${kind}/${id}`;

export type QueueLine = {
  kind: "assessment" | "development" | "search" | "import";
  id: string;
  status: Status | null;
  /** In the words of its author. */
  text: string;
  language: string | null;
  subject: string | null;
  places: WorkPlace[];
  author: string;
  own: boolean;
  since: Date;
};

/** All kinds in one list, oldest first. */
export function queueLines({ assessments, developments, searches, imports }: ReviewQueue): QueueLine[] {
  const lines: QueueLine[] = [
    ...assessments.map((each) => ({
      ...{ kind: "assessment" as const, id: each.id, author: each.author, own: each.own },
      ...{ status: each.status, text: each.reason, language: null, subject: each.subject },
      places: [each.commitment],
      since: each.submittedAt ?? each.createdAt,
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
  return lines.sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1));
}
