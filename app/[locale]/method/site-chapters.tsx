import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/app/_ui/day";
import { StatusBadge } from "@/app/_ui/status-mark";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { Correction } from "@/lib/use-cases/corrections";
import { Chapter, Prose } from "./chapter";

/** Who stands behind this installation, how to say that something is wrong, and what was put right. */
export async function SiteChapters({
  locale,
  operator,
  corrections,
  names,
}: {
  locale: Locale;
  operator: { name: string; contact: string };
  corrections: Correction[];
  /** Names of the parties by code. */
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "method" });
  const words = wordsOf(locale);
  const nameOf = (code: string) => (code === allTogether ? words.subjectAll : (names[code] ?? code));
  return (
    <>
      <Chapter id="operator" title={t("operator.title")}>
        <Prose>{operator.name || t("operator.unset")}</Prose>
        {operator.contact ? (
          <p className="measure whitespace-pre-line">
            <span className="text-faint">{t("operator.contact")}: </span>
            {operator.contact}
          </p>
        ) : null}
      </Chapter>
      <Chapter id="errors" title={t("errors.title")}>
        <Prose>{t("errors.text")}</Prose>
        {operator.contact ? null : <Prose>{t("errors.unset")}</Prose>}
      </Chapter>
      <Chapter id="corrections" title={t("corrections.title")}>
        {corrections.length === 0 ? <Prose>{t("corrections.none")}</Prose> : null}
        <ol className="grid gap-6">
          {corrections.map((correction) => (
            <li key={correction.id} className="border-b border-rule pb-5">
              <p className="font-medium">
                <Link href={localePath(locale, `/commitments/${correction.code}`)}>
                  {correction.title[locale]}
                </Link>
              </p>
              <p className="mt-0.5 text-sm text-faint tabular-nums">
                {correction.code} · {nameOf(correction.subject)} ·{" "}
                <time dateTime={correction.after.publishedAt.toISOString()}>
                  {formatInstant(correction.after.publishedAt, locale)}
                </time>
              </p>
              <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
                <span>
                  <span className="text-faint">{t("corrections.before")}: </span>
                  <StatusBadge
                    status={correction.before.status}
                    label={words.status[correction.before.status]}
                  />
                </span>
                <span>
                  <span className="text-faint">{t("corrections.after")}: </span>
                  <StatusBadge
                    status={correction.after.status}
                    label={words.status[correction.after.status]}
                  />
                </span>
              </p>
              <p className="measure mt-2 text-soft">{correction.after.reason}</p>
            </li>
          ))}
        </ol>
      </Chapter>
    </>
  );
}
