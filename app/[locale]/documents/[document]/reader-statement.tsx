import Link from "next/link";
import { InLanguage } from "@/app/_ui/in-language";
import { StatusMark } from "@/app/_ui/status-mark";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentStatement, StatementCommitment, TextMark } from "@/lib/use-cases/document-page";
import { type Hit, runsOf } from "./reader-place";
import { ReaderRuns, type RunLabels } from "./reader-runs";

export type StatementLabels = {
  again: string;
  untracked: (reason: string) => string;
  link: string;
  runs: RunLabels;
};

/** What colleagues said of a statement: drawn for them only. */
export type CommentMark = { count: number; label: string; href: string };
export type CommentMarks = ReadonlyMap<number, CommentMark>;

/** One statement inside its paragraph: tracked words underlined, their numbers beside them, a reason for the rest. */
export function ReaderStatement({
  statement,
  locale,
  received,
  marks,
  hits,
  labels,
  prefix,
  comment,
}: {
  statement: DocumentStatement;
  locale: Locale;
  received: boolean;
  /** What the cleaner did and what a search found in this statement. */
  marks: readonly TextMark[];
  hits: readonly Hit[];
  labels: StatementLabels;
  /** Before every id, where several texts stand side by side. */
  prefix: string;
  comment?: CommentMark | undefined;
}) {
  const words = wordsOf(locale);
  const known = new Map<string, StatementCommitment>();
  // Where a statement both says it first and says it again, the first saying counts.
  for (const commitment of statement.commitments)
    if (!known.has(commitment.number)) known.set(commitment.number, commitment);
  const noted = new Set<string>();
  const reason = statement.untrackedReason
    ? labels.untracked(words.untrackedReason[statement.untrackedReason])
    : undefined;
  return (
    <span id={`${prefix}s-${statement.start}`} title={reason} className="reader-statement">
      {statement.pieces.map((piece, index) => {
        const text = received ? piece.received : piece.reading;
        const runs = runsOf(piece, text, marks, hits);
        const said = <ReaderRuns runs={runs} received={received} labels={labels.runs} />;
        const first = known.get(piece.commitments[0] ?? "");
        const key = `${statement.id}.${index}`;
        if (!first) return <span key={key}>{said}</span>;
        const fresh = piece.commitments.filter((number) => !noted.has(number));
        for (const number of fresh) noted.add(number);
        return (
          <span key={key}>
            {fresh.map((number) => {
              const commitment = known.get(number);
              if (!commitment) return null;
              return (
                <Link
                  key={number}
                  id={commitment.repetition ? undefined : `${prefix}c-${number}`}
                  href={localePath(locale, `/commitments/${commitment.code}`)}
                  lang={locale}
                  className="margin-note plain-link"
                >
                  <StatusMark
                    status={commitment.status}
                    label={words.status[commitment.status]}
                    className="margin-note-mark"
                  />
                  <span className="tabular-nums">{number}</span>
                  <span className="margin-note-title">
                    <InLanguage words={commitment.title} locale={locale} />
                    {commitment.repetition ? ` (${labels.again})` : ""}
                  </span>
                </Link>
              );
            })}
            <Link
              href={localePath(locale, `/commitments/${first.code}`)}
              className={`tracked tracked-${first.status}`}
              tabIndex={-1}
            >
              {said}
            </Link>
          </span>
        );
      })}
      <a
        href={`#${prefix}s-${statement.start}`}
        lang={locale}
        className="statement-link no-print"
        aria-label={labels.link}
      >
        #
      </a>
      {comment ? (
        <a
          href={comment.href}
          lang={locale}
          className="comment-mark no-print ml-1 align-super font-sans text-xs tabular-nums"
          aria-label={comment.label}
        >
          {comment.count}
        </a>
      ) : null}
      {reason ? (
        <span lang={locale} className="untracked-reason">
          {reason}
        </span>
      ) : null}
    </span>
  );
}
