import type { ChartKey } from "../report";
import { edge, mark, paper, soft } from "./print-colours";

/** Lines and dots over a shade: what is told apart must be so in grey print, and to who sees no colours. */
export type BarPattern =
  | "none"
  | "rising"
  | "rising-close"
  | "falling"
  | "dots"
  | "crossed"
  | "level"
  | "upright"
  | "dashes";
export type BarFill = {
  name: string;
  shade: string;
  pattern: BarPattern;
  line: string;
  number: "paper" | "ink";
};

const fill = (shade: string, pattern: BarPattern = "none", line: string = mark): Omit<BarFill, "name"> => ({
  shade,
  pattern,
  line,
  number: shade === darkest ? "paper" : "ink",
});

const darkest = "#123a5e";
/** What is delivered goes from solid to half to a few lines; dots, a cross and level lines stand for the rest. */
const fills: Record<string, Omit<BarFill, "name">> = {
  delivered: fill(darkest),
  mostly: fill("#356a97", "rising", paper),
  partial: fill("#6b99c0", "rising-close", paper),
  started: fill("#dfeaf4", "falling", mark),
  "no-evidence": fill(paper, "dots", mark),
  "not-delivered": fill("#f1ede4", "crossed", soft),
  contrary: fill("#3b3833", "level", paper),
  "not-assessable": fill("#f1ede4", "dashes", soft),
  "not-applicable": fill("#e4dfd5"),
  "not-yet-due": fill(paper, "upright", edge),
  "not-reviewed": fill(paper),
  "precision-0": fill("#eef3f8"),
  "precision-1": fill("#9fbfdb"),
  "precision-2": fill(darkest),
  "tier-undertaking": fill(darkest),
  "tier-followed-item": fill("#9fbfdb"),
};

export function fillOf(key: ChartKey): BarFill {
  const name =
    key.kind === "status"
      ? key.status
      : key.kind === "precision"
        ? `precision-${key.level}`
        : `tier-${key.tier}`;
  return { name, ...(fills[name] ?? fill(paper)) };
}
