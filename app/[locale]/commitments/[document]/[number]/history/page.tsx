import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Empty } from "@/app/_ui/empty";
import { InLanguage } from "@/app/_ui/in-language";
import { PageHeading } from "@/app/_ui/page-heading";
import { PageLinks } from "@/app/_ui/page-links";
import { ChangeBody } from "@/app/[locale]/_history/change-body";
import { ChangeEntry } from "@/app/[locale]/_history/change-entry";
import { historySpeech } from "@/app/[locale]/_history/history-speech";
import { formatMoment } from "@/lib/domain/moment-words";
import "@/app/_ui/status-shapes.css";
import { pageContext, requestContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { loadRegister } from "@/lib/use-cases/register";
import { showHistory } from "@/lib/use-cases/show-history";

type Props = {
  params: Promise<{ locale: string; document: string; number: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** Title and page ask for the same history: one reading answers both. */
const readHistory = cache(async (document: string, number: string, page: string | undefined) =>
  showHistory(await requestContext(), { document, number, page }),
);
const pageOf = ({ page }: { page?: string | string[] }) => (Array.isArray(page) ? page[0] : page);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) return {};
  const outcome = await readHistory(document, number, pageOf(await searchParams));
  if (!outcome.ok) return {};
  const t = await getTranslations({ locale, namespace: "history" });
  return { title: t("title", { code: outcome.value.code }) };
}

/** Every public change of one commitment, newest first. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const outcome = await readHistory(document, number, pageOf(await searchParams));
  const register = await loadRegister(context);
  if (!outcome.ok || !register.ok) notFound();
  const { code, title, changes, total, page, pages, revertible } = outcome.value;
  const speech = await historySpeech(locale, register.value);
  const { t } = speech;
  const here = localePath(locale, `/commitments/${code}`);
  const mayRevert = new Set(revertible.map(({ key, field }) => `${key} ${field}`));

  return (
    <>
      <PageHeading
        kicker={
          <Link href={here}>
            {code} · <InLanguage words={title} locale={locale} />
          </Link>
        }
        title={t("title", { code })}
        lede={t("lede")}
      />
      <p className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-faint">
        <span>{t("count", { count: total })}</span>
        <a href={`/api/v1/commitments/${code}/history`} className="no-print">
          {t("json")}
        </a>
        <Link href={localePath(locale, "/corrections")} className="no-print">
          {t("corrections")}
        </Link>
      </p>
      {changes.length === 0 ? <Empty title={t("none")} /> : null}
      <ol className="border-b border-rule">
        {changes.map((change) => (
          <ChangeEntry
            key={change.key}
            change={change}
            speech={speech}
            links={
              <p className="no-print text-sm">
                <Link
                  href={`${here}?asOf=${change.at.toISOString()}`}
                  aria-label={t("asItStoodAt", {
                    moment: t("utc", { moment: formatMoment(change.at, locale) }),
                  })}
                  prefetch={false}
                >
                  {t("asItStood")}
                </Link>
              </p>
            }
          >
            <ChangeBody
              change={change}
              speech={speech}
              revert={({ key, revertKey }, field) =>
                mayRevert.has(`${key} ${field}`)
                  ? `${here}/coding?revert=${encodeURIComponent(revertKey)}&field=${field}`
                  : null
              }
            />
          </ChangeEntry>
        ))}
      </ol>
      <PageLinks
        page={page}
        pages={pages}
        addressOf={(one) => `${here}/history${one > 1 ? `?page=${one}` : ""}`}
        text={{
          label: t("pager.label"),
          previous: t("pager.previous"),
          next: t("pager.next"),
          of: t("pager.of", { page, pages }),
        }}
      />
    </>
  );
}
