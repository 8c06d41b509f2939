import type { CommitmentFile } from "./commitment-file";
import { allTogether, isResponsible } from "./vocabulary";

type Shared = Pick<CommitmentFile, "mode" | "parties">;

export const responsibleParties = (file: Pick<CommitmentFile, "parties">) =>
  file.parties.filter(({ role }) => isResponsible(role));

/** Who can be assessed: all responsible parties together in collective mode, else each of them. */
export function subjectsOf(file: Shared): string[] {
  const responsible = responsibleParties(file).map(({ code }) => code);
  if (file.mode === "each") return responsible;
  return responsible.length > 0 ? [allTogether] : [];
}

/** What evidence may speak of, in either mode: one responsible party, or all of them. */
export const evidenceSubjects = (file: Pick<CommitmentFile, "parties">): string[] => {
  const responsible = responsibleParties(file).map(({ code }) => code);
  return responsible.length > 0 ? [allTogether, ...responsible] : [];
};

/** The parties a subject stands for. */
export const partiesOfSubject = (file: Pick<CommitmentFile, "parties">, subject: string): string[] =>
  subject === allTogether ? responsibleParties(file).map(({ code }) => code) : [subject];
