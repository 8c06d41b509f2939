import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { PageLinks } from "@/app/_ui/page-links";
import { requireEditor } from "@/lib/context";
import { errorReportStates } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { listErrorReports } from "@/lib/use-cases/list-error-reports";
import { InboxTabs } from "../inbox-tabs";
import { pageWords } from "../page-words";
import { StateFilter } from "../state-filter";
import { ReportLine } from "./report-line";
import "../inbox.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"state" | "page" | "done", string | string[]>>>;
};

const doneMessages = ["answered", "set-aside", "opened"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "inbox" }))("tabs.reports") };
}

export default async function ErrorReportsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const asked = await searchParams;
  const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];
  const outcome = await listErrorReports(context, { state: first(asked.state), page: first(asked.page) });
  if (!outcome.ok) notFound();
  const { state, counts, lines, page, pages } = outcome.value;
  const t = await getTranslations({ locale, namespace: "inbox" });
  const number = new Intl.NumberFormat(locale);
  const address = (which: string, at = 1) => {
    const query = new URLSearchParams({
      ...(which === "open" ? {} : { state: which }),
      ...(at > 1 ? { page: String(at) } : {}),
    });
    return localePath(locale, `/inbox/reports${query.size > 0 ? `?${query}` : ""}`);
  };
  const done = doneMessages.find((key) => key === asked.done);
  return (
    <>
      <PageHeading title={t("title")} />
      <InboxTabs locale={locale} here="reports" />
      <p className="measure mb-6 text-soft">{t("errorReports.inboxLede")}</p>
      {done ? <Notice>{t(done === "set-aside" ? "done.reportAside" : `done.${done}`)}</Notice> : null}
      <StateFilter
        label={t("errorReports.filter")}
        choices={errorReportStates.map((which) => ({
          ...{ label: t(`errorReports.state.${which}`), count: number.format(counts[which]) },
          ...{ href: address(which), here: which === state },
        }))}
      />
      {lines.length === 0 ? <Empty title={t(`errorReports.empty.${state}`)} /> : null}
      {lines.map((report) => (
        <ReportLine key={report.id} report={report} locale={locale} />
      ))}
      <PageLinks
        page={page}
        pages={pages}
        addressOf={(at) => address(state, at)}
        text={pageWords(t, page, pages)}
      />
    </>
  );
}
