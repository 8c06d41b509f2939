import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

/** Pages come first. On Linux a priority is a thread's own, and some were started before us; later ones inherit it. */
export function stepAside(): void {
  for (const id of threads()) setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
}

function threads(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [process.pid];
  }
}
