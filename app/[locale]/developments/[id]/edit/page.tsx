import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { emptyFormState } from "@/app/empty-form-state";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale } from "@/lib/messages/routing";
import { showOwnDevelopment } from "@/lib/use-cases/show-own-development";
import { discardDevelopmentAction, reviseDevelopmentAction } from "../../actions";
import { DevelopmentForm } from "../../development-form";
import { developmentValues } from "../../development-values";
import { developmentWords } from "../../development-words";
import { namedParties } from "../../named-parties";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("editTitle") };
}

/** Only what its author may still change is found here. */
export default async function EditDevelopmentPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showOwnDevelopment(context, { id });
  if (!shown.ok) notFound();
  const development = shown.value;
  const t = await getTranslations({ locale, namespace: "evidence" });
  const words = developmentWords(locale);
  const based = { id, basedOnVersion: development.recordVersion };
  return (
    <>
      <PageHeading title={t("editTitle")} lede={t("editLede")} />
      {development.state === "sent-back" && development.reviewNote ? (
        <Notice live={false}>
          <p className="font-medium">{t("sentBack")}</p>
          <p className="mt-1 whitespace-pre-line">{development.reviewNote}</p>
        </Notice>
      ) : null}
      <DevelopmentForm
        action={reviseDevelopmentAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: developmentValues(development, locale) }}
        locale={locale}
        words={words}
        parties={await namedParties(context, locale)}
        today={utcDay(context.now())}
        editing={based}
      />
      <div className="mt-8">
        <ActButton
          action={discardDevelopmentAction.bind(null, locale)}
          initial={emptyFormState}
          hidden={{ id, basedOnVersion: String(based.basedOnVersion) }}
          label={words.discard}
          variant="grave"
          words={words.form}
        />
      </div>
    </>
  );
}
