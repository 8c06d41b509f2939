import { isDeepStrictEqual } from "node:util";
import { type Answer, type Asked, type Figures, figuresOf, type Loader } from "./loader";
import type { Operation } from "./operations";
import { cpuMsOf, type System } from "./systems";

export type Pace = { rounds: number; seconds: number; writeSeconds: number };
export type Measured = {
  operation: Operation;
  size: number;
  connections: number;
  figures: Partial<Record<System["name"], Figures>>;
};

/** Systems in turn, round after round, so that whatever else the machine does disturbs all of them alike. */
export async function measure(
  loader: Loader,
  operation: Operation,
  size: number,
  systems: System[],
  pace: Pace,
): Promise<Measured[]> {
  const asked = operation.asked(size);
  const taking = systems.filter(({ name }) => asked[name]);
  if (!operation.writes) await check(operation, asked, taking);
  const measured: Measured[] = [];
  const slow = operation.slow?.(size) ?? false;
  for (const connections of slow ? [1] : [1, 16]) {
    const answers = new Map(taking.map(({ name }) => [name, [] as (Answer & { cpuMs: number })[]]));
    for (let round = -1; round < pace.rounds; round++)
      for (const system of inTurn(taking, round)) {
        const { name, origin } = system;
        // The first round only warms up.
        const whole = operation.writes ? pace.writeSeconds : pace.seconds * (slow ? 4 : 1);
        const seconds = round < 0 ? whole / 3 : whole;
        const job = { name: `${operation.name} ${name}`, origin, connections, seconds };
        const before = cpuMsOf(system);
        const answer = await loader.load({ ...job, requests: asked[name] as Asked[] });
        if (answer.refused > 0) throw new Error(`${name} refused ${answer.refused} × ${operation.name}`);
        if (round >= 0) answers.get(name)?.push({ ...answer, cpuMs: cpuMsOf(system) - before });
      }
    const figures = Object.fromEntries([...answers].map(([name, all]) => [name, figuresOf(all)]));
    measured.push({ operation, size, connections, figures });
  }
  if (operation.writes) await check(operation, lastOf(asked), taking);
  return measured;
}

const inTurn = (systems: System[], round: number): System[] =>
  systems.map((_, at) => systems[(at + round + systems.length) % systems.length] as System);

/** Nothing is timed before all systems were heard to say the same. */
async function check(
  operation: Operation,
  asked: ReturnType<Operation["asked"]>,
  systems: System[],
): Promise<void> {
  const { essence = (text: string) => text } = operation;
  const several = Math.min(3, ...Object.values(asked).map((requests) => requests.length));
  for (let at = 0; at < several; at++) {
    let first: unknown;
    for (const { name, origin } of systems) {
      const { path, ...request } = (asked[name] as Asked[])[at] as Asked;
      const response = await fetch(origin + path, request);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${name} answers ${response.status} to ${path}: ${text}`);
      const said = essence(text, name);
      first ??= said;
      if (isDeepStrictEqual(said, first)) continue;
      const [one, other] = [first, said].map((value) => JSON.stringify(value).slice(0, 400));
      throw new Error(`${operation.name}: ${systems[0]?.name} and ${name} differ.\n${one}\n${other}`);
    }
  }
}

/** A write cannot be asked twice: the ones that load did not reach are compared. */
const lastOf = (asked: ReturnType<Operation["asked"]>) =>
  Object.fromEntries(Object.entries(asked).map(([name, requests]) => [name, requests.slice(-3)]));
