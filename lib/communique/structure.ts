import { type CleanOptions, cleanerVersion, cleanText } from "./clean";
import { codePointsOf } from "./code-points";
import type { Edit, Span } from "./edits";
import type { Language, Script } from "./language";
import { readingText } from "./reading";
import { type Clause, type Paragraph, segmentText } from "./segment";
import { readStatements, type Statement } from "./statements";
import type { Wrapper } from "./wrappers";

/** Everything read from one text. Offsets are code points of `text`; those of `edits`, of the raw text. */
export type CommuniqueStructure = {
  cleanerVersion: string;
  language: Language;
  script: Script;
  /** The raw text after the edits and nothing else. */
  text: string;
  /** What people read: `text` in Simplified, character for character. */
  reading: string;
  edits: Edit[];
  damaged: Span[];
  truncated: boolean;
  wrappers: Wrapper[];
  preamble: Paragraph[];
  clauses: Clause[];
  closing: Paragraph[];
  statements: Statement[];
};

/** `progress` hears how much is done, between 0 and 1; it changes nothing. */
export type ReadOptions = CleanOptions & { progress?: (share: number) => void };
/** Telling statements and their types apart takes most of the time. */
const stages = { clean: 0.15, segments: 0.25 };

/** Cleans, segments and proposes; deterministic, so the same raw text always gives the same structure. */
export function readCommunique(raw: string, { progress, ...options }: ReadOptions = {}): CommuniqueStructure {
  const { text, edits, damaged, truncated } = cleanText(raw, options);
  progress?.(stages.clean);
  const segments = segmentText(text);
  progress?.(stages.segments);
  const statements = readStatements(text, segments, (share) =>
    progress?.(stages.segments + (1 - stages.segments) * share),
  );
  const point = codePointsOf(text);
  const inPoints = <T extends Span>(span: T): T => ({
    ...span,
    start: point(span.start),
    end: point(span.end),
  });
  return {
    cleanerVersion,
    language: segments.language,
    script: segments.script,
    text,
    reading: segments.language === "zh" ? readingText(text) : text,
    edits,
    damaged,
    truncated,
    wrappers: segments.wrappers.map(inPoints),
    preamble: segments.preamble.map(inPoints),
    clauses: segments.clauses.map((clause) => ({
      ...inPoints(clause),
      paragraphs: clause.paragraphs.map(inPoints),
    })),
    closing: segments.closing.map(inPoints),
    statements: statements.map(inPoints),
  };
}
