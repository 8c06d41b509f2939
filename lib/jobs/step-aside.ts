import { readdirSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

/** Ten steps behind whoever started us; there are no more than nineteen. */
const stepsBehind = 10;
const last = 19;

/** Pages come first. On Linux a priority is a thread's own, and some were started before us; later ones inherit it. */
export function stepAside(): void {
  const priority = Math.min(getPriority() + stepsBehind, last);
  for (const id of threads()) setPriority(id, priority);
}

function threads(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [process.pid];
  }
}
