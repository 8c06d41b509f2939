import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { namedParties } from "@/app/[locale]/developments/named-parties";
import { emptyFormState } from "@/app/empty-form-state";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showCandidate } from "@/lib/use-cases/show-candidates";
import { changeCandidateAction } from "../actions";
import { CandidateForm } from "../candidate-form";
import { candidateValues, editWords } from "../candidate-values";
import { inboxWords } from "../inbox-words";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "inbox" }))("edit.title") };
}

export default async function CandidatePage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showCandidate(context, id);
  if (!shown.ok) notFound();
  const line = shown.value;
  const t = await getTranslations({ locale, namespace: "inbox" });
  const parties = await namedParties(context, locale);
  const href = line.address ?? (line.file ? `/api/v1/files/${line.file.sha256}` : null);
  return (
    <>
      <PageHeading
        title={t("edit.title")}
        kicker={<Link href={localePath(locale, "/inbox")}>{t("title")}</Link>}
        lede={t("edit.lede")}
      />
      {href ? (
        <p className="mb-6 break-all">
          <a href={href} target="_blank" rel="noopener noreferrer">
            <bdi>{line.address ?? line.file?.name}</bdi>
          </a>
        </p>
      ) : null}
      {line.excerpt ? (
        <blockquote
          lang={line.language || undefined}
          dir="auto"
          className="measure mb-8 border-l-2 border-edge pl-4 font-serif whitespace-pre-line break-words"
        >
          {line.excerpt}
        </blockquote>
      ) : null}
      {line.state === "waiting" ? (
        <CandidateForm
          action={changeCandidateAction.bind(null, locale)}
          initial={{ ...emptyFormState, values: candidateValues(line) }}
          {...{ id, basedOnVersion: line.recordVersion, parties }}
          words={editWords(locale, line.language)}
          form={inboxWords(locale).form}
          today={utcDay(context.now())}
        />
      ) : (
        <Notice live={false}>{t("edit.decided")}</Notice>
      )}
    </>
  );
}
