import { getTranslations } from "next-intl/server";
import { commentAction } from "@/app/[locale]/_comments/actions";
import { commentWords } from "@/app/[locale]/_comments/comment-words";
import { unsaid } from "@/app/[locale]/_comments/comments";
import { Threads } from "@/app/[locale]/_comments/threads";
import { requestContext } from "@/lib/context";
import { clauseCalled } from "@/lib/domain/clause-label";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DocumentText } from "@/lib/use-cases/document-page";
import type { CommentThread } from "@/lib/use-cases/list-comments";
import type { TextComments } from "@/lib/use-cases/list-text-comments";
import { statementSpans } from "./comment-marks";
import { SpanComment } from "./span-comment";

const shortest = 60;

/** What colleagues say about the text, and a box to say more: on marked words, or on a statement chosen by key. */
export async function TextTalk({
  talk: { revisionId, threads },
  text,
  document,
  locale,
}: {
  talk: TextComments;
  text: DocumentText;
  document: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "comments" });
  const { begun, saves } = await unsaid(await requestContext(), `comment:text/${document}`);
  const spans = statementSpans(text);
  const placeOf = (span: NonNullable<CommentThread["span"]>) =>
    span.revisionId === revisionId
      ? (spans.findLast(({ start }) => start <= span.start)?.start ?? null)
      : null;
  const groups = new Map<number, { label: string; statements: { value: string; words: string }[] }>();
  for (const { clause, label, start, end, words } of spans) {
    const called =
      clause === 0
        ? t("span.preamble")
        : clauseCalled(label || clause, (printed) => t("span.clause", { label: printed }));
    const group = groups.get(clause) ?? { label: called, statements: [] };
    const all = Array.from(words.trim());
    const said = all.length > shortest ? `${all.slice(0, shortest).join("")}…` : all.join("");
    group.statements.push({ value: `${start}-${end}`, words: said });
    groups.set(clause, group);
  }
  return (
    <section aria-labelledby="talk" className="no-print measure mt-16 border-t border-edge pt-4">
      <h2 id="talk" className="text-xl font-semibold">
        {t("span.title")}
      </h2>
      <p className="mt-1 text-soft">{t("span.how")}</p>
      <Threads threads={threads} locale={locale} place="talk" textLang={text.language} placeOf={placeOf} />
      <SpanComment
        action={commentAction.bind(null, locale)}
        document={document}
        revision={revisionId}
        groups={[...groups.values()]}
        lang={text.language}
        begun={begun}
        saves={saves}
        words={commentWords(locale)}
      />
    </section>
  );
}
