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

/** What the first button says, and what it will do. */
export function approvalWords(locale: Locale, approval: "publish" | "publishCoding" | "accept" | "approve") {
  const { review, coding } = messagesOf[locale];
  if (approval === "approve") return { label: review.approve, what: review.approveWhat };
  if (approval === "publishCoding") return { label: review.publish, what: coding.publishWhat };
  return approval === "publish"
    ? { label: review.publish, what: review.publishWhat }
    : { label: review.accept, what: review.acceptWhat };
}

export type DecisionWords = ReturnType<typeof decisionWords>;
