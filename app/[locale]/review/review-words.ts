import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

export function decisionWords(locale: Locale) {
  const { review, common, vocabulary } = messagesOf[locale];
  const { decide, publish, accept, publishWhat, acceptWhat, sendBack, note, noteHint, twice, changed } =
    review;
  return {
    ...{ decide, publish, accept, publishWhat, acceptWhat, sendBack, note, noteHint, twice, changed },
    states: { ...vocabulary.evidenceState, ...vocabulary.assessmentState } as Record<string, string>,
    form: common.form,
  };
}

export type DecisionWords = ReturnType<typeof decisionWords>;
