import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DocumentText } from "@/lib/use-cases/document-page";
import type { CommentThread } from "@/lib/use-cases/list-comments";
import type { CommentMarks } from "./reader-statement";

/** Every statement in text order with where it ends, in code points. */
export function statementSpans({ clauses }: DocumentText) {
  return clauses.flatMap(({ position, label, paragraphs }) =>
    paragraphs.flatMap(({ statements }) =>
      statements.map(({ start, pieces }) => {
        const words = pieces.map(({ reading }) => reading).join("");
        return { clause: position, label, start, end: start + Array.from(words).length, words };
      }),
    ),
  );
}

/** How many open comments begin in each statement; those on an earlier cleaning have no place in this one. */
export async function commentMarks(
  threads: CommentThread[],
  text: DocumentText,
  revisionId: string,
  locale: Locale,
): Promise<CommentMarks> {
  const t = await getTranslations({ locale, namespace: "comments.span" });
  const marks = new Map<number, { count: number; label: string; href: string }>();
  const open = threads.filter(({ span, resolved }) => span?.revisionId === revisionId && !resolved);
  const spans = statementSpans(text);
  for (const { id, span } of open) {
    const at = spans.findLast(({ start }) => start <= (span?.start ?? 0));
    if (!at) continue;
    const known = marks.get(at.start);
    const count = (known?.count ?? 0) + 1;
    marks.set(at.start, { count, label: t("here", { count }), href: known?.href ?? `#comment-${id}` });
  }
  return marks;
}
