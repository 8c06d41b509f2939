import { clauseOpening } from "@/lib/domain/clause-label";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DocumentClause, DocumentStatement, DocumentText } from "@/lib/use-cases/document-page";
import { type Hit, inOrder } from "./reader-place";
import { type CommentMarks, ReaderStatement, type StatementLabels } from "./reader-statement";

/** How one text is drawn. Several stand side by side under different prefixes, so that every id is one of its kind. */
export type TextDrawing = {
  text: DocumentText;
  locale: Locale;
  received: boolean;
  hits: readonly Hit[];
  labels: StatementLabels;
  /** Empty for the text that commitments were coded from: its addresses are the ones to quote. */
  prefix: string;
  /** For colleagues: how many comments stand on a statement, by its start. */
  comments?: CommentMarks;
};

/** Draws the clauses of a text; asked for in text order, so that marks are handed out in one walk. */
export function clauseDrawer(drawing: TextDrawing) {
  const { text, locale, received, labels, prefix } = drawing;
  // What was taken out shows with the received text only: elsewhere it would cut every sentence into pieces.
  const marksOf = inOrder(received ? text.marks : text.marks.filter(({ kind }) => kind !== "removed"));
  const hitsOf = inOrder(drawing.hits);
  return function draw(clause: DocumentClause, name: string) {
    const { position, label, paragraphs } = clause;
    const id = `${prefix}clause-${position}`;
    return (
      <section key={id} id={id} aria-label={name} className="reader-clause">
        {paragraphs.map((paragraph, index) => (
          <p
            key={paragraph.statements[0]?.id ?? index}
            className={paragraph.kind === "bullet" ? "reader-bullet" : undefined}
          >
            {index === 0 && position > 0 && label ? (
              <a href={`#${id}`} className="plain-link font-semibold">
                {clauseOpening(label, text.language)}
              </a>
            ) : null}
            {paragraph.statements.map((statement) => (
              <ReaderStatement
                key={statement.id}
                statement={statement}
                locale={locale}
                received={received}
                marks={marksOf(statement.start, endOf(statement))}
                hits={hitsOf(statement.start, endOf(statement))}
                labels={labels}
                prefix={prefix}
                comment={drawing.comments?.get(statement.start)}
              />
            ))}
          </p>
        ))}
      </section>
    );
  };
}

const endOf = ({ start, pieces }: DocumentStatement) =>
  start + pieces.reduce((sum, { reading }) => sum + Array.from(reading).length, 0);
