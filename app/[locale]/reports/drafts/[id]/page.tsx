import "../../../import/desk.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { langTag } from "@/app/_ui/in-language";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { refusalSpeaker } from "@/app/form-state";
import { requireEditor } from "@/lib/context";
import { canReview } from "@/lib/domain/permission";
import type { Locale } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { type ReportDraft, showReportDraft } from "@/lib/use-cases/show-report-draft";
import { reportSubjects } from "../../report-subjects";
import { ReportStateMark } from "../../state-mark";
import { saidView } from "../../view-words";
import { DraftFacts } from "./draft-facts";
import { DraftFiles } from "./draft-files";
import { DraftSteps } from "./draft-steps";
import { Preview } from "./preview";
import "../../reports.css";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doneKeys = ["drafted", "changed", "submitted", "takenBack", "issuing", "sentBack"] as const;
/** What a notice says no longer holds once the report has gone on. */
const doneWhile: Record<(typeof doneKeys)[number], ReportDraft["state"][]> = {
  drafted: ["draft"],
  changed: ["draft", "sent-back"],
  submitted: ["submitted"],
  takenBack: ["draft"],
  issuing: ["issuing"],
  sentBack: ["sent-back"],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "reports" }))("draft.kicker") };
}

/** A report that is not public yet: what was asked for, its files, what happens next, and what it says. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showReportDraft(context, { id });
  if (!shown.ok) {
    // Issued meanwhile: it stands under its number.
    const number = shown.current?.number;
    if (typeof number === "string") redirect(localePath(locale, `/reports/${number}`));
    notFound();
  }
  const draft = shown.value;
  const t = await getTranslations({ locale, namespace: "reports" });
  const words = wordsOf(locale);
  const asked = new URLSearchParams(draft.view);
  if (draft.asOf) asked.set("asOf", draft.asOf);
  const view = await saidView(context, asked, locale);
  const subjects = await reportSubjects(context, locale);
  const { done: told } = await searchParams;
  const done = doneKeys.find((key) => key === told && doneWhile[key].includes(draft.state));
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={localePath(locale, "/reports")}>{t("draft.back")}</Link> · {t("draft.kicker")}
          </>
        }
        title={<span lang={langTag(draft.language)}>{draft.title}</span>}
        lede={<ReportStateMark state={draft.state} label={words.reportState[draft.state]} />}
      >
        {draft.mayChange ? (
          <ButtonLink href={localePath(locale, `/reports/drafts/${id}/edit`)}>{t("draft.change")}</ButtonLink>
        ) : null}
      </PageHeading>
      {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      <Setback draft={draft} locale={locale} />
      <div className="mb-12 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="about">
          <h2 id="about" className="mb-3 text-lg font-semibold">
            {t("draft.about")}
          </h2>
          <DraftFacts draft={draft} view={view} subjects={subjects} locale={locale} />
        </section>
        <div className="grid content-start gap-10">
          <DraftFiles
            id={id}
            made={draft.run}
            mayStop={draft.state !== "issuing" || canReview(context.actor)}
            locale={locale}
          />
          <DraftSteps draft={draft} locale={locale} />
        </div>
      </div>
      <section aria-labelledby="preview">
        <h2 id="preview" className="mb-1 text-xl font-semibold">
          {t("draft.preview")}
        </h2>
        <Preview id={id} asOf={draft.asOf} locale={locale} />
      </section>
    </>
  );
}

/** A note that came back with it, or why it could not be issued. */
async function Setback({ draft, locale }: { draft: ReportDraft; locale: Locale }) {
  const { state, reviewNote, failure } = draft;
  const t = await getTranslations({ locale, namespace: "reports" });
  const say = await refusalSpeaker(locale);
  if (state === "sent-back" && reviewNote)
    return (
      <div className="measure mb-8 border-l-4 border-accent bg-accent-soft px-4 py-3">
        <p className="font-medium">{t("draft.sentBack")}</p>
        <p className="mt-1 whitespace-pre-line">{reviewNote}</p>
      </div>
    );
  if (!failure) return null;
  return (
    <div className="measure mb-8 border-l-4 border-edge bg-sunk px-4 py-3">
      <p className="font-medium">{t("draft.failed")}</p>
      <p className="mt-1">{say(failure)}</p>
      <p className="mt-1 text-soft">{t("draft.failedHow")}</p>
    </div>
  );
}
