import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-mark";
import { OutlookView } from "@/app/[locale]/_trace/outlook-view";
import { RuleTrace } from "@/app/[locale]/_trace/rule-trace";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { AssessmentDesk } from "@/lib/use-cases/assessment-desk";

/** What readers see now of each subject: by which rule, on what, and what would change it. */
export async function Standing({
  desk,
  locale,
  nameOf,
}: {
  desk: AssessmentDesk;
  locale: Locale;
  nameOf: (subject: string) => string;
}) {
  const t = await getTranslations({ locale, namespace: "assess" });
  const words = wordsOf(locale);
  const standing = desk.subjects.flatMap(({ subject, current }) => (current ? [{ subject, current }] : []));
  if (standing.length === 0) return null;
  const restNameOf = (id: string) =>
    desk.developments.flatMap(({ sources }) => sources).find((source) => source.id === id)?.title ??
    desk.searches.find((search) => search.id === id)?.words ??
    null;
  return (
    <details className="mb-10" open={standing.length === 1}>
      <summary className="mb-3">
        <h2 className="inline text-lg font-semibold">{t("standing")}</h2>
      </summary>
      <ul className="grid gap-6">
        {standing.map(({ subject, current }) => (
          <li key={current.id} className="border-t border-rule pt-3">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-medium">{nameOf(subject)}</span>
              <StatusBadge status={current.status} label={words.status[current.status]} />
              <span className="text-sm text-faint">{formatInstant(current.publishedAt, locale)}</span>
            </p>
            <RuleTrace told={current} locale={locale} />
            <OutlookView outlook={current.outlook} locale={locale} nameOf={restNameOf} />
          </li>
        ))}
      </ul>
    </details>
  );
}
