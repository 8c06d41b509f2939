import type { clausesOf, quotesOf, statementsOf, textOf } from "../../db/queries/document-page";
import { slicerOf } from "../communique/code-points";
import { decodeBytes } from "../communique/decode";
import { type Edit, toClean } from "../communique/edits";
import { cutAt } from "../domain/text-piece";
import type { DocumentClause, DocumentStatement, DocumentText, TextMark } from "./document-page";

type Rows<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;
type Source = NonNullable<Rows<typeof textOf>>;
type Clauses = Rows<typeof clausesOf>;
type Tree = {
  revision: Source["revision"];
  clauses: Clauses;
  statements: Rows<typeof statementsOf>;
  quotes: Rows<typeof quotesOf>;
};

/** Clauses, their paragraphs, the statements in them, cut where quotes begin and end. */
export function documentTree({ revision, clauses, statements, quotes }: Tree): DocumentClause[] {
  const reading = slicerOf(revision.readingText);
  const received = slicerOf(revision.cleanText);
  const quotesIn = walkAlong(quotes);
  const statementsIn = walkAlong(statements);
  const describe = (statement: Tree["statements"][number]): DocumentStatement => {
    const here = quotesIn(statement).filter((quote) => quote.end > statement.start);
    const once = [...new Map(here.map((quote) => [quote.number, quote])).values()];
    return {
      id: statement.id,
      start: statement.start,
      type: statement.type,
      tracked: statement.tracked,
      untrackedReason: statement.untrackedReason,
      pieces: cutAt(statement, here).map(({ start, end, inside }) => ({
        start,
        reading: reading(start, end),
        received: received(start, end),
        commitments: [...new Set(inside.map(({ number }) => number))],
      })),
      commitments: once.map(({ number, code, title, tier, status, position }) => ({
        number,
        code,
        title,
        tier,
        status,
        repetition: position > 0,
      })),
    };
  };
  return clauses.map(({ position, label, paragraphs }) => ({
    position,
    label,
    paragraphs: paragraphs.map(({ kind, start, end }) => ({
      kind,
      statements: statementsIn({ start, end })
        .filter((one) => one.start >= start)
        .map(describe),
    })),
  }));
}

/** Spans that begin before the end of a place and do not end before it; places are asked for in text order. */
function walkAlong<T extends { start: number; end: number }>(spans: readonly T[]) {
  let first = 0;
  return ({ start, end }: { start: number; end: number }): T[] => {
    while (first < spans.length && (spans[first]?.end ?? 0) <= start) first++;
    const found: T[] = [];
    for (let i = first; i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  };
}

/** Where the text comes from and what our cleaner did to it. */
export function provenanceOf({ version, revision }: Source, clauses: Clauses): Omit<DocumentText, "clauses"> {
  const rules = new Map<string, number>();
  for (const { rule } of revision.edits) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return {
    language: version.language,
    script: revision.script,
    authority: version.authority,
    sourceAddress: version.sourceAddress,
    fileName: version.fileName,
    rawBytes: version.rawBytes,
    sha256: version.sha256,
    textSha256: revision.sha256,
    cleanerVersion: revision.cleanerVersion,
    edits: [...rules].map(([rule, count]) => ({ rule, count })),
    ...changesOf({ version, revision }, clauses),
  };
}

/** Edits and damaged spans as they arrived and as they stand now; what could not be repaired stands as it arrived. */
function changesOf({ version, revision }: Source, clauses: Clauses): Pick<DocumentText, "marks" | "repairs"> {
  const edits = revision.edits as Edit[];
  const clauseAt = (point: number) =>
    clauses.find(({ start, end }) => point >= start && point < end)?.position ?? null;
  const raw = slicerOf(edits.length > 0 ? receivedOf(version) : "");
  const clean = slicerOf(revision.cleanText);
  const made = edits.map(({ rawStart, rawEnd, replacement, rule }): TextMark & { repaired: string } => ({
    kind: replacement === "" ? "removed" : "restored",
    ...toClean(edits, rawStart, rawEnd),
    raw: raw(rawStart, rawEnd),
    rule,
    repaired: replacement,
  }));
  const damaged = revision.damaged.map(
    ({ start, end, kind }): TextMark => ({ kind: "damaged", start, end, raw: clean(start, end), rule: kind }),
  );
  return {
    marks: [...made.map(({ repaired: _, ...mark }) => mark), ...damaged].sort((a, b) => a.start - b.start),
    repairs: [
      ...made
        .filter(({ kind }) => kind === "restored")
        .map(({ start, raw: arrived, repaired, rule }) => ({
          clause: clauseAt(start),
          raw: arrived,
          repaired,
          rule,
        })),
      ...damaged.map(({ start, raw: arrived, rule }) => ({
        clause: clauseAt(start),
        raw: arrived,
        repaired: null,
        rule,
      })),
    ],
  };
}

/** What the edits count in: what a Word, PDF or HTML reader got out of the file, else the decoded bytes. */
function receivedOf(version: Source["version"]): string {
  if (version.receivedText !== null) return version.receivedText;
  const decoded = decodeBytes(Buffer.from(version.rawBase64, "base64"));
  return decoded.ok ? decoded.value.text : "";
}
