import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { InLanguage } from "@/app/_ui/in-language";
import { PageHeading } from "@/app/_ui/page-heading";
import { ReportErrorLink } from "@/app/[locale]/report-error/report-error-link";
import { ReportDoor } from "@/app/[locale]/reports/report-door";
import { pageContext } from "@/lib/context";
import { formatDay } from "@/lib/domain/day-words";
import { canEdit } from "@/lib/domain/permission";
import { isLocale, localePath } from "@/lib/messages/routing";
import { listTextComments } from "@/lib/use-cases/list-text-comments";
import { showDocument } from "@/lib/use-cases/show-document";
import { showVersionsBeside } from "@/lib/use-cases/show-versions-beside";
import { commentMarks } from "./comment-marks";
import { Coverage } from "./coverage";
import { DocumentNotes } from "./document-notes";
import { Participation } from "./participation";
import { Provenance } from "./provenance";
import { Reader } from "./reader";
import { TextTalk } from "./text-talk";
import { VersionOrphans } from "./version-orphans";

type Props = {
  params: Promise<{ locale: string; document: string }>;
  searchParams: Promise<{ text?: string | string[]; find?: string | string[]; beside?: string | string[] }>;
};

/** Title and page ask for the same document: one reading answers both. */
const readDocument = cache(async (document: string) => showDocument(await pageContext(), { document }));

async function load({ params }: Props) {
  const { locale, document } = await params;
  if (!isLocale(locale)) notFound();
  const outcome = await readDocument(document);
  if (!outcome.ok) notFound();
  return { locale, page: outcome.value };
}

export async function generateMetadata(props: Props) {
  const { locale, page } = await load(props);
  return { title: page.document.shortTitle[locale] };
}

/** The text in the middle like a book, what is tracked beside it, where it comes from beneath it. */
export default async function DocumentPage(props: Props) {
  const { locale, page } = await load(props);
  const asked = await props.searchParams;
  const received = asked.text === "received";
  const find = [asked.find ?? ""].flat()[0]?.slice(0, 200) ?? "";
  const t = await getTranslations({ locale, namespace: "document" });
  const { document, series, text, versions } = page;
  const context = await pageContext();
  const shown = await showVersionsBeside(context, {
    document: document.slug,
    versions: [asked.beside ?? []].flat(),
  });
  const listed = canEdit(context.actor) ? await listTextComments(context, { document: document.slug }) : null;
  const talk = listed?.ok ? listed.value : null;
  return (
    <>
      <PageHeading
        kicker={`${series.name[locale]} · ${t("number", { number: document.number })}`}
        title={
          <span className="font-serif">
            <InLanguage words={document.title} locale={locale} />
          </span>
        }
        lede={t("adopted", { place: document.place[locale], date: formatDay(document.adoptedOn, locale) })}
      >
        <ButtonLink href={localePath(locale, `/commitments?document=${document.slug}`)}>
          {t("table")}
        </ButtonLink>
        <ReportDoor kind="document" subject={document.slug} locale={locale} />
        {page.hasEarlier && canEdit(context.actor) ? (
          <ButtonLink href={localePath(locale, `/documents/${document.slug}/links`)}>{t("links")}</ButtonLink>
        ) : null}
      </PageHeading>
      <DocumentNotes page={page} locale={locale} />
      <Coverage page={page} locale={locale} />
      {text ? (
        <Reader
          text={text}
          versions={versions}
          beside={shown.ok ? shown.value : []}
          locale={locale}
          view={{ received, find }}
          path={localePath(locale, `/documents/${document.slug}`)}
          comments={talk ? await commentMarks(talk.threads, text, talk.revisionId, locale) : undefined}
        />
      ) : (
        <Empty title={t("reader.missing")} />
      )}
      {talk && text ? <TextTalk talk={talk} text={text} document={document.slug} locale={locale} /> : null}
      <div className="mt-20 grid gap-14">
        <VersionOrphans versions={versions} locale={locale} />
        <Participation page={page} locale={locale} />
        {text ? <Provenance text={text} notes={page.notes} locale={locale} /> : null}
        <ReportErrorLink locale={locale} page={localePath(locale, `/documents/${document.slug}`)} />
      </div>
    </>
  );
}
