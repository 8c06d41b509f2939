import Link from "next/link";
import { StatusMark } from "@/app/_ui/status-mark";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentStatement, StatementCommitment } from "@/lib/use-cases/document-page";

type Labels = { again: string; untracked: (reason: string) => string };

/** One statement inside its paragraph: tracked words underlined, their numbers beside them, a reason for the rest. */
export function ReaderStatement({
  statement,
  locale,
  received,
  labels,
}: {
  statement: DocumentStatement;
  locale: Locale;
  received: boolean;
  labels: Labels;
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
    <span title={reason}>
      {statement.pieces.map((piece, index) => {
        const said = received ? piece.received : piece.reading;
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
                    {commitment.title[locale]}
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
      {reason ? (
        <span lang={locale} className="untracked-reason">
          {reason}
        </span>
      ) : null}
    </span>
  );
}
