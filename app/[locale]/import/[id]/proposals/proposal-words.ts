import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The panel's sentences as plain strings: no translator travels to the browser. */
export function proposalWords(locale: Locale) {
  const { import: desk, common, vocabulary } = messagesOf[locale];
  const { statementType, untrackedReason, role, mode, recurrence, deadlineKind, datePrecision } = vocabulary;
  const { precision, delegation } = vocabulary;
  return {
    decide: desk.decide,
    coding: desk.coding,
    form: common.form,
    labels: {
      ...{ statementType, untrackedReason, role, mode, recurrence, deadlineKind, datePrecision },
      ...{ precision, delegation },
      decision: desk.decision,
    },
  };
}

export type ProposalWords = ReturnType<typeof proposalWords>;
