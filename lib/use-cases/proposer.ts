import type { Proposal, Proposer } from "../communique/propose/proposal";
import { trackedTypes } from "../domain/vocabulary";

/** Stands until the rules land. */
export const proposeByRules: Proposer = async ({ statements }) =>
  statements.map(({ type, reason, confidence, cue, text }): Proposal => {
    const sure = <T>(value: T) => ({ value, confidence, because: [] });
    const tracked = (trackedTypes as readonly string[]).includes(type) && !reason;
    return {
      type: { value: type, confidence, because: cue ? [{ rule: "cue", words: cue }] : [] },
      untrackedReason: tracked ? null : (reason ?? "narrative"),
      parties: sure([]),
      mode: sure("collective" as const),
      sectors: sure(["mechanism"]),
      deadline: sure({
        kind: "open" as const,
        start: null,
        end: null,
        precision: null,
        words: null,
        meeting: null,
      }),
      recurrence: "once",
      precision: sure(0 as const),
      delegation: sure(0 as const),
      verifiable: true,
      test: "act",
      title: text.slice(0, 40),
      confidence,
    };
  });
