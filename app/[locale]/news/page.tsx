import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatMoment } from "@/lib/domain/moment-words";
import "@/app/_ui/status-shapes.css";
import { markNewsSeenAction } from "@/app/[locale]/_follow/actions";
import { ChangeBody } from "@/app/[locale]/_history/change-body";
import { ChangeEntry } from "@/app/[locale]/_history/change-entry";
import { ChangePlaceLine } from "@/app/[locale]/_history/change-place-line";
import { historySpeech } from "@/app/[locale]/_history/history-speech";
import { emptyFormState } from "@/app/empty-form-state";
import { requireSignedIn } from "@/lib/context";
import { messagesOf } from "@/lib/messages";
import { isLocale, localePath } from "@/lib/messages/routing";
import { loadRegister } from "@/lib/use-cases/register";
import { showNews } from "@/lib/use-cases/show-news";
import { FollowList } from "./follow-list";
import { followName } from "./follow-name";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "today" }))("news.title") };
}

/** What was published, since one last looked, about what one follows. */
export default async function NewsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireSignedIn();
  const news = await showNews(context);
  const register = await loadRegister(context);
  if (!news.ok || !register.ok) notFound();
  const { follows, seenAt, upTo, commitments, more } = news.value;
  const t = await getTranslations({ locale, namespace: "today" });
  const speech = await historySpeech(locale, register.value);
  const nameOf = followName(speech, t);
  const browse = <ButtonLink href={localePath(locale, "/commitments")}>{t("news.browse")}</ButtonLink>;
  const seen = (
    <ActButton
      key={upTo.toISOString()}
      action={markNewsSeenAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={{ upTo: upTo.toISOString() }}
      label={t("news.seen")}
      words={messagesOf[locale].common.form}
    />
  );
  return (
    <>
      <PageHeading title={t("news.title")} lede={t("news.lede")}>
        {commitments.length > 0 ? seen : browse}
      </PageHeading>
      {seenAt ? (
        <p className="mb-4 text-sm text-faint">{t("news.since", { moment: formatMoment(seenAt, locale) })}</p>
      ) : null}
      {follows.length === 0 ? (
        <Empty title={t("news.nothing")}>{t("news.nothingHow")}</Empty>
      ) : commitments.length === 0 ? (
        <Empty title={t("news.none")}>{t("news.noneHow")}</Empty>
      ) : null}
      <div className="grid gap-10">
        {commitments.map(({ place, because, changes }) => (
          <section key={place.code} aria-labelledby={`n-${place.code}`}>
            <h2 id={`n-${place.code}`} className="text-lg font-semibold">
              <ChangePlaceLine place={place} locale={locale} />
            </h2>
            <p className="mb-2 text-sm text-faint">
              {t("news.latest", { count: changes.length })} ·{" "}
              {t("news.because", { list: because.map(nameOf).join(locale === "zh" ? "、" : ", ") })} ·{" "}
              <Link
                href={localePath(locale, `/commitments/${place.code}/history`)}
                className="no-print"
                prefetch={false}
              >
                {t("news.whole", { code: place.code })}
              </Link>
            </p>
            <ol className="border-b border-rule">
              {changes.map((change) => (
                <ChangeEntry key={change.key} change={change} speech={speech} heading="h3">
                  <ChangeBody change={change} speech={speech} />
                </ChangeEntry>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {more ? <p className="mt-6 text-faint">{t("news.more")}</p> : null}
      {follows.length > 0 ? <FollowList follows={follows} speech={speech} locale={locale} /> : null}
    </>
  );
}
