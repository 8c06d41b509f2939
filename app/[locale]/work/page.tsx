import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatDay } from "@/lib/domain/day-words";
import "@/app/_ui/status-shapes.css";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireEditor } from "@/lib/context";
import { allTogether } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { showToday } from "@/lib/use-cases/show-today";
import { Glance } from "./glance";
import { InboxPart } from "./inbox-part";
import { Part } from "./part";
import { Contrary, Queue } from "./queue";
import { Deadlines, Flagged } from "./watched";
import { workLines } from "./work-lines";
import { WorkList } from "./work-list";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doneMessages = {
  development: "work.doneDevelopment",
  response: "work.doneDevelopment",
  search: "work.doneSearch",
  discarded: "work.doneDiscarded",
} as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "today" }))("title") };
}

/** What to do today: one's own work first, then what the record needs. */
export default async function WorkPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const outcome = await showToday(context);
  if (!outcome.ok) notFound();
  const { today, own, flagged, deadlines, candidates, reports, queue, contrary } = outcome.value;
  const t = await getTranslations({ locale, namespace: "today" });
  const work = await getTranslations({ locale, namespace: "review" });
  const names = await partyNames(context, locale);
  const nameOf = (code: string) =>
    code === allTogether ? wordsOf(locale).subjectAll : (names[code] ?? code);
  const { done } = await searchParams;
  const message = Object.entries(doneMessages).find(([key]) => key === done)?.[1];
  const lines = workLines(own);
  const ownPart = (part: "sentBack" | "drafts" | "submitted") => {
    const some = lines.filter((line) => line.part === part);
    return some.length > 0 ? (
      <Part key={part} id={part} title={t(`part.${part}`)} count={some.length}>
        <WorkList lines={some} locale={locale} names={names} />
      </Part>
    ) : null;
  };
  const countOf = (part: string) => lines.filter((line) => line.part === part).length;
  const inbox = candidates.total + reports.total;
  const glance = [
    { id: "sentBack" as const, count: countOf("sentBack") },
    { id: "contrary" as const, count: contrary?.length ?? 0 },
    { id: "queue" as const, count: queue?.total ?? 0 },
    { id: "drafts" as const, count: countOf("drafts") },
    ...flagged.map(({ flag, total }) => ({ id: flag, count: total })),
    { id: "deadlines" as const, count: deadlines.total },
    { id: "inbox" as const, count: inbox },
    { id: "submitted" as const, count: countOf("submitted") },
  ]
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => ({ id, count, label: t(`part.${id}`) }));
  const at = (path: string) => localePath(locale, path);

  return (
    <>
      <PageHeading title={t("title")} lede={t("lede", { date: formatDay(today, locale) })}>
        <ButtonLink href={at("/developments/new")} variant="primary">
          {work("work.addDevelopment")}
        </ButtonLink>
        <ButtonLink href={at("/searches/new")}>{work("work.logSearch")}</ButtonLink>
        <ButtonLink href={at("/commitments")}>{work("work.assess")}</ButtonLink>
      </PageHeading>
      {message ? <Notice>{work(message)}</Notice> : null}
      <Glance entries={glance} label={t("glance")} />
      {glance.length === 0 ? <Empty title={t("allDone")}>{t("allDoneHow")}</Empty> : null}
      <div className="grid gap-10">
        {ownPart("sentBack")}
        {contrary && contrary.length > 0 ? (
          <Contrary claims={contrary} nameOf={nameOf} locale={locale} />
        ) : null}
        {queue && queue.total > 0 ? <Queue queue={queue} locale={locale} /> : null}
        {ownPart("drafts")}
        <div className="gap-x-12 *:mb-10 *:break-inside-avoid empty:hidden lg:columns-2">
          {flagged
            .filter(({ total }) => total > 0)
            .map((each) => (
              <Flagged key={each.flag} flagged={each} locale={locale} />
            ))}
          {deadlines.total > 0 ? <Deadlines deadlines={deadlines} today={today} locale={locale} /> : null}
          {inbox > 0 ? <InboxPart candidates={candidates} reports={reports} locale={locale} /> : null}
        </div>
        {ownPart("submitted")}
      </div>
    </>
  );
}
