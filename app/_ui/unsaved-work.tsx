import { getTranslations } from "next-intl/server";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { discardWorkAction } from "../discard-work";
import { type SavedWork, unsavedParameter } from "../saved-work";
import { Button, ButtonLink } from "./button";
import { Notice } from "./notice";

/** What somebody left in this form: go on with it, or let it go. A link and a button, so that it works without script. */
export async function UnsavedWork({ work, locale }: { work: SavedWork; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "drafts.unsaved" });
  if (work.restoredAt)
    return <Notice>{t("restored", { date: formatMoment(work.restoredAt, locale) })}</Notice>;
  if (work.offered.length === 0) return null;
  const address = (formKey: string) => {
    const [path = "", query = ""] = work.path.split("?");
    const asked = new URLSearchParams(query);
    asked.set(unsavedParameter, formKey);
    return `${path}?${asked}`;
  };
  return (
    <section
      aria-labelledby="unsaved"
      className="measure mb-8 border-l-4 border-accent bg-accent-soft px-4 py-3"
    >
      <h2 id="unsaved" className="font-medium">
        {t("title")}
      </h2>
      <ul className="mt-2 grid gap-3">
        {work.offered.map(({ formKey, savedAt, glimpse }) => {
          const date = formatMoment(savedAt, locale);
          const named = (action: string) => t("describe", { action, date });
          return (
            <li key={formKey} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="grow">
                {t("from", { date })}
                {glimpse ? <span className="block max-w-prose break-words text-soft">{glimpse}</span> : null}
              </p>
              <ButtonLink href={address(formKey)} label={named(t("continue"))}>
                {t("continue")}
              </ButtonLink>
              <form action={discardWorkAction}>
                <input type="hidden" name="discard" value={formKey} />
                <Button variant="quiet" aria-label={named(t("discard"))}>
                  {t("discard")}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
