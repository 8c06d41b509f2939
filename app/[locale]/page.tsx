import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { overview } from "@/lib/use-cases/overview";
import { ButtonLink } from "../_ui/button";
import { PageHeading } from "../_ui/page-heading";
import { NextDeadlines, ReviewsDue } from "./_overview/deadline-list";
import { DocumentList } from "./_overview/document-list";
import { Firmness } from "./_overview/firmness";
import { LatestList } from "./_overview/latest-list";
import { PartyBars } from "./_overview/party-bars";
import { PublishedFigures } from "./_overview/published-figures";
import { SectorBars } from "./_overview/sector-bars";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  // The layout's own page does not take the layout's template.
  return { title: { absolute: `${t("nav.overview")} · ${t("brand")}` } };
}

export default async function OverviewPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const outcome = await overview(await pageContext());
  if (!outcome.ok) notFound();
  const facts = outcome.value;
  const t = await getTranslations({ locale, namespace: "overview" });
  const section = { facts, locale };
  return (
    <>
      <PageHeading
        title={t("title")}
        lede={t("lede", { count: facts.total, documents: facts.documents.length })}
      >
        <ButtonLink variant="primary" href={localePath(locale, "/commitments")}>
          {t("browse")}
        </ButtonLink>
      </PageHeading>
      <div className="grid grid-cols-1 gap-y-14">
        <div
          className={
            facts.published
              ? "grid grid-cols-1 gap-y-14"
              : "grid grid-cols-1 items-start gap-x-16 gap-y-10 lg:grid-cols-2"
          }
        >
          <DocumentList {...section} />
          <PublishedFigures {...section} />
        </div>
        <Firmness {...section} />
        <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-2">
          <SectorBars {...section} />
          <PartyBars {...section} />
        </div>
        <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-2">
          <NextDeadlines {...section} />
          <ReviewsDue {...section} />
        </div>
        {facts.latest.length > 0 ? <LatestList {...section} /> : null}
      </div>
    </>
  );
}
