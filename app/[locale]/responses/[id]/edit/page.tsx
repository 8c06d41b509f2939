import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { responseDesk, showOwnResponse } from "@/lib/use-cases/open-responses";
import { discardResponseAction, reviseResponseAction } from "../../actions";
import { Answered } from "../../answered";
import { byName } from "../../by-name";
import { ResponseForm } from "../../response-form";
import { responseValues } from "../../response-values";
import { responseWords } from "../../response-words";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ unsaved?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "responses" }))("editTitle") };
}

/** Only what its author may still change is found here. */
export default async function EditResponsePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showOwnResponse(context, { id });
  const desk = shown.ok ? await responseDesk(context, { assessment: shown.value.assessment.id }) : null;
  if (!shown.ok || !desk?.ok) notFound();
  const response = shown.value;
  const t = await getTranslations({ locale, namespace: "responses" });
  const names = await partyNames(context, locale);
  const words = responseWords(locale);
  const work = await savedWork(context, {
    form: `response:${id}`,
    asked: (await searchParams).unsaved,
    path: localePath(locale, `/responses/${id}/edit`),
  });
  return (
    <>
      <PageHeading title={t("editTitle")} lede={t("editLede")} />
      {response.state === "sent-back" && response.reviewNote ? (
        <Notice live={false}>
          <p className="font-medium">{t("sentBack")}</p>
          <p className="mt-1 whitespace-pre-line">{response.reviewNote}</p>
        </Notice>
      ) : null}
      <Answered heading={t("answers")} {...desk.value} locale={locale} names={names} />
      <UnsavedWork work={work} locale={locale} />
      <ResponseForm
        key={work.values ? work.key : "edit"}
        saves={work.key}
        action={reviseResponseAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: work.values ?? responseValues(response) }}
        locale={locale}
        words={words}
        parties={byName(desk.value.parties, names, locale)}
        today={utcDay(context.now())}
        editing={{ id, basedOnVersion: response.recordVersion }}
      />
      <div className="mt-8">
        <ActButton
          action={discardResponseAction.bind(null, locale)}
          initial={emptyFormState}
          hidden={{ id, basedOnVersion: String(response.recordVersion) }}
          label={words.discard}
          variant="grave"
          words={words.form}
        />
      </div>
    </>
  );
}
