import { type Figures, figuresOf, type Loader } from "./loader";
import type { Pace } from "./measure";
import type { System } from "./systems";

export type DuringExport = { connections: number; idle: Figures; busy: Figures };

/** How readers of the list fare while somebody takes the whole table away, again and again. */
export async function duringExport(loader: Loader, product: System, pace: Pace): Promise<DuringExport[]> {
  const found: DuringExport[] = [];
  for (const connections of [1, 16]) {
    const readers = () =>
      loader.load({
        name: "list beside an export",
        origin: product.origin,
        connections,
        seconds: pace.seconds,
        requests: [{ method: "GET", path: "/api/v1/commitments" }],
      });
    const idle: Awaited<ReturnType<Loader["load"]>>[] = [];
    const busy: typeof idle = [];
    for (let round = 0; round < pace.rounds; round++) {
      idle.push(await readers());
      const exports = keepExporting(product.origin);
      busy.push(await readers());
      await exports.stop();
    }
    found.push({ connections, idle: figuresOf(idle), busy: figuresOf(busy) });
  }
  return found;
}

function keepExporting(origin: string) {
  let going = true;
  const done = (async () => {
    while (going) {
      const response = await fetch(`${origin}/api/v1/commitments.csv`);
      for await (const _ of response.body ?? []);
    }
  })();
  return {
    stop(): Promise<void> {
      going = false;
      return done;
    },
  };
}
