import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { StatusBadge } from "@/app/_ui/status-mark";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireReviewer } from "@/lib/context";
import { formatInstant } from "@/lib/domain/day-words";
import { allTogether } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { reviewQueue } from "@/lib/use-cases/review-queue";
import { PlaceTitle } from "./place-title";
import { pathOfLine, queueLines } from "./queue-lines";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doneKeys = ["published", "accepted", "approved", "sentBack"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "review" }))("title") };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireReviewer();
  const outcome = await reviewQueue(context);
  if (!outcome.ok) notFound();
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const names = await partyNames(context, locale);
  const { done: asked } = await searchParams;
  const done = doneKeys.find((key) => key === asked);
  const lines = queueLines(outcome.value);
  const total = Object.values(outcome.value.total).reduce((sum, n) => sum + n, 0);
  const nameOf = (code: string) => (code === allTogether ? words.subjectAll : (names[code] ?? code));
  return (
    <>
      <PageHeading title={t("title")} lede={t("lede")} />
      {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      {lines.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyHow")}</Empty>
      ) : (
        <>
          <p className="mb-4 text-soft">
            {t("count", { count: total })}
            {total > lines.length ? ` ${t("more", { shown: lines.length, total })}` : ""}
          </p>
          <DataTable
            caption={t("title")}
            captionHidden
            stacks
            columns={[
              { key: "item", label: t("column.item") },
              { key: "commitment", label: t("column.commitment") },
              { key: "by", label: t("column.by") },
              { key: "since", label: t("column.since") },
            ]}
            rows={lines.map((line) => {
              const [place, ...more] = line.places;
              return {
                key: `${line.kind} ${line.id}`,
                cells: {
                  item: (
                    <div className="sm:min-w-56 lg:min-w-96">
                      <span className="flex flex-wrap gap-x-3">
                        <Link href={localePath(locale, pathOfLine(line))} className="font-medium">
                          {t(`kind.${line.kind}`)}
                        </Link>
                        {line.status ? (
                          <StatusBadge status={line.status} label={words.status[line.status]} />
                        ) : null}
                      </span>
                      {line.lacking ? (
                        <span className="block font-medium">
                          {t(`lacking.${line.lacking}`, { who: line.approver ?? "" })}
                        </span>
                      ) : null}
                      {line.subject ? <span className="block text-soft">{nameOf(line.subject)}</span> : null}
                      <span lang={line.language ?? undefined} className="line-clamp-2 max-w-prose text-soft">
                        {line.text}
                      </span>
                    </div>
                  ),
                  commitment: place ? (
                    <div className="min-w-48">
                      <PlaceTitle place={place} locale={locale} />
                      {more.length > 0 ? (
                        <span className="block text-soft">
                          {t("moreCommitments", { count: more.length })}
                        </span>
                      ) : null}
                    </div>
                  ) : null,
                  by: line.own ? t("you") : line.author,
                  since: (
                    <time dateTime={line.since.toISOString()} className="whitespace-nowrap">
                      {formatInstant(line.since, locale)}
                    </time>
                  ),
                },
              };
            })}
          />
        </>
      )}
    </>
  );
}
