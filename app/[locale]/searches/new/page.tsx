import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { pickedByCode } from "@/app/find-commitments";
import { withRows } from "@/app/form-rows";
import { pickedRow } from "@/app/picked-commitment";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { partyNames } from "../../developments/named-parties";
import { logSearchAction } from "../actions";
import { SearchForm } from "../search-form";
import { searchWords } from "../search-words";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ commitment?: string | string[]; unsaved?: string | string[] }>;
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
  const asked = await searchParams;
  const [code] = [asked.commitment ?? []].flat();
  const picked = code ? await pickedByCode(context, locale, code) : null;
  const work = await savedWork(context, {
    form: "search:new",
    asked: asked.unsaved,
    path: localePath(locale, `/searches/new${code ? `?commitment=${encodeURIComponent(code)}` : ""}`),
  });
  return (
    <>
      <PageHeading title={t("search.title")} lede={t("search.lede")} />
      <UnsavedWork work={work} locale={locale} />
      <SearchForm
        key={work.values ? work.key : "new"}
        saves={work.key}
        action={logSearchAction.bind(null, locale)}
        initial={{
          ...emptyFormState,
          values: work.values ?? withRows({}, "picked", picked ? [pickedRow(picked)] : []),
        }}
        locale={locale}
        words={searchWords(locale)}
        names={await partyNames(context, locale)}
        today={utcDay(context.now())}
      />
    </>
  );
}
