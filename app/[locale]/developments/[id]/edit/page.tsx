import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showOwnDevelopment } from "@/lib/use-cases/show-own-development";
import { discardDevelopmentAction, reviseDevelopmentAction } from "../../actions";
import { candidateIds, withCandidates } from "../../candidates-as-sources";
import { DevelopmentForm } from "../../development-form";
import { developmentValues } from "../../development-values";
import { developmentWords } from "../../development-words";
import { namedParties } from "../../named-parties";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Partial<Record<"unsaved" | "candidates", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("editTitle") };
}

/** Only what its author may still change is found here. */
export default async function EditDevelopmentPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showOwnDevelopment(context, { id });
  if (!shown.ok) notFound();
  const development = shown.value;
  const t = await getTranslations({ locale, namespace: "evidence" });
  const words = developmentWords(locale);
  const { unsaved, candidates } = await searchParams;
  const ids = candidateIds(candidates);
  const inbox = await withCandidates(context, locale, ids, developmentValues(development, locale));
  const said = await getTranslations({ locale, namespace: "inbox" });
  const asked = new URLSearchParams(ids.map((one) => ["candidates", one]));
  const work = await savedWork(context, {
    form: `development:${id}`,
    asked: unsaved,
    path: `${localePath(locale, `/developments/${id}/edit`)}${asked.size > 0 ? `?${asked}` : ""}`,
  });
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
      {inbox.filled && !work.values ? <Notice live={false}>{said("fromInbox")}</Notice> : null}
      <UnsavedWork work={work} locale={locale} />
      <DevelopmentForm
        key={work.values ? work.key : "edit"}
        saves={work.key}
        action={reviseDevelopmentAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: work.values ?? inbox.values }}
        locale={locale}
        words={words}
        parties={await namedParties(context, locale)}
        today={utcDay(context.now())}
        editing={based}
        reported={inbox.reported}
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
