import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireEditor } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { myWork } from "@/lib/use-cases/my-work";
import { workLines } from "./work-lines";
import { WorkList } from "./work-list";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doneMessages = {
  development: "work.doneDevelopment",
  search: "work.doneSearch",
  discarded: "work.doneDiscarded",
} as const;
const parts = ["sentBack", "drafts", "submitted"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "review" }))("work.title") };
}

export default async function WorkPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const outcome = await myWork(context);
  if (!outcome.ok) notFound();
  const t = await getTranslations({ locale, namespace: "review" });
  const names = await partyNames(context, locale);
  const { done } = await searchParams;
  const lines = workLines(outcome.value);
  const message = Object.entries(doneMessages).find(([key]) => key === done)?.[1];
  const at = (path: string) => localePath(locale, path);
  const begin = (
    <>
      <ButtonLink href={at("/developments/new")} variant="primary">
        {t("work.addDevelopment")}
      </ButtonLink>
      <ButtonLink href={at("/searches/new")}>{t("work.logSearch")}</ButtonLink>
      <ButtonLink href={at("/commitments")}>{t("work.assess")}</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeading title={t("work.title")} lede={t("work.lede")}>
        {begin}
      </PageHeading>
      {message ? <Notice>{t(message)}</Notice> : null}
      {lines.length === 0 ? <Empty title={t("work.empty")}>{t("work.emptyHow")}</Empty> : null}
      <div className="grid gap-12">
        {parts.map((part) => {
          const own = lines.filter((line) => line.part === part);
          return own.length > 0 ? (
            <section key={part} aria-labelledby={part}>
              <h2 id={part} className="mb-3 text-xl font-semibold">
                {t(`work.${part}`)}
              </h2>
              <WorkList lines={own} locale={locale} names={names} />
            </section>
          ) : null;
        })}
      </div>
    </>
  );
}
