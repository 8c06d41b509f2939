import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import type { CommentThread, ShownComment } from "@/lib/use-cases/list-comments";
import { commentAction } from "./actions";
import { CommentForm } from "./comment-form";
import { commentWords } from "./comment-words";

/** Questions with their answers; what is settled folds away. */
export async function Threads({
  threads,
  locale,
  place,
  textLang,
  placeOf,
}: {
  threads: CommentThread[];
  locale: Locale;
  /** Makes the ids of one page differ. */
  place: string;
  /** Of the words that comments stand on. */
  textLang?: string;
  /** The statement where those words stand now; null: in an earlier cleaning only. */
  placeOf?: (span: NonNullable<CommentThread["span"]>) => number | null;
}) {
  const t = await getTranslations({ locale, namespace: "comments" });
  const settled = threads.filter(({ resolved }) => resolved);
  const open = threads.filter(({ resolved }) => !resolved);
  const list = (some: CommentThread[]) => (
    <ul className="my-3 grid gap-5">
      {some.map((thread) => (
        <li key={thread.id} id={`comment-${thread.id}`}>
          {thread.span ? (
            <SpanQuote
              span={thread.span}
              lang={textLang}
              at={placeOf?.(thread.span) ?? null}
              older={t("span.older")}
            />
          ) : null}
          <Thread thread={thread} locale={locale} place={place} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {threads.length === 0 ? <p className="my-2 text-soft">{t("none")}</p> : null}
      {open.length > 0 ? list(open) : null}
      {settled.length > 0 ? (
        <details className="my-3">
          <summary className="text-sm text-accent">{t("settled", { count: settled.length })}</summary>
          {list(settled)}
        </details>
      ) : null}
    </>
  );
}

async function Thread({ thread, locale, place }: { thread: CommentThread; locale: Locale; place: string }) {
  const t = await getTranslations({ locale, namespace: "comments" });
  const words = commentWords(locale);
  const { resolved } = thread;
  const date = formatMoment(thread.createdAt, locale);
  const described = (action: string) => t("of", { action, name: thread.author, date });
  return (
    <>
      <OneComment comment={thread} locale={locale} place={place} />
      {thread.answers.length > 0 ? (
        <ul className="mt-3 ml-4 grid gap-3 border-l border-rule pl-4">
          {thread.answers.map((answer) => (
            <li key={answer.id} id={`comment-${answer.id}`}>
              <OneComment comment={answer} locale={locale} place={place} />
            </li>
          ))}
        </ul>
      ) : null}
      {resolved ? (
        <p className="mt-2 text-sm text-faint">
          {t("resolvedBy", { name: resolved.by, date: formatMoment(resolved.at, locale) })}
        </p>
      ) : (
        <details className="mt-2 ml-4">
          <summary className="text-sm text-accent">{words.answer}</summary>
          <div className="mt-2">
            <CommentForm
              id={`${place}-${thread.id}`}
              action={commentAction.bind(null, locale)}
              intent="add"
              hidden={{ target: "answer", parent: thread.id }}
              label={t("answerTo", { name: thread.author })}
              submit={words.answer}
              words={words}
            />
          </div>
        </details>
      )}
      <div className="mt-2 ml-4">
        <ActButton
          action={commentAction.bind(null, locale)}
          initial={emptyFormState}
          hidden={{
            intent: resolved ? "reopen" : "resolve",
            id: thread.id,
            basedOnVersion: String(thread.recordVersion),
          }}
          label={resolved ? words.reopen : words.resolve}
          describedAs={described("").replace(/^[:：]\s*/, "")}
          words={words.form}
        />
      </div>
    </>
  );
}

async function OneComment({
  comment,
  locale,
  place,
}: {
  comment: ShownComment;
  locale: Locale;
  place: string;
}) {
  const t = await getTranslations({ locale, namespace: "comments" });
  const words = commentWords(locale);
  const date = formatMoment(comment.createdAt, locale);
  const who = comment.own ? t("you") : comment.author;
  return (
    <article>
      <p className="text-sm text-faint">
        {who} · <time dateTime={comment.createdAt.toISOString()}>{date}</time>
        {comment.editedAt && !comment.removedAt
          ? ` · ${t("edited", { date: formatMoment(comment.editedAt, locale) })}`
          : ""}
      </p>
      {comment.removedAt ? (
        <p className="text-faint">{t("removed")}</p>
      ) : (
        <p className="break-words whitespace-pre-line">{comment.body}</p>
      )}
      {comment.own && !comment.removedAt ? (
        <details className="mt-1">
          <summary className="text-sm text-accent">{words.edit}</summary>
          <div className="mt-2">
            <CommentForm
              id={`${place}-edit-${comment.id}`}
              action={commentAction.bind(null, locale)}
              intent="edit"
              hidden={{ id: comment.id }}
              label={words.edit}
              submit={words.save}
              editing={{ body: comment.body, recordVersion: comment.recordVersion }}
              words={words}
            />
            <div className="mt-3">
              <ActButton
                action={commentAction.bind(null, locale)}
                initial={emptyFormState}
                hidden={{ intent: "remove", id: comment.id, basedOnVersion: String(comment.recordVersion) }}
                label={words.remove}
                describedAs={`${who}, ${date}`}
                variant="grave"
                words={words.form}
              />
            </div>
          </div>
        </details>
      ) : null}
    </article>
  );
}

function SpanQuote({
  span: { quote },
  lang,
  at,
  older,
}: {
  span: NonNullable<CommentThread["span"]>;
  lang: string | undefined;
  at: number | null;
  older: string;
}) {
  return (
    <>
      <blockquote lang={lang} className="mb-1 border-l-2 border-rule pl-4 font-serif">
        {at === null ? (
          quote
        ) : (
          <a href={`#s-${at}`} className="plain-link">
            {quote}
          </a>
        )}
      </blockquote>
      {at === null ? <p className="text-sm text-faint">{older}</p> : null}
    </>
  );
}
