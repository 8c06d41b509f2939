import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

export function decisionWords(locale: Locale) {
  const { review, common, vocabulary } = messagesOf[locale];
  const { decide, sendBack, note, noteHint, twice, changed } = review;
  return {
    ...{ decide, sendBack, note, noteHint, twice, changed },
    states: { ...vocabulary.evidenceState, ...vocabulary.assessmentState } as Record<string, string>,
    form: common.form,
  };
}

export type Approval = "publish" | "publishCoding" | "accept" | "acceptResponse" | "approve";

/** What the first button says, and what it will do. */
export function approvalWords(locale: Locale, approval: Approval) {
  const { review, coding, responses } = messagesOf[locale];
  if (approval === "approve") return { label: review.approve, what: review.approveWhat };
  if (approval === "publishCoding") return { label: review.publish, what: coding.publishWhat };
  if (approval === "acceptResponse") return { label: review.accept, what: responses.acceptWhat };
  return approval === "publish"
    ? { label: review.publish, what: review.publishWhat }
    : { label: review.accept, what: review.acceptWhat };
}

export type DecisionWords = ReturnType<typeof decisionWords>;
