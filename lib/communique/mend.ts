import { findRuns, gatherPairs, neighboursOf, type Run, readRun } from "./byte-shift";
import { type Change, rewrite } from "./changes";
import { findGlosses } from "./glosses";

export type Mending = { changes: Change[]; left: Run[]; truncated: boolean };

/** Stands where a torn run was taken out, so that its neighbours form no pair. */
const gap = "\u0000";

/** What a mirror did to the characters: glosses to take out, torn runs to read again or to leave as damage. */
export function mendCharacters(raw: string): Mending {
  const runs = findRuns(raw);
  const glosses = findGlosses(raw, outside(runs));
  const cuts: Change[] = glosses.cuts;
  const repairs = repairRuns(raw, runs, cuts, glosses.readings);
  const changes = repairs.length > 0 ? [...cuts, ...repairs].sort((a, b) => a.start - b.start) : cuts;
  const repaired = new Set(repairs.map(({ start }) => start));
  return {
    changes,
    left: runs.filter(({ start }) => !repaired.has(start)),
    truncated: glosses.truncated,
  };
}

function outside(runs: Run[]) {
  let next = 0;
  // Questions come in text order, so one pointer walks along.
  return (start: number, end: number): boolean => {
    while (next < runs.length && (runs[next]?.end ?? 0) <= start) next++;
    const run = runs[next];
    return !run || end <= run.start;
  };
}

function repairRuns(raw: string, runs: Run[], cuts: Change[], readings: Map<string, Set<string>>): Change[] {
  if (runs.length === 0) return [];
  const holes = runs.map(({ start, end }) => ({ start, end, replacement: gap, rule: "byte-shift" as const }));
  const intact = rewrite(
    raw,
    [...cuts, ...holes].sort((a, b) => a.start - b.start),
  );
  const parts = intact.split(gap);
  const behind = runs.map((_, i) => firstChar(parts[i + 1] ?? ""));
  const wanted = new Set(runs.flatMap((run, i) => neighboursOf(run, behind[i] ?? "")));
  const pairs = gatherPairs(intact, wanted);
  return runs.flatMap((run, i): Change[] => {
    const replacement = readRun(run, { after: behind[i] ?? "", pairs, readings });
    return replacement === null ? [] : [{ start: run.start, end: run.end, replacement, rule: "byte-shift" }];
  });
}

const firstChar = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0).replace(gap, "");
