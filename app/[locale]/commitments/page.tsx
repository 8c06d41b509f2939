import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { loadView } from "./load-view";
import { quotesParameter } from "./query-from-form";
import { Results } from "./results";
import "@/app/_ui/status-shapes.css";
import "./commitments.css";
import { describeView } from "./describe-view";
import { FilterRail } from "./filter-rail";
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
  const view = await loadView(await pageContext(), asked, locale);
  if (!view) notFound();
  const t = await getTranslations({ locale, namespace: "commitments" });
  const path = localePath(locale, "/commitments");
  const shown = describeView(view, t, { locale, path, quotes: asked[quotesParameter] === "1" });

  return (
    <ViewShell loading={t("view.loading")}>
      <PageHeading title={t("title")} />
      <FilterRail {...shown.rail} />
      <Results {...shown} />
    </ViewShell>
  );
}
