import type { Outcome } from "../domain/outcome";

/** The demo is part of the release: a refusal is a fault of its records. */
export function must<T>(outcome: Outcome<T>, what = "A step of the demo"): T {
  if (outcome.ok) return outcome.value;
  const fields = Object.entries(outcome.fields ?? {}).map(([field, { key }]) => `${field}: ${key}`);
  throw new Error(`${what} was refused: ${[outcome.message.key, ...fields].join(", ")}.`);
}
