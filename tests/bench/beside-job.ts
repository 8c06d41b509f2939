import { setTimeout as pause } from "node:timers/promises";
import { type Figures, figuresOf, type Loader } from "./loader";
import type { Pace } from "./measure";
import type { Product } from "./systems";

export type BesideJob = { connections: number; idle: Figures; busy: Figures };
type Job = { begin(): Promise<string>; stateOf(id: string): Promise<string | undefined> };

/** How readers of the list fare while the second process does a job, from its start to its end. */
export async function besideJob(
  loader: Loader,
  product: Product,
  pace: Pace,
  { begin, stateOf }: Job,
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
      while ((await stateOf(id)) === "running") busy.push(await readers());
      if ((await stateOf(id)) !== "done") throw new Error("The job was not done.");
      // As long as it took.
      while (idle.length < busy.length) idle.push(await readers());
    }
    found.push({ connections, idle: figuresOf(idle), busy: figuresOf(busy) });
  }
  return found;
}
