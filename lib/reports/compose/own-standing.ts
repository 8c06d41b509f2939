import type { CommitmentItem } from "../../domain/commitment-item";
import { isReviewed } from "../../domain/published-word";
import { allTogether, type Flag, isResponsible, type ShownStatus } from "../../domain/vocabulary";
import type { AssessmentFacts } from "../report-facts";
import type { Composing } from "./composing";

/** What stands for one party: a result, that nobody has looked, or that its role is never assessed. */
export type OwnStanding =
  | { kind: "assessed"; status: ShownStatus; assessment: AssessmentFacts | null; flags: readonly Flag[] }
  | { kind: "open"; status: ShownStatus; earlier: AssessmentFacts | null; flags: readonly Flag[] }
  | { kind: "role" };

/** A shared act has one word for all responsible parties; each of them stands at it. */
export function ownStanding({ facts }: Composing, item: CommitmentItem, party: string): OwnStanding {
  const own = item.parties.find(({ code }) => code === party);
  if (!own || !isResponsible(own.role)) return { kind: "role" };
  const together = item.mode === "collective";
  const subject = together ? allTogether : party;
  const status = together ? item.status : (own.status ?? "not-reviewed");
  const flags = together ? item.flags : own.flags;
  const published = (facts.details.get(item.code)?.assessments ?? []).filter(
    (one) => one.subject === subject,
  );
  if (isReviewed(status))
    return { kind: "assessed", status, assessment: published.find(({ current }) => current) ?? null, flags };
  return { kind: "open", status, earlier: published.find(({ current }) => !current) ?? null, flags };
}
