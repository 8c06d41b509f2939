import { type Outcome, refuse } from "../domain/outcome";

/** A locked write door is an answer, not a fault: nothing was written and what was typed is kept. */
export async function orBusy<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (fault) {
    // By name: pages and routes are bundled apart, each with a class of its own.
    if (fault instanceof Error && fault.name === "StoreBusy") return refuse("busy", "busy");
    throw fault;
  }
}
