import type { clausesOf, quotesOf, statementsOf, textOf } from "../../db/queries/document-page";
import { codePointLength, sliceCodePoints } from "../communique/code-points";
import { decodeBytes } from "../communique/decode";
import { type Edit, toClean } from "../communique/edits";
import { cutAt } from "../domain/text-piece";
import type { DocumentClause, DocumentStatement, DocumentText } from "./document-page";

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
  const both = (start: number, end: number) => ({
    reading: sliceCodePoints(revision.readingText, start, end),
    received: sliceCodePoints(revision.cleanText, start, end),
  });
  const describe = (statement: Tree["statements"][number]): DocumentStatement => {
    const here = quotes.filter((quote) => quote.start < statement.end && quote.end > statement.start);
    const once = [...new Map(here.map((quote) => [quote.number, quote])).values()];
    return {
      id: statement.id,
      type: statement.type,
      tracked: statement.tracked,
      untrackedReason: statement.untrackedReason,
      pieces: cutAt(statement, here).map(({ start, end, inside }) => ({
        ...both(start, end),
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
      statements: statements.filter((one) => one.start >= start && one.start < end).map(describe),
    })),
  }));
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
    repairs: repairsOf({ version, revision }, clauses),
  };
}

/** Damaged spans as they arrived and as they stand now; what could not be repaired stands as it arrived. */
function repairsOf({ version, revision }: Source, clauses: Clauses): DocumentText["repairs"] {
  const edits = revision.edits as Edit[];
  const clauseAt = (point: number) =>
    clauses.find(({ start, end }) => point >= start && point < end)?.position ?? null;
  const repaired = edits.filter(({ replacement }) => codePointLength(replacement) > 0);
  const raw = repaired.length > 0 ? decodeBytes(Buffer.from(version.rawBase64, "base64")) : null;
  const rebuilt = repaired.map(({ rawStart, rawEnd, replacement, rule }) => ({
    clause: clauseAt(toClean(edits, rawStart, rawEnd).start),
    raw: raw?.ok ? sliceCodePoints(raw.value.text, rawStart, rawEnd) : "",
    repaired: replacement,
    rule,
  }));
  const left = revision.damaged.map(({ start, end, kind }) => ({
    clause: clauseAt(start),
    raw: sliceCodePoints(revision.cleanText, start, end),
    repaired: null,
    rule: kind,
  }));
  return [...rebuilt, ...left];
}
