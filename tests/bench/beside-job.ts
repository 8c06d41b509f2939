import { setTimeout as pause } from "node:timers/promises";
import { type Figures, figuresOf, type Loader } from "./loader";
import type { Pace } from "./measure";
import type { Product } from "./systems";

export type BesideJob = { connections: number; idle: Figures; busy: Figures };
type Job = {
  begin(): Promise<string>;
  stateOf(id: string): Promise<string | undefined>;
  /** Stops it: the second process steps aside for readers, and beside many a long job takes very long. */
  stop?(id: string): Promise<void>;
};

/** After so many turns of readers a job that can be stopped is stopped. */
const mostTurns = 6;

/** How readers of the list fare while the second process does a job, from its start to its end where it has one. */
export async function besideJob(
  loader: Loader,
  product: Product,
  pace: Pace,
  { begin, stateOf, stop }: Job,
): Promise<BesideJob[]> {
  const found: BesideJob[] = [];
  for (const connections of [1, 16]) {
    const readers = () =>
      loader.load({
        name: "list beside a job",
        origin: product.origin,
        connections,
        seconds: pace.seconds,
        requests: [{ method: "GET", path: "/api/v1/commitments" }],
      });
    const idle: Awaited<ReturnType<Loader["load"]>>[] = [];
    const busy: typeof idle = [];
    // The first one only warms up.
    await readers();
    for (let round = 0; round < pace.rounds; round++) {
      const id = await begin();
      while ((await stateOf(id)) === "queued") await pause(20);
      for (let turn = 0; (await stateOf(id)) === "running"; turn++) {
        if (turn === mostTurns) await stop?.(id);
        busy.push(await readers());
      }
      if (!["done", "cancelled"].includes((await stateOf(id)) ?? ""))
        throw new Error("The job was not done.");
      // As long as it took.
      while (idle.length < busy.length) idle.push(await readers());
    }
    found.push({ connections, idle: figuresOf(idle), busy: figuresOf(busy) });
  }
  return found;
}
