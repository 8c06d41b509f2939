import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { PlaceTitle } from "@/app/[locale]/review/place-title";
import { requireReviewer } from "@/lib/context";
import { formatInterval } from "@/lib/domain/day-words";
import { allTogether } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { showEvidence } from "@/lib/use-cases/show-evidence";
import { partyNames } from "../named-parties";
import { KeepSource } from "./keep-source";
import { NamedInReports } from "./named-in-reports";
import { TurnedOutWrong } from "./turned-out-wrong";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[]; kept?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("keep.title") };
}

/** Accepted evidence, for reviewers: who sees it, what stands on it, and the way back where it turned out wrong. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireReviewer();
  const shown = await showEvidence(context, { id });
  if (!shown.ok) notFound();
  const { development, sources, standing, reports, mayDecide } = shown.value;
  const t = await getTranslations({ locale, namespace: "evidence" });
  const words = wordsOf(locale);
  const names = await partyNames(context, locale);
  const nameOf = (subject: string) =>
    subject === allTogether ? words.subjectAll : (names[subject] ?? subject);
  const { done, kept } = await searchParams;
  const still = String(kept ?? "")
    .split(".")
    .filter((seq) => /^\d{1,9}$/.test(seq));
  return (
    <>
      <PageHeading title={t("keep.title")} lede={t("keep.lede")} />
      {done === "visibility" ? <Notice>{t("keep.done.visibility")}</Notice> : null}
      {done === "redacted" ? (
        <Notice>
          {still.length > 0 ? t("keep.done.kept", { list: still.join(", ") }) : t("keep.done.redacted")}
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <p className="text-sm text-faint">
            {[formatInterval(development.happenedFrom, development.happenedTo, locale), development.place]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p lang={development.language} className="measure text-lg whitespace-pre-line">
            {development.what}
          </p>
          <ul className="mt-3 grid gap-1.5">
            {development.links.map(({ commitment, subject, polarity }) => (
              <li key={`${commitment.code} ${subject}`}>
                <PlaceTitle place={commitment} locale={locale} />
                <span className="block text-sm text-soft">
                  {nameOf(subject)} · {words.polarity[polarity]}
                </span>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 mb-3 text-lg font-semibold">{t("form.sources")}</h2>
          <div className="grid gap-8">
            {development.sources.map((source) => {
              const found = sources.find((one) => one.id === source.id);
              return found ? (
                <KeepSource
                  key={source.id}
                  source={source}
                  kept={found}
                  recordVersion={development.recordVersion}
                  locale={locale}
                  names={names}
                />
              ) : null;
            })}
          </div>
        </div>
        <div className="grid content-start gap-10">
          <section aria-labelledby="standing" className="border-t-2 border-edge pt-4">
            <h2 id="standing" className="mb-2 text-lg font-semibold">
              {t("keep.standing")}
            </h2>
            {standing.length === 0 ? <p>{t("keep.standingNone")}</p> : null}
            <ul className="grid gap-1">
              {standing.map(({ id: key, code, subject, status }) => (
                <li key={key}>
                  <Link href={localePath(locale, `/commitments/${code}`)}>{code}</Link> · {nameOf(subject)} ·{" "}
                  {words.status[status]}
                </li>
              ))}
            </ul>
          </section>
          <NamedInReports reports={reports} locale={locale} />
          <TurnedOutWrong
            item={{ kind: "development", id, recordVersion: development.recordVersion }}
            mayDecide={mayDecide}
            locale={locale}
          />
        </div>
      </div>
    </>
  );
}
