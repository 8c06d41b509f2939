import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import { savedWork, unsavedParameter } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { addDays, utcDay } from "@/lib/domain/calendar";
import { formatMoment } from "@/lib/domain/moment-words";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showReportDraft } from "@/lib/use-cases/show-report-draft";
import { changeReportAction } from "../../../actions";
import { formValuesOf } from "../../../form-fields";
import { issuedBefore } from "../../../issued-before";
import { ReportForm } from "../../../report-form";
import { reportSubjects } from "../../../report-subjects";
import { reportFormWords } from "../../../report-words";
import { ViewField } from "../../../view-field";
import { saidView } from "../../../view-words";
import "../../../reports.css";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Partial<Record<"view" | "unsaved", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "reports" }))("form.editTitle") };
}

/** The same form as for a new report; `view` in the address brings another filter. */
export default async function EditReportPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showReportDraft(context, { id });
  if (!shown.ok) notFound();
  const draft = shown.value;
  const back = localePath(locale, `/reports/drafts/${id}`);
  if (!draft.mayChange) redirect(back);
  const { [unsavedParameter as "unsaved"]: unsaved, view: brought } = await searchParams;
  const [other] = [brought ?? []].flat();
  const work = await savedWork(context, {
    form: `report:${id}`,
    asked: unsaved,
    path: `${back}/edit${other === undefined ? "" : `?${new URLSearchParams({ view: other })}`}`,
  });
  const values = formValuesOf(draft);
  const kept = work.values ? valueIn(work.values, "view", draft.view) : draft.view;
  const view = await saidView(context, new URLSearchParams(other ?? kept), locale);
  const chosen = { view: [view?.view ?? draft.view], ...(other === undefined ? {} : broughtAlong(view)) };
  const moment = draft.asOf ?? view?.query.asOf ?? null;
  const t = await getTranslations({ locale, namespace: "reports" });
  return (
    <>
      <PageHeading
        kicker={<Link href={back}>{t("form.cancel")}</Link>}
        title={t("form.editTitle")}
        lede={t("form.newLede")}
      />
      <UnsavedWork work={work} locale={locale} />
      <ReportForm
        key={work.values ? work.key : "stands"}
        saves={work.key}
        action={changeReportAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: { ...values, ...work.values, ...chosen } }}
        locale={locale}
        words={reportFormWords(locale)}
        subjects={await reportSubjects(context, locale)}
        view={
          <ViewField
            view={view}
            replaced={other !== undefined && view?.view !== draft.view}
            locale={locale}
          />
        }
        yesterday={addDays(utcDay(context.now()), -1)}
        moment={
          moment === null || moment.length === 10
            ? null
            : { value: moment, words: formatMoment(new Date(moment), locale) }
        }
        issued={await issuedBefore(context, locale)}
        editing={{ id, basedOnVersion: draft.recordVersion }}
      />
    </>
  );
}

/** A view chosen in the list brings its columns and its day with it. */
function broughtAlong(view: Awaited<ReturnType<typeof saidView>>) {
  if (!view) return {};
  const { columns, asOf } = view.query;
  const day = asOf?.length === 10;
  return {
    "columns[]": columns,
    ...(asOf ? { asOfWhen: [day ? "day" : "moment"], ...(day ? { asOfDay: [asOf] } : {}) } : {}),
  };
}
