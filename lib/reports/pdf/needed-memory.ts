import { totalmem } from "node:os";
import { accept, type Outcome, refuse, sentence } from "../../domain/outcome";
import type { Report } from "../report";

/** Megabytes, measured: the typesetter holds every page until the last is set. */
const atRest = 150;
const ofRow = 0.4;
const ofFacts = 0.7;
/** The rest is for the server, the database and everybody else. */
const share = 0.6;

/** Megabytes that setting these pages takes, about. */
export function neededMemory({ sections }: Pick<Report, "sections">): number {
  const blocks = sections.flatMap((section) => section.blocks);
  const rows = blocks.reduce((sum, block) => sum + (block.block === "table" ? block.rows.count : 0), 0);
  const facts = blocks.filter(({ block }) => block === "facts").length;
  return Math.ceil(atRest + ofRow * rows + ofFacts * facts);
}

/** Better a sentence than a process that the machine ends in the middle. */
export function decideMemory(needed: number, has: number): Outcome<null> {
  if (needed <= has * share) return accept(null);
  return refuse("invalid", sentence("reportNeedsMemory", { needed, has }));
}

/** Megabytes of this machine, or of the part of it that this process was given. */
export function machineMemory(): number {
  // Without a limit the system answers with an absurd number.
  const given = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.floor(Math.min(totalmem(), given) / 1_000_000);
}
