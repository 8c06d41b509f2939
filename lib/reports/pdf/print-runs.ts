import type { ShownStatus } from "../../domain/vocabulary";
import type { Footnote, QuoteScript, Run } from "../report";
import { safeAddress } from "../safe-address";
import { printable } from "./printable";

/** Language and region that the typesetter knows. */
export type PrintScript = [language: string, region: string | null];
export type PrintRun = {
  text: string;
  status?: ShownStatus;
  script?: PrintScript;
  strong?: boolean;
  href?: string;
  note?: string;
  /** Where the footnote itself stands; later marks point back to it. */
  first?: boolean;
};
export type PrintNote = { number: string; runs: PrintRun[] };

export const scriptOf = (script: QuoteScript): PrintScript => {
  if (script === "zh-Hant") return ["zh", "TW"];
  const [language = "en"] = script.split("-");
  return /^[a-z]{2,3}$/.test(language) ? [language, language === "zh" ? "CN" : null] : ["en", null];
};

/** An address as it stands in a file: ASCII, and one that may be followed. */
export function printAddress(href: string | undefined): string | undefined {
  const address = safeAddress(href);
  return address && URL.canParse(address) ? new URL(address).href : undefined;
}

export type RunPrinter = {
  runs(runs: readonly Run[], longest?: number): PrintRun[];
  notes: Record<string, PrintNote>;
};

/** Turns runs into print in the order in which they stand, so that each footnote lands on the page of its first mark. */
export function runPrinter(footnotes: readonly Footnote[]): RunPrinter {
  const known = new Map(footnotes.map((note, at) => [note.id, { note, number: String(at + 1) }]));
  const notes: Record<string, PrintNote> = {};
  const printed = (run: Run, longest?: number): PrintRun => {
    const href = printAddress(run.href);
    const cited = run.note === undefined ? undefined : known.get(run.note);
    const first = cited !== undefined && !(cited.note.id in notes);
    if (cited && first)
      notes[cited.note.id] = {
        number: cited.number,
        // A footnote has no footnotes.
        runs: cited.note.runs.map(({ note: _, ...rest }) => printed(rest)),
      };
    return {
      text: printable(run.text, longest),
      ...(run.status && { status: run.status }),
      ...(run.quote && { script: scriptOf(run.quote) }),
      ...(run.strong && { strong: true }),
      ...(href && { href }),
      ...(cited && { note: cited.note.id, first }),
    };
  };
  return { runs: (runs, longest) => runs.map((run) => printed(run, longest)), notes };
}
