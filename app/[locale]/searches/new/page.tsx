import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { emptyFormState } from "@/app/empty-form-state";
import { pickedByCode } from "@/app/find-commitments";
import { withRows } from "@/app/form-rows";
import { pickedRow } from "@/app/picked-commitment";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale } from "@/lib/messages/routing";
import { partyNames } from "../../developments/named-parties";
import { logSearchAction } from "../actions";
import { SearchForm } from "../search-form";
import { searchWords } from "../search-words";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ commitment?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("search.title") };
}

export default async function NewSearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const t = await getTranslations({ locale, namespace: "evidence" });
  const [code] = [(await searchParams).commitment ?? []].flat();
  const picked = code ? await pickedByCode(context, locale, code) : null;
  return (
    <>
      <PageHeading title={t("search.title")} lede={t("search.lede")} />
      <SearchForm
        action={logSearchAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: withRows({}, "picked", picked ? [pickedRow(picked)] : []) }}
        locale={locale}
        words={searchWords(locale)}
        names={await partyNames(context, locale)}
        today={utcDay(context.now())}
      />
    </>
  );
}
