import { findRuns, gatherPairs, neighboursOf, type Run, readRun } from "./byte-shift";
import { codePointsOf } from "./code-points";
import type { Edit, EditRule, Span } from "./edits";
import { findGlosses } from "./glosses";

/** Stored on every text revision; raise it when the same raw text would come out differently. */
export const cleanerVersion = "1";

export type CleanText = { text: string; edits: Edit[]; damaged: Span[]; truncated: boolean };
type Change = { start: number; end: number; replacement: string; rule: EditRule };

/** Stands where a torn run was taken out, so that its neighbours form no pair. */
const gap = "\u0000";

/** Removes glosses and repairs torn spans. Everything else, white space and punctuation included, stays. */
export function cleanText(raw: string): CleanText {
  const runs = findRuns(raw);
  const glosses = findGlosses(raw, outside(runs));
  const cuts: Change[] = glosses.cuts.map((cut) => ({ ...cut, replacement: "" }));
  const repairs = repairRuns(raw, runs, cuts, glosses.readings);
  const changes = [...cuts, ...repairs].sort((a, b) => a.start - b.start);
  const repaired = new Set(repairs.map(({ start }) => start));
  const left = runs.filter(({ start }) => !repaired.has(start));
  return { ...applyChanges(raw, changes, left), truncated: glosses.truncated };
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

function rewrite(raw: string, changes: Change[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of changes) {
    pieces.push(raw.slice(from, start), replacement);
    from = end;
  }
  pieces.push(raw.slice(from));
  return pieces.join("");
}

function applyChanges(raw: string, changes: Change[], left: Run[]) {
  const text = rewrite(raw, changes);
  const point = codePointsOf(raw);
  const edits = changes.map(({ start, end, replacement, rule }) => ({
    rawStart: point(start),
    rawEnd: point(end),
    replacement,
    rule,
  }));
  const cleanPoint = codePointsOf(text);
  let shift = 0;
  let next = 0;
  const damaged = left.map(({ start, end }) => {
    for (let change = changes[next]; change && change.end <= start; change = changes[++next]) {
      shift += change.replacement.length - (change.end - change.start);
    }
    return { start: cleanPoint(start + shift), end: cleanPoint(end + shift) };
  });
  return { text, edits, damaged };
}
