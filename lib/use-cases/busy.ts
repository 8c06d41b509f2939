import { type Outcome, type Refusal, refuse } from "../domain/outcome";

// By name: pages and routes are bundled apart, each with classes of its own.
const answers = new Map<string, () => Refusal>([
  ["StoreBusy", () => refuse("busy", "busy")],
  ["StoreFull", () => refuse("busy", "diskFull")],
]);

/** A locked write door or a full disk is an answer, not a fault: nothing was written and what was typed is kept. */
export async function orBusy<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (fault) {
    const answer = fault instanceof Error ? answers.get(fault.name) : undefined;
    if (!answer) throw fault;
    return answer();
  }
}
