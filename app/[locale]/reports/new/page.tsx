import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { savedWork, unsavedParameter } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { addDays, utcDay } from "@/lib/domain/calendar";
import { formatMoment } from "@/lib/domain/moment-words";
import { subjectOf } from "@/lib/domain/report";
import { type Locale, type ReportKind, reportKinds, reportSections } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { draftReportAction } from "../actions";
import { choiceIn, formValuesOf, offeredForms, subjectField } from "../form-fields";
import { issuedBefore } from "../issued-before";
import { ReportForm } from "../report-form";
import { reportSubjects } from "../report-subjects";
import { type ReportFormWords, reportFormWords, type Subjects } from "../report-words";
import { suggestTitle } from "../suggest-title";
import { ViewField } from "../view-field";
import { type SaidView, saidView } from "../view-words";
import "../reports.css";

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "reports" }))("form.newTitle") };
}

/** A report begins with a view: whatever filter, order, columns and day the address names. */
export default async function NewReportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const { kind, quotes: _, [unsavedParameter]: unsaved, ...asked } = await searchParams;
  const here = new URLSearchParams(
    Object.entries({ ...asked, kind }).flatMap(([name, value]) =>
      [value ?? []].flat().map((text) => [name, text]),
    ),
  );
  const work = await savedWork(context, {
    form: "report:new",
    asked: unsaved,
    path: localePath(locale, `/reports/new${here.size > 0 ? `?${here}` : ""}`),
  });
  // What was typed goes on with the filter of the address, where that names one.
  const kept = work.values && Object.keys(asked).length === 0 ? valueIn(work.values, "view") : null;
  const view = await saidView(context, kept === null ? asked : new URLSearchParams(kept), locale);
  const subjects = await reportSubjects(context, locale);
  const words = reportFormWords(locale);
  const moment = momentOf(view, locale);
  const values = firstValues({ view, kind: [kind ?? []].flat()[0], subjects, words, locale });
  const t = await getTranslations({ locale, namespace: "reports" });
  return (
    <>
      <PageHeading title={t("form.newTitle")} lede={t("form.newLede")} />
      <UnsavedWork work={work} locale={locale} />
      <ReportForm
        key={work.values ? work.key : "new"}
        saves={work.key}
        action={draftReportAction.bind(null, locale)}
        initial={{
          ...emptyFormState,
          values: work.values ? { ...values, ...work.values, view: [view?.view ?? ""] } : values,
        }}
        locale={locale}
        words={words}
        subjects={subjects}
        view={<ViewField view={view} locale={locale} />}
        yesterday={addDays(utcDay(context.now()), -1)}
        moment={moment}
        issued={await issuedBefore(context, locale)}
      />
    </>
  );
}

/** A view of an instant, which no day says. */
function momentOf(view: SaidView | null, locale: Locale) {
  const asOf = view?.query.asOf ?? null;
  if (asOf === null || asOf.length === 10) return null;
  return { value: asOf, words: formatMoment(new Date(asOf), locale) };
}

/** What an analyst most likely wants of this view. */
function firstValues({
  view,
  kind,
  subjects,
  words,
  locale,
}: {
  view: SaidView | null;
  kind: string | undefined;
  subjects: Subjects;
  words: ReportFormWords;
  locale: Locale;
}): FormValues {
  const query = view?.query;
  const only = (about: keyof Subjects) => (query?.[about].length === 1 ? (query[about][0] ?? null) : null);
  const likely: ReportKind = only("party") ? "party" : only("sector") ? "sector" : "document";
  const chosen = reportKinds.find((each) => each === kind) ?? likely;
  const onlyDocument = subjects.document.length === 1 ? (subjects.document[0]?.code ?? null) : null;
  const subject = {
    document: only("document") ?? onlyDocument,
    party: only("party"),
    sector: only("sector"),
  };
  const about = subjectOf[chosen];
  const values = formValuesOf({
    ...{ kind: chosen, language: locale, title: "", introduction: "", notes: "", view: view?.view ?? "" },
    subject: about ? subject[about] : null,
    sections: [],
    ...{ columns: query?.columns ?? [], forms: offeredForms, asOf: query?.asOf ?? null },
    ...{ since: null, sinceNumber: null },
  });
  const named = Object.fromEntries(
    (["document", "party", "sector"] as const).map((each) => [subjectField[each], [subject[each] ?? ""]]),
  );
  const title = suggestTitle(choiceIn({ ...values, ...named }), words.suggest, subjects);
  const { sinceWhat: _, ...rest } = values;
  return { ...rest, ...named, "sections[]": [...reportSections], title: [title], suggested: [title] };
}
