import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { Comments } from "@/app/[locale]/_comments/comments";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireReviewer } from "@/lib/context";
import { formatInstant } from "@/lib/domain/day-words";
import type { CommentTarget } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { type ReviewKind, reviewKinds, showReviewItem } from "@/lib/use-cases/show-review-item";
import { Decision } from "../../decision";
import { reviewView } from "../../review-views";

type Props = { params: Promise<{ locale: string; kind: string; id: string }> };

/** What colleagues can talk about beside the decision. */
const commentTargetOf: { [K in ReviewKind]?: Exclude<CommentTarget, "span"> } = {
  assessment: "assessment",
  development: "development",
  search: "search-log",
  coding: "coding-change",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params;
  const known = reviewKinds.find((each) => each === kind);
  if (!isLocale(locale) || !known) return {};
  return { title: (await getTranslations({ locale, namespace: "review" }))(`kind.${known}`) };
}

export default async function ReviewItemPage({ params }: Props) {
  const { locale, kind: asked, id } = await params;
  const kind = reviewKinds.find((each) => each === asked);
  if (!isLocale(locale) || !kind) notFound();
  const context = await requireReviewer();
  const shown = await showReviewItem(context, { kind, id });
  if (!shown.ok && shown.code !== "not-found") notFound();
  const t = await getTranslations({ locale, namespace: "review" });
  const names = await partyNames(context, locale);
  const back = <Link href={localePath(locale, "/review")}>{t("back")}</Link>;
  // Decided or taken back since the list was read.
  if (!shown.ok)
    return (
      <Empty title={t("gone")}>
        <p>{t("goneHow")}</p>
        <p className="mt-3">{back}</p>
      </Empty>
    );
  const work = shown.value;
  const target = commentTargetOf[work.kind];
  const { own, author } = work.item;
  const since = work.kind === "assessment" ? work.item.submittedAt : null;
  const date = formatInstant(since ?? work.item.createdAt, locale);
  return (
    <>
      <PageHeading
        kicker={back}
        title={t(`kind.${kind}`)}
        lede={t("writtenBy", { who: own ? t("you") : author, date })}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>{reviewView(work, { locale, names })}</div>
        <div>
          <Decision work={work} locale={locale} />
          {target ? <Comments target={target} targetId={id} locale={locale} /> : null}
        </div>
      </div>
    </>
  );
}
