import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageContext } from "@/lib/context";
import { withAsOf } from "@/lib/domain/as-of-address";
import { isLocale, localePath } from "@/lib/messages/routing";
import { asOfFrom } from "@/lib/use-cases/as-of-input";
import { overview } from "@/lib/use-cases/overview";
import { AsOfHead } from "../_ui/as-of";
import { ButtonLink } from "../_ui/button";
import { NoPast } from "../_ui/no-past";
import { PageHeading } from "../_ui/page-heading";
import { NextDeadlines, ReviewsDue } from "./_overview/deadline-list";
import { DocumentList } from "./_overview/document-list";
import { Firmness } from "./_overview/firmness";
import { LatestList } from "./_overview/latest-list";
import { PartyBars } from "./_overview/party-bars";
import { PublishedFigures } from "./_overview/published-figures";
import { SectorBars } from "./_overview/sector-bars";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  // The layout's own page does not take the layout's template.
  return { title: { absolute: `${t("nav.overview")} · ${t("brand")}` } };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const { asOf, unknown } = asOfFrom((await searchParams).asOf);
  const t = await getTranslations({ locale, namespace: "overview" });
  const here = localePath(locale, "/");
  const [wrong] = unknown;
  const outcome = wrong ? null : await overview(context, { asOf });
  if (!outcome?.ok) {
    if (outcome && outcome.message.key !== "asOfInFuture") notFound();
    return (
      <>
        <PageHeading title={t("title")} />
        <NoPast why={wrong ? "unreadable" : "future"} value={wrong?.value} today={here} locale={locale} />
      </>
    );
  }
  const facts = outcome.value;
  const section = { facts, locale };
  return (
    <>
      <PageHeading
        title={t("title")}
        lede={t("lede", { count: facts.total, documents: facts.documents.length })}
      >
        <ButtonLink variant="primary" href={withAsOf(localePath(locale, "/commitments"), asOf)}>
          {t("browse")}
        </ButtonLink>
      </PageHeading>
      <AsOfHead asOf={asOf} address={here} now={context.now()} locale={locale} />
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
