import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** The last place there is. */
const last = 19;

/** Pages come first. On Linux a priority is a thread's own, and some were started before us; later ones inherit it. */
export function stepAside(): void {
  for (const id of threads()) setPriority(id, last);
}

function threads(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [process.pid];
  }
}
