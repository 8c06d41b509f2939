import { loadCommitmentFile } from "../../db/queries/commitment-files";
import type { Q } from "../../db/store";
import { type Outlook, outlookFor } from "../domain/rule-trace";
import type { DetailAssessment } from "./commitment-detail";

/** What would change each status that stands, on accepted evidence. For the people who work here only. */
export async function outlooksOf(
  q: Q,
  commitmentId: string,
  published: DetailAssessment[],
  today: string,
): Promise<Record<string, Outlook>> {
  const standing = published.filter(({ correctedById }) => correctedById === null);
  const file = standing.length > 0 ? await loadCommitmentFile(q, commitmentId) : null;
  if (!file) return {};
  return Object.fromEntries(standing.map((one) => [one.id, outlookFor(file, one, today)]));
}
