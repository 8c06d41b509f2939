import { openCodingChanges } from "../../db/queries/coding-changes";
import type { Q } from "../../db/store";
import type { DraftCommitment } from "../domain/import";
import { type Dependents, dependentsOf } from "./coding-dependents";
import { loadCodingRecord } from "./coding-record";
import { deskChoices } from "./desk-choices";
import type { ImportProposals } from "./import-desk";
import { describeOpenCoding, type OpenCodingChange } from "./open-coding-changes";

/** One change as its reviewer judges it: what stands, what it would be, and what rests on it. */
export type CodingForReview = OpenCodingChange & {
  /** As it stands now; what somebody else changed meanwhile differs from the change's own base. */
  stands: DraftCommitment;
  quote: string;
  language: string;
  dependents: Dependents;
  choices: ImportProposals["choices"];
};

export async function codingForReview(
  q: Q,
  id: string,
  actorId: string | null,
): Promise<CodingForReview | null> {
  const [open] = describeOpenCoding(await openCodingChanges(q, { waiting: true, id }), actorId);
  const loaded = open && (await loadCodingRecord(q, open.commitment.code));
  if (!open || !loaded) return null;
  const { record, language } = loaded;
  return {
    ...open,
    ...{ stands: record.coding, quote: record.readingQuote, language },
    dependents: await dependentsOf(q, record, open),
    choices: await deskChoices(q),
  };
}
