import type { Outcome } from "../../lib/domain/outcome";

/** The value of what was accepted; a refusal fails the test with its reasons. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused: ${outcome.message.key} ${JSON.stringify(outcome.fields ?? {})}`);
}

export const refusalOf = (outcome: Outcome<unknown>): string =>
  outcome.ok ? "accepted" : outcome.message.key;
