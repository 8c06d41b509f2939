import type { Candidate, LabelStyle } from "./labels";

/** The candidates that count up: at most two numbers may be missing between neighbours. */
export function countUp(candidates: Candidate[]): { chain: Candidate[]; score: number } {
  if (candidates.some(({ style }) => style === "decimal")) return countDecimals(candidates);
  type Step = { candidate: Candidate; score: number; from: Step | null };
  const bestFor = new Map<number, Step>();
  let best: Step | null = null;
  for (const candidate of candidates) {
    const value = candidate.value[0] ?? 0;
    let step: Step = { candidate, score: candidate.weight - Math.min(1.5, 0.7 * (value - 1)), from: null };
    for (let gap = 1; gap <= 3; gap++) {
      const from = bestFor.get(value - gap);
      const score = from ? from.score + candidate.weight - 0.7 * (gap - 1) : 0;
      if (from && score > step.score) step = { candidate, score, from };
    }
    const known = bestFor.get(value);
    if (!known || step.score > known.score) bestFor.set(value, step);
    if (!best || step.score > best.score) best = step;
  }
  const chain: Candidate[] = [];
  for (let step: Step | null = best; step; step = step.from) chain.push(step.candidate);
  return { chain: chain.reverse(), score: best?.score ?? 0 };
}

/** 1.1, 1.2, 2.1: the first number that changes grows by one, those behind it begin again. */
function countDecimals(candidates: Candidate[]): { chain: Candidate[]; score: number } {
  const chain: Candidate[] = [];
  for (const candidate of candidates) {
    const last = chain.at(-1)?.value;
    if (!last || follows(last, candidate.value)) chain.push(candidate);
  }
  const begins = chain[0]?.value.every((part) => part === 1) ?? false;
  return { chain, score: chain.reduce((sum, { weight }) => sum + weight, 0) - (begins ? 0 : 1) };
}

function follows(last: number[], next: number[]): boolean {
  const at = next.findIndex((part, i) => part !== last[i]);
  if (at < 0) return false;
  const step = (next[at] ?? 0) - (last[at] ?? 0);
  return step >= 1 && step <= 2 && next.slice(at + 1).every((part) => part === 1);
}

/** How often a style begins again at one: inner numbering does, the main numbering does not. */
const restarts = (candidates: Candidate[]) =>
  candidates.filter(({ value, weight }) => weight >= 0.7 && value.every((part) => part === 1)).length;

/** Without a mark behind it a number is a label only if all of them are there. */
const countsFromOne = (chain: Candidate[]) =>
  chain.length >= 3 && chain.every(({ value, weight }, i) => value[0] === i + 1 && weight >= 0.8);

export type Numbering = {
  /** Units that are clauses, in text order. */
  clauses: Candidate[];
  /** Numbered headings that only group clauses counted on across them. */
  groups: Candidate[];
  /** Numbered items inside a clause: they stay in its paragraphs. */
  items: Candidate[];
};

function byStyle(candidates: Candidate[]): Map<LabelStyle, Candidate[]> {
  const groups = new Map<LabelStyle, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(one.style);
    if (group) group.push(one);
    else groups.set(one.style, [one]);
  }
  return groups;
}

function choosePrimary(
  styles: Map<LabelStyle, Candidate[]>,
): { style: LabelStyle; chain: Candidate[] } | null {
  const ranked = [...styles]
    .map(([style, all]) => ({ style, ...countUp(all), restarts: restarts(all), first: all[0]?.line ?? 0 }))
    .filter(({ style, chain }) => !/^arabic-bare$|-alone$/.test(style) || countsFromOne(chain))
    // A single letter is an initial.
    .filter(({ style, chain }) => style !== "letter" || chain.length >= 2)
    .filter(({ chain, score }) => (chain.length >= 2 ? score > 0.9 : score >= 0.9))
    .sort((a, b) => b.score - a.score);
  const outer = ranked.find(
    (one) =>
      one.restarts < 2 &&
      one.chain.length >= 2 &&
      ranked.some((two) => two.restarts >= 2 && one.first <= two.first),
  );
  // Letters over headings group what is numbered; alone they are headings and no count.
  const best = ranked.find(
    ({ style, chain }) => style !== "letter" || !chain.every(({ heading }) => heading),
  );
  if (!best) return null;
  // 1.1 stands under 1. where the text prints it.
  const parent = ranked.find(
    ({ style, first }) => /^(?:arabic|arabic-bare|han)$/.test(style) && first < best.first,
  );
  if (best.style === "decimal" && parent) return parent;
  return best.restarts >= 2 && outer ? outer : best;
}

/** Decides which candidates number the text. `headsOnly` says that nothing but a heading stands under a label. */
export function readNumbering(candidates: Candidate[], headsOnly: (label: Candidate) => boolean): Numbering {
  const styles = byStyle(candidates);
  const primary = choosePrimary(styles);
  if (!primary) return { clauses: [], groups: [], items: [] };
  const main = new Set(primary.chain);
  const numbering: Numbering = { clauses: [...primary.chain], groups: [], items: [] };
  // Decimals first: what stands under 1.2 is judged by 1.2.
  const order = [...styles].sort(([a], [b]) => Number(b === "decimal") - Number(a === "decimal"));
  for (const [style, all] of order) {
    if (style === primary.style) {
      for (const one of all)
        if (!main.has(one) && one.weight >= 0.7 && style.includes("paren")) numbering.items.push(one);
      continue;
    }
    const outer = countUp(all).chain;
    if (
      outer.length >= 2 &&
      outer.every(headsOnly) &&
      (outer[0]?.line ?? 0) < (primary.chain[0]?.line ?? 0)
    ) {
      numbering.groups = numbering.groups.concat(outer);
      continue;
    }
    const above = [...numbering.clauses].sort((a, b) => a.line - b.line);
    placeInner(all, style, above, headsOnly, numbering);
  }
  numbering.clauses.sort((a, b) => a.line - b.line);
  return numbering;
}

function placeInner(
  all: Candidate[],
  style: LabelStyle,
  main: Candidate[],
  headsOnly: (label: Candidate) => boolean,
  numbering: Numbering,
) {
  let next = 0;
  for (let i = 0; i < main.length; i++) {
    const parent = main[i];
    const end = main[i + 1]?.line ?? Number.POSITIVE_INFINITY;
    const inside: Candidate[] = [];
    for (let one = all[next]; one && one.line < end; one = all[++next]) {
      if (parent && one.line > parent.line) inside.push(one);
    }
    if (!parent || inside.length === 0) continue;
    const { chain } = countUp(
      inside.filter(({ value }) => style !== "decimal" || value[0] === parent.value[0]),
    );
    const own =
      style === "decimal"
        ? (chain[0]?.value.slice(1).every((part) => part === 1) ?? false)
        : chain.length >= 2 && headsOnly(parent) && !parent.style.includes("article");
    if (own) for (const one of chain) numbering.clauses.push(one);
    else if (chain.length >= 2) for (const one of chain) numbering.items.push(one);
  }
}
