import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { PageLinks } from "@/app/_ui/page-links";
import { pageContext } from "@/lib/context";
import { canEdit } from "@/lib/domain/permission";
import { reportKinds } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { listReports } from "@/lib/use-cases/list-reports";
import { openReports } from "@/lib/use-cases/open-reports";
import { IssuedList } from "./issued-list";
import { ListFilter } from "./list-filter";
import { OpenList } from "./open-list";
import { reportSubjects } from "./report-subjects";
import "./reports.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"kind" | "document" | "page" | "done", string | string[]>>>;
};
const one = (value?: string | string[]) => [value ?? []].flat()[0] ?? "";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "reports" }))("title") };
}

/** What was issued, newest first; for those who make reports, what is on its way above it. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const asked = await searchParams;
  const kind = reportKinds.find((each) => each === one(asked.kind)) ?? "";
  const document = one(asked.document);
  const listed = await listReports(context, { kind, document, page: one(asked.page) || 1 });
  if (!listed.ok) notFound();
  const { items, total, page, pages } = listed.value;
  const t = await getTranslations({ locale, namespace: "reports" });
  const subjects = await reportSubjects(context, locale);
  const editing = canEdit(context.actor);
  const open = editing ? await openReports(context) : null;
  const here = localePath(locale, "/reports");
  const addressOf = (to: number) => {
    const query = new URLSearchParams({
      ...(kind && { kind }),
      ...(document && { document }),
      ...(to > 1 && { page: String(to) }),
    });
    return query.size > 0 ? `${here}?${query}` : here;
  };
  const filtered = kind !== "" || document !== "";
  return (
    <>
      <PageHeading title={t("title")} lede={t("lede")}>
        {editing ? (
          <ButtonLink href={localePath(locale, "/reports/new")} variant="primary">
            {t("make")}
          </ButtonLink>
        ) : null}
      </PageHeading>
      {one(asked.done) === "discarded" ? <Notice>{t("done.discarded")}</Notice> : null}
      {open?.ok ? <OpenList open={open.value} subjects={subjects} locale={locale} /> : null}
      <section aria-labelledby="issued">
        <h2 id="issued" className={open?.ok ? "mb-4 text-xl font-semibold" : "sr-only"}>
          {t("issuedTitle")}
        </h2>
        {total > 0 || filtered ? (
          <ListFilter address={here} kind={kind} document={document} subjects={subjects} locale={locale} />
        ) : null}
        {items.length > 0 ? (
          <>
            <p className="mb-4 text-soft">{t("count", { count: total })}</p>
            <IssuedList reports={items} subjects={subjects} locale={locale} />
          </>
        ) : filtered ? (
          <Empty title={t("none")}>
            <p>{t("noneHow")}</p>
            <p className="mt-3">
              <Link href={here}>{t("all")}</Link>
            </p>
          </Empty>
        ) : (
          <Empty title={t("empty")}>
            <p>{t("emptyHow")}</p>
            {editing ? <p className="mt-3">{t("emptyEditor")}</p> : null}
            <p className="mt-3">
              <Link href={localePath(locale, "/commitments")}>{t("toCommitments")}</Link>
            </p>
          </Empty>
        )}
        <PageLinks
          page={page}
          pages={pages}
          addressOf={addressOf}
          text={{
            label: t("pages.label"),
            previous: t("pages.newer"),
            next: t("pages.older"),
            of: t("pages.of", { page, pages }),
          }}
        />
      </section>
    </>
  );
}
