import { existsSync, renameSync, rmSync } from "node:fs";
import { openSqliteStore } from "../../db/sqlite/client";
import { rememberPast } from "../../lib/use-cases/remember-past";
import { copyOf } from "./database";
import { type Answer, type Figures, figuresOf, type Loader } from "./loader";
import { madeUp, sectorCodes } from "./made-up";
import type { Pace } from "./measure";
import { cpuMsOf, startNext, stop } from "./systems";

export type AsOf = { question: string; size: number; connections: number; today: Figures; past: Figures };

/** What is asked of today and of the past; every time of a past that nobody asked for just before. */
const questions: { name: string; paths: (n: number) => string[] }[] = [
  { name: "list", paths: () => ["/api/v1/commitments?"] },
  {
    name: "filter + sort + total",
    paths: () =>
      sectorCodes.map((code) => `/api/v1/commitments?sector=${code}&tier=undertaking&sort=-deadline&`),
  },
  { name: "commitments page, HTML of 50 rows", paths: () => ["/en/commitments?"] },
  {
    name: "one commitment with its history",
    paths: (n) =>
      Array.from({ length: 50 }, (_, at) => `/api/v1/commitments/${madeUp(Math.floor((at * n) / 50)).code}?`),
  },
];

/** Days on which the made-up evidence was accepted and the made-up results published. */
const days = ["2026-02-15", "2026-04-30", "2026-06-16", "2026-07-02", "2026-07-05", "2026-09-01"];

/** Today beside the past, on a database whose every commitment has had about eight states. */
export async function asOfRatios(loader: Loader, path: string, size: number, pace: Pace): Promise<AsOf[]> {
  const product = await startNext("product", await withPast(path));
  const found: AsOf[] = [];
  for (const { name, paths } of questions)
    for (const connections of [1, 16]) {
      const asked = {
        today: paths(size),
        past: paths(size).flatMap((one) => days.map((day) => `${one}asOf=${day}`)),
      };
      const answers = {
        today: [] as (Answer & { cpuMs: number })[],
        past: [] as (Answer & { cpuMs: number })[],
      };
      for (let round = -1; round < pace.rounds; round++)
        for (const when of ["today", "past"] as const) {
          const before = cpuMsOf(product);
          const answer = await loader.load({
            ...{ name: `${name} ${when}`, origin: product.origin, connections, seconds: pace.seconds },
            requests: asked[when].map((one) => ({ method: "GET", path: one })),
          });
          if (answer.refused > 0) throw new Error(`${answer.refused} × ${name} ${when} was refused.`);
          if (round >= 0) answers[when].push({ ...answer, cpuMs: cpuMsOf(product) - before });
        }
      const [today, past] = [figuresOf(answers.today), figuresOf(answers.past)];
      found.push({ question: name, size, connections, today, past });
      console.log(
        `${name} as of a past day · ${size} · ${connections} × ${ratioOf(today, past).toFixed(2)} (aim 2)`,
      );
    }
  await stop([product]);
  return found;
}

/** How much more a past answer costs: by the time each takes one after the other, or by answers a second. */
export const ratioOf = (today: Figures, past: Figures): number => today.perSecond / past.perSecond;

/** The past that the product itself puts together from the made-up records; made once. */
export async function withPast(path: string): Promise<string> {
  const kept = path.replace(/\.db$/, "-past.db");
  if (existsSync(kept)) return kept;
  console.log("Putting the past together …");
  const copy = copyOf(path, "past");
  const store = openSqliteStore(copy);
  await rememberPast({ store, now: () => new Date() });
  await store.close();
  for (const end of ["-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true });
  renameSync(copy, kept);
  return kept;
}
