import "../desk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { refusalSpeaker } from "@/app/form-state";
import { requireEditor } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showImport } from "@/lib/use-cases/show-import";
import { showImportReport } from "@/lib/use-cases/show-import-report";
import { DeskHeading } from "../desk-heading";
import { stepNow, stepPath } from "../import-places";
import { ConfirmReport, ReopenReport } from "./confirm-report";
import { DiscardImport } from "./discard-import";
import { Duplicates } from "./duplicates";
import { Findings } from "./findings";
import { JobStanding } from "./job-standing";
import { Outside } from "./outside";
import { Repairs } from "./repairs";
import { ReportFacts } from "./report-facts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "import" });
  const head = await showImport(await requireEditor(), { id });
  return { title: head.ok ? `${t("report.title")} · ${head.value.name}` : t("title") };
}

/** Step 1: what arrived, what was done to it, what looks wrong. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showImport(context, { id });
  if (!shown.ok) notFound();
  const head = shown.value;
  const t = await getTranslations({ locale, namespace: "import" });
  const say = await refusalSpeaker(locale);
  const unread = head.state === "reading" || head.state === "failed";
  const asked = (await searchParams).from;
  const from = Number([asked ?? 0].flat()[0]) || 0;
  const report = unread ? null : await showImportReport(context, { id, from });
  if (report && !report.ok) return <Unread head={head} locale={locale} why={say(report.message)} />;
  if (!report) return <Unread head={head} locale={locale} />;
  const open = head.state === "report";
  return (
    <>
      <DeskHeading head={head} here="report" locale={locale} lede={t("report.lede")} />
      <Duplicates duplicates={report.value.duplicates} locale={locale} />
      <div className="grid gap-14">
        <ReportFacts report={report.value} locale={locale} />
        <Findings findings={report.value.findings} id={id} locale={locale} />
        <Repairs report={report.value} locale={locale} paged={asked !== undefined} />
        <Outside outside={report.value.outside} id={id} locale={locale} />
        <div className="grid gap-8 border-t border-edge pt-6">
          {open ? <ConfirmReport head={head} locale={locale} /> : null}
          {head.state === "structure" ? <ReopenReport head={head} locale={locale} /> : null}
          {!open && stepNow(head.state) !== "report" ? (
            <p>
              <ButtonLink href={localePath(locale, stepPath(id, "structure"))} variant="primary">
                {t("report.toStructure")}
              </ButtonLink>
            </p>
          ) : null}
          <DiscardImport head={head} locale={locale} />
        </div>
      </div>
    </>
  );
}

/** There is no report yet, or there will be none. */
async function Unread({
  head,
  locale,
  why,
}: {
  head: Parameters<typeof JobStanding>[0]["head"];
  locale: Parameters<typeof JobStanding>[0]["locale"];
  why?: string;
}) {
  return (
    <>
      <DeskHeading head={head} here="report" locale={locale} />
      {why ? <p className="measure mb-8">{why}</p> : null}
      <JobStanding head={head} locale={locale} />
      <div className="mt-14 border-t border-edge pt-6">
        <DiscardImport head={head} locale={locale} />
      </div>
    </>
  );
}
