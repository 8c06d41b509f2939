import type { Outcome } from "../domain/outcome";
import type { Report } from "./report";

export type WritingTools = {
  /** How many of the rows or pages of this form are written. */
  progress(done: number, of: number): void;
};

/**
 * Writes one form. What this form cannot hold is refused before the first byte, with a sentence that says what to do; the
 * bytes come while they are asked for, so that a long table is never in memory as a whole.
 */
export type WriteForm = (report: Report, tools: WritingTools) => Promise<Outcome<AsyncIterable<Uint8Array>>>;
