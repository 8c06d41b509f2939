import { getTranslations } from "next-intl/server";
import { requestContext } from "@/lib/context";
import type { SavedValues } from "@/lib/domain/saved-form";
import type { CommentTarget, Locale } from "@/lib/domain/vocabulary";
import type { Context } from "@/lib/use-cases/context";
import { findSavedForms } from "@/lib/use-cases/find-saved-forms";
import { newFormKey } from "@/lib/use-cases/form-key";
import { listComments } from "@/lib/use-cases/list-comments";
import { commentAction } from "./actions";
import { CommentForm } from "./comment-form";
import { commentWords } from "./comment-words";
import { Threads } from "./threads";

/** What colleagues say about a record. Readers get nothing: no words, no count, no script. */
export async function Comments({
  target,
  targetId,
  locale,
  folded = false,
}: {
  target: Exclude<CommentTarget, "span">;
  targetId: string;
  locale: Locale;
  /** One line with its count, to be opened. */
  folded?: boolean;
}) {
  const context = await requestContext();
  const listed = await listComments(context, { target, targetId });
  if (!listed.ok) return null;
  const t = await getTranslations({ locale, namespace: "comments" });
  const words = commentWords(locale);
  const { begun, saves } = await unsaid(context, `comment:${target}/${targetId}`);
  const threads = listed.value;
  const open = threads.filter(({ resolved }) => !resolved).length;
  const id = `comments-${targetId}`;
  const count = t("count", { count: threads.length });
  const heading = threads.length > 0 && open > 0 ? `${count} · ${t("open", { count: open })}` : count;
  const inside = (
    <>
      <p className="mt-1 text-sm text-faint">{t("inside")}</p>
      <Threads threads={threads} locale={locale} place={id} />
      <CommentForm
        id={`${id}-new`}
        action={commentAction.bind(null, locale)}
        intent="add"
        hidden={{ target, targetId }}
        label={words.body}
        submit={words.post}
        begun={begun}
        saves={saves}
        words={words}
      />
    </>
  );
  if (folded)
    return (
      <details className="no-print mt-2 text-base" open={begun !== null}>
        <summary className="text-sm text-accent">{heading}</summary>
        <div className="measure mt-2 border-l-2 border-edge pl-4">{inside}</div>
      </details>
    );
  return (
    <section aria-labelledby={id} className="no-print mt-10 border-t border-edge pt-4">
      <h2 id={id} className="text-lg font-semibold">
        {heading}
      </h2>
      {inside}
    </section>
  );
}

/** What the person began to say and did not send stands in the box again; a line is not worth a question. */
export async function unsaid(
  context: Context,
  form: string,
): Promise<{ begun: SavedValues | null; saves: string }> {
  const found = await findSavedForms(context, { form });
  const [last] = found.ok ? found.value.filter(({ values }) => values.body?.[0]?.trim()) : [];
  return { begun: last?.values ?? null, saves: last?.formKey ?? newFormKey(context.actor.id ?? "", form) };
}
