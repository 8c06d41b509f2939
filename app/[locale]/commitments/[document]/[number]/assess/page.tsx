import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Quote } from "@/app/_ui/quote";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { WordingLabel } from "@/app/_ui/wording-label";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { pickedByCode } from "@/app/find-commitments";
import { refusalSpeaker } from "@/app/form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import type { ReviewPeriod } from "@/lib/domain/commitment-item";
import { formatDay } from "@/lib/domain/day-words";
import { allTogether } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { assessmentDesk } from "@/lib/use-cases/assessment-desk";
import { recordAssessmentsAction } from "./actions";
import { assessWords } from "./assess-words";
import { AssessmentForm } from "./assessment-form";
import { DeskEvidence } from "./desk-evidence";
import { lackingFor } from "./lacking";
import { OpenDrafts } from "./open-drafts";
import { Reconfirm } from "./reconfirm";
import { Standing } from "./standing";

type Props = {
  params: Promise<{ locale: string; document: string; number: string }>;
  searchParams: Promise<{
    period?: string | string[];
    done?: string | string[];
    unsaved?: string | string[];
  }>;
};

const doneKeys = ["draft", "submitted", "unsubmitted", "discarded", "withdrawn"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "assess" });
  return { title: t("pageTitle", { code: `${document}/${number}` }) };
}

export default async function AssessPage({ params, searchParams }: Props) {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const asked = await searchParams;
  const code = `${document}/${number}`;
  const [periodStart] = [asked.period ?? []].flat();
  const outcome = await assessmentDesk(context, { commitment: code, periodStart });
  const picked = outcome.ok ? await pickedByCode(context, locale, code) : null;
  if (!outcome.ok || !picked) notFound();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const t = await getTranslations({ locale, namespace: "assess" });
  const say = await refusalSpeaker(locale);
  const words = assessWords(locale);
  const { status: statusLabels } = wordsOf(locale);
  const names = await partyNames(context, locale);
  const nameOf = (subject: string) =>
    subject === allTogether ? words.labels.subjectAll : (names[subject] ?? subject);
  const desk = {
    ...outcome.value,
    // In the reader's alphabet, as everywhere.
    subjects: outcome.value.subjects.toSorted((a, b) =>
      nameOf(a.subject).localeCompare(nameOf(b.subject), locale),
    ),
  };
  const done = doneKeys.find((key) => key === asked.done);
  const saved = done === "draft" || done === "submitted" || done === "unsubmitted";
  const at = (path: string) => localePath(locale, path);
  const href = `${at(`/commitments/${code}/assess`)}?period=${desk.period.start}`;
  const { unsaved } = asked;
  const work = await savedWork(context, {
    form: `assess:${code}:${desk.period.start}`,
    asked: unsaved,
    path: href,
  });
  const spoken = ({ start, end }: ReviewPeriod) =>
    end
      ? t("periodClosed", { start: formatDay(start, locale), end: formatDay(end, locale) })
      : t("periodOpen", { start: formatDay(start, locale) });
  const evidence = `?commitment=${encodeURIComponent(code)}`;
  const works = new Map(
    await Promise.all(
      desk.subjects
        .flatMap(({ open }) => open.filter(({ own }) => own))
        .map(
          async ({ id }) =>
            [id, await savedWork(context, { form: `assessment:${id}`, asked: unsaved, path: href })] as const,
        ),
    ),
  );
  const begun = desk.subjects.every(({ open }) => open.some(({ own }) => own));

  return (
    <>
      <PageHeading
        kicker={<Link href={at(`/commitments/${code}`)}>{code}</Link>}
        title={
          <>
            <WordingLabel label={picked.wording} />
            {picked.title}
          </>
        }
        lede={t("lede")}
      />
      {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <aside className="grid content-start gap-8 lg:order-2">
          <section aria-label={t("text")}>
            <Quote
              lang={desk.commitment.language === "zh" ? "zh-Hans" : desk.commitment.language}
              labels={{ received: t("text") }}
            >
              {desk.commitment.quote}
            </Quote>
            <dl className="mt-5 grid gap-3">
              <div>
                <dt className="text-sm text-faint">{t("deliveredWhen")}</dt>
                <dd>{desk.commitment.deliveredWhen[locale]}</dd>
              </div>
              <div>
                <dt className="text-sm text-faint">{t("failedWhen")}</dt>
                <dd>{desk.commitment.failedWhen[locale]}</dd>
              </div>
            </dl>
          </section>
          <section aria-labelledby="period">
            <h2 id="period" className="font-semibold">
              {t("periodChoose")}
            </h2>
            <ul className="mt-1 grid gap-1">
              {desk.periods.map((period) => (
                <li key={period.start}>
                  {period.start === desk.period.start ? (
                    <span aria-current="true">{spoken(period)}</span>
                  ) : (
                    <Link href={`${at(`/commitments/${code}/assess`)}?period=${period.start}`}>
                      {spoken(period)}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="evidence">
            <h2 id="evidence" className="mb-3 font-semibold">
              {t("evidence")}
            </h2>
            <DeskEvidence desk={desk} locale={locale} nameOf={nameOf} />
            <p className="mt-4 text-sm text-soft">{t("evidenceWaiting")}</p>
            <div className="mt-3 flex flex-wrap gap-3">
              <ButtonLink href={at(`/developments/new${evidence}`)}>{t("addDevelopment")}</ButtonLink>
              <ButtonLink href={at(`/searches/new${evidence}`)}>{t("logSearch")}</ButtonLink>
            </div>
          </section>
        </aside>
        <div>
          {desk.reviewEnded ? <Notice live={false}>{t("ended")}</Notice> : null}
          <Standing desk={desk} locale={locale} nameOf={nameOf} />
          <Reconfirm desk={desk} locale={locale} nameOf={nameOf} />
          <OpenDrafts {...{ desk, locale, names, nameOf, say, href, works }} />
          {desk.subjects.length === 0 ? (
            <p className="text-soft">{t("nobody")}</p>
          ) : (
            <details open={!begun || work.values !== null || work.offered.length > 0}>
              <summary className="mb-5">
                <h2 className="inline text-xl font-semibold">{t("newHeading")}</h2>
              </summary>
              <UnsavedWork work={work} locale={locale} />
              <AssessmentForm
                key={`${desk.period.start} ${saved ? desk.commitment.recordVersion : ""} ${work.values ? work.key : ""}`}
                saves={work.key}
                begun={work.values}
                action={recordAssessmentsAction.bind(null, locale)}
                place={{ commitment: code, periodStart: desk.period.start }}
                basedOnVersion={desk.commitment.recordVersion}
                subjects={desk.subjects.map(({ subject, current }) => ({
                  subject,
                  name: nameOf(subject),
                  standing: t("form.standing", {
                    status: statusLabels[current?.status ?? "not-reviewed"],
                  }),
                }))}
                names={names}
                lacking={lackingFor(desk.subjects, say, nameOf, (who, why) =>
                  t("lackFor", { names: list.format(who), why }),
                )}
                words={words}
                href={href}
              />
            </details>
          )}
        </div>
      </div>
    </>
  );
}
