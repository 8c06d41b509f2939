import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatMoment } from "@/lib/domain/moment-words";
import "@/app/_ui/status-shapes.css";
import { ChangeBody } from "@/app/[locale]/_history/change-body";
import { ChangeEntry } from "@/app/[locale]/_history/change-entry";
import { ChangePlaceLine } from "@/app/[locale]/_history/change-place-line";
import { historySpeech } from "@/app/[locale]/_history/history-speech";
import { pageContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { corrections } from "@/lib/use-cases/corrections";
import { loadRegister } from "@/lib/use-cases/register";
import { DocumentChoice } from "./document-choice";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ document?: string | string[]; page?: string | string[] }>;
};
const one = (value?: string | string[]) => (Array.isArray(value) ? value[0] : value);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "corrections" });
  const document = one((await searchParams).document);
  const feed = localePath(locale, `/corrections/feed.xml${feedQuery(document)}`);
  const types = { "application/atom+xml": [{ url: feed, title: t("feedTitle") }] };
  return { title: t("title"), alternates: { types } };
}

const feedQuery = (document: string | undefined) =>
  document ? `?document=${encodeURIComponent(document)}` : "";

/** What was put right, newest first, and what is being put right. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const asked = await searchParams;
  const document = one(asked.document);
  const found = await corrections(context, { document, page: one(asked.page) });
  const register = await loadRegister(context);
  if (!found.ok || !register.ok) notFound();
  const { documents } = register.value;
  const chosen = documents.find(({ slug }) => slug === document);
  if (document && !chosen) notFound();
  const { changes, page, more, underCorrection } = found.value;
  const t = await getTranslations({ locale, namespace: "corrections" });
  const speech = await historySpeech(locale, register.value);
  const here = localePath(locale, "/corrections");
  const addressOf = (to: number) => {
    const query = new URLSearchParams({
      ...(document ? { document } : {}),
      ...(to > 1 ? { page: `${to}` } : {}),
    });
    return query.size > 0 ? `${here}?${query}` : here;
  };

  return (
    <>
      <PageHeading
        title={chosen ? t("titleOf", { document: chosen.shortTitle[locale] }) : t("title")}
        lede={t("lede")}
      >
        <a href={`${here}/feed.xml${feedQuery(document)}`} type="application/atom+xml">
          {t("feed")}
        </a>
      </PageHeading>
      {documents.length > 1 ? (
        <DocumentChoice locale={locale} documents={documents} chosen={document} />
      ) : null}
      {underCorrection.length > 0 ? (
        <section aria-labelledby="now" className="mb-12">
          <h2 id="now" className="mb-3 text-xl font-semibold">
            {t("underNow")}
          </h2>
          <ul className="border-b border-rule">
            {underCorrection.map(({ place, since, note }) => (
              <li key={place.code} className="grid gap-1 border-t border-rule py-3">
                <ChangePlaceLine place={place} locale={locale} />
                <p className="text-sm text-faint">
                  <time dateTime={since.toISOString()}>
                    {t("since", { moment: formatMoment(since, locale) })}
                  </time>
                </p>
                {note ? <p className="measure">{note}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="done">
        <h2 id="done" className={underCorrection.length > 0 ? "mb-3 text-xl font-semibold" : "sr-only"}>
          {t("done")}
        </h2>
        {changes.length === 0 ? <Empty title={t("none")}>{t("noneHow")}</Empty> : null}
        <ol className={changes.length > 0 ? "border-b border-rule" : ""}>
          {changes.map(({ place, change }) => (
            <ChangeEntry
              key={change.key}
              change={change}
              speech={speech}
              heading="h3"
              place={<ChangePlaceLine place={place} locale={locale} />}
              links={
                <p className="no-print text-sm">
                  <Link
                    href={`${localePath(locale, `/commitments/${place.code}/history`)}`}
                    aria-label={t("historyOf", { code: place.code })}
                    prefetch={false}
                  >
                    {t("history")}
                  </Link>
                </p>
              }
            >
              <ChangeBody change={change} speech={speech} />
            </ChangeEntry>
          ))}
        </ol>
      </section>
      {page > 1 || more ? (
        <nav aria-label={t("pages")} className="no-print mt-6 flex flex-wrap items-baseline gap-x-6">
          {page > 1 ? (
            <Link href={addressOf(page - 1)} rel="prev">
              {t("newer")}
            </Link>
          ) : null}
          <span className="text-sm text-faint">{t("page", { page })}</span>
          {more ? (
            <Link href={addressOf(page + 1)} rel="next">
              {t("older")}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
