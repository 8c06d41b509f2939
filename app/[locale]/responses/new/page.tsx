import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { responseDesk } from "@/lib/use-cases/open-responses";
import { recordResponseAction } from "../actions";
import { Answered } from "../answered";
import { byName } from "../by-name";
import { ResponseForm } from "../response-form";
import { responseWords } from "../response-words";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"assessment" | "unsaved", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "responses" }))("newTitle") };
}

export default async function NewResponsePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const { assessment: asked, unsaved } = await searchParams;
  const [assessment = ""] = [asked ?? []].flat();
  const desk = await responseDesk(context, { assessment });
  if (!desk.ok) notFound();
  const t = await getTranslations({ locale, namespace: "responses" });
  const names = await partyNames(context, locale);
  const work = await savedWork(context, {
    form: `response:new:${desk.value.assessment.id}`,
    asked: unsaved,
    path: localePath(locale, `/responses/new?assessment=${desk.value.assessment.id}`),
  });
  return (
    <>
      <PageHeading title={t("newTitle")} lede={t("newLede")} />
      <Answered heading={t("answers")} {...desk.value} locale={locale} names={names} />
      <UnsavedWork work={work} locale={locale} />
      <ResponseForm
        key={work.values ? work.key : "new"}
        saves={work.key}
        action={recordResponseAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: work.values ?? {} }}
        locale={locale}
        words={responseWords(locale)}
        parties={byName(desk.value.parties, names, locale)}
        today={utcDay(context.now())}
        assessment={desk.value.assessment.id}
      />
    </>
  );
}
