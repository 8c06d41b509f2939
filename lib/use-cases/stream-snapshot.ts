import type { Q, Store } from "../../db/store";

/** A reader that takes nothing for this long gives its snapshot back: an open one keeps the log from being cut. */
const longestPauseMs = 60_000;

type Turn<T> = { part: T; taken: (more: boolean) => void };

/**
 * Parts of one consistent state, read as they are taken. The snapshot opens with the first part and lives no longer
 * than the reading: ending early, or standing still, closes it.
 */
export async function* streamSnapshot<T>(
  store: Pick<Store, "snapshot">,
  parts: (q: Q) => AsyncIterable<T>,
  taken?: (q: Q) => Promise<void>,
): AsyncGenerator<T, void, void> {
  let offer: (turn: Turn<T> | null) => void = () => undefined;
  let next = new Promise<Turn<T> | null>((resolve) => {
    offer = resolve;
  });
  const give = (part: T) =>
    new Promise<boolean>((resolve, reject) => {
      // A fault, so that nobody takes what has arrived for the whole.
      const stalled = setTimeout(() => reject(new Error("The reader stood still.")), longestPauseMs);
      offer({
        part,
        taken: (more) => {
          clearTimeout(stalled);
          resolve(more);
        },
      });
    });
  const reading = store
    .snapshot(async (q) => {
      for await (const part of parts(q)) if (!(await give(part))) return;
    }, taken)
    .finally(() => offer(null));
  // Its fault is thrown below, to whoever reads.
  reading.catch(() => undefined);

  let turn = await next;
  try {
    while (turn) {
      next = new Promise((resolve) => {
        offer = resolve;
      });
      const { part, taken } = turn;
      turn = null;
      let asked = false;
      try {
        yield part;
        asked = true;
      } finally {
        taken(asked);
      }
      turn = await next;
    }
  } finally {
    await reading;
  }
}
