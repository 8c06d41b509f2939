import type { ProposalWords } from "./proposal-words";

/** What a field of a correction is called, so that a summary of errors can say what is meant. */
export function fieldLabel(field: string, { coding, decide }: ProposalWords): string | undefined {
  const named: Record<string, string> = {
    type: coding.type,
    untrackedReason: coding.reason,
    title: coding.title,
    summary: coding.summary,
    deliveredWhen: coding.deliveredWhen,
    failedWhen: coding.failedWhen,
    sector: coding.sector,
    parties: coding.parties,
    mode: coding.mode,
    precision: coding.precision,
    delegation: coding.delegation,
    "deadline.start": coding.start,
    "deadline.end": coding.end,
    "deadline.precision": coding.datePrecision,
    "deadline.meeting": coding.meeting,
    "deadline.kind": coding.deadline,
    sameAs: coding.sameAs,
    note: coding.note,
    rejectedReason: coding.reason,
    rejectedNote: coding.note,
    at: decide.split,
  };
  return named[field];
}
