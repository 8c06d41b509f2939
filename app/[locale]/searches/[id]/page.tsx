import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { SearchView } from "@/app/[locale]/review/evidence-view";
import { requireReviewer } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";
import { showKeptSearch } from "@/lib/use-cases/show-kept-search";
import { TurnedOutWrong } from "../../developments/[id]/turned-out-wrong";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("keep.title") };
}

/** An accepted search, for reviewers: the way back where it turned out wrong. */
export default async function KeptSearchPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireReviewer();
  const shown = await showKeptSearch(context, { id });
  if (!shown.ok) notFound();
  const search = shown.value;
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <>
      <PageHeading title={t("keep.title")} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <SearchView search={search} locale={locale} names={await partyNames(context, locale)} />
        <TurnedOutWrong
          item={{ kind: "search", id, recordVersion: search.recordVersion }}
          mayDecide={search.mayDecide}
          locale={locale}
        />
      </div>
    </>
  );
}
