import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AsOfBanner } from "@/app/_ui/as-of";
import { NoPast } from "@/app/_ui/no-past";
import { PageHeading } from "@/app/_ui/page-heading";
import { reportsBeingWritten } from "@/app/[locale]/reports/being-written";
import { pageContext } from "@/lib/context";
import { addDays, utcDay } from "@/lib/domain/calendar";
import { canEdit } from "@/lib/domain/permission";
import { isLocale, localePath } from "@/lib/messages/routing";
import { loadView } from "./load-view";
import { quotesParameter } from "./query-from-form";
import { Results } from "./results";
import "@/app/_ui/status-shapes.css";
import "./commitments.css";
import { describeView } from "./describe-view";
import { FilterRail } from "./filter-rail";
import { FollowSector } from "./follow-sector";
import { ViewShell } from "./view-shell";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "commitments" });
  return { title: t("title") };
}

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const asked = await searchParams;
  const context = await pageContext();
  const view = await loadView(context, asked, locale);
  if (!view) notFound();
  const t = await getTranslations({ locale, namespace: "commitments" });
  const path = localePath(locale, "/commitments");
  if (view === "future")
    return (
      <>
        <PageHeading title={t("title")} />
        <NoPast why="future" today={path} locale={locale} />
      </>
    );
  const drafts = canEdit(context.actor) ? await reportsBeingWritten(context) : null;
  const shown = describeView(view, t, { locale, path, quotes: asked[quotesParameter] === "1", drafts });

  return (
    <ViewShell loading={t("view.loading")}>
      <PageHeading title={t("title")}>
        <FollowSector sectors={view.list.query.sector} register={view.register} locale={locale} />
      </PageHeading>
      <FilterRail {...shown.rail} yesterday={addDays(utcDay(context.now()), -1)} />
      <Results {...shown} banner={shown.asOf ? <AsOfBanner {...shown.asOf} locale={locale} /> : null} />
    </ViewShell>
  );
}
