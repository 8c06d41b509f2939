import { checkFields } from "./assessment";
import { accept, type Outcome, refuse, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import type { ErrorReportState } from "./vocabulary";

/** What somebody says is wrong, as far as answering it is concerned. */
export type ReportStanding = {
  id: string;
  state: ErrorReportState;
  answer: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  recordVersion: number;
};

const longestAnswer = 5_000;

/** Editors answer it with what was done, set it aside with a reason, or open it again. */
export function decideReport(
  report: ReportStanding,
  { state, answer, basedOnVersion }: { state: ErrorReportState; answer: string; basedOnVersion: number },
  by: Actor,
  at: Date,
): Outcome<Partial<ReportStanding>> {
  if (!canEdit(by)) return notAllowed(by);
  if (report.recordVersion !== basedOnVersion)
    return refuse("conflict", "errorReportChanged", {
      current: { state: report.state, answer: report.answer, recordVersion: report.recordVersion },
    });
  if (report.state === state) return refuse("invalid", "errorReportSameState");
  const said = answer.trim();
  if (state !== "open" && said === "") return checkFields({ answer: sentence("answerRequired") });
  if (said.length > longestAnswer)
    return checkFields({ answer: sentence("textTooLong", { most: longestAnswer }) });
  return accept({
    ...{ state, answer: state === "open" ? report.answer : said },
    ...{ decidedBy: by.id, decidedAt: at, recordVersion: report.recordVersion + 1 },
  });
}

/** What a visitor can quote in a letter: the first eight signs of the id. */
export const referenceOf = (id: string): string => id.slice(0, 8).toUpperCase();

/** What a page of ours is about; null parts where it is about neither. */
export function subjectOfPage(path: string): { commitment: string | null; document: string | null } {
  const [, kind, document, number] =
    /^\/\w+\/(commitments|documents)\/([^/?#]+)(?:\/([^/?#]+))?/.exec(path) ?? [];
  const plain = (part: string | undefined) => {
    try {
      return part === undefined ? null : decodeURIComponent(part);
    } catch {
      return null;
    }
  };
  const [slug, running] = [plain(document), plain(number)];
  return {
    commitment: kind === "commitments" && slug && running ? `${slug}/${running}` : null,
    document: slug,
  };
}
