import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/app/_ui/day";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireReviewer } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { type ReviewItem, reviewKinds, showReviewItem } from "@/lib/use-cases/show-review-item";
import { decideAction } from "../../actions";
import { ClaimView } from "../../claim-view";
import { DecisionForm } from "../../decision-form";
import { DevelopmentView, SearchView } from "../../evidence-view";
import { decisionWords } from "../../review-words";

type Props = { params: Promise<{ locale: string; kind: string; id: string }> };

/** Decided or taken back since the list was read. */
const noItem: ReviewItem = { twoPersonRule: true };

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
  const { claim, development, search, twoPersonRule } = shown.ok ? shown.value : noItem;
  const item = claim ?? development ?? search;
  if (!item)
    return (
      <Empty title={t("gone")}>
        <p>{t("goneHow")}</p>
        <p className="mt-3">{back}</p>
      </Empty>
    );
  const since = claim?.submittedAt ?? item.createdAt;
  return (
    <>
      <PageHeading
        kicker={back}
        title={t(`kind.${kind}`)}
        lede={t("writtenBy", { who: item.own ? t("you") : item.author, date: formatInstant(since, locale) })}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          {claim ? <ClaimView claim={claim} locale={locale} names={names} /> : null}
          {development ? <DevelopmentView development={development} locale={locale} names={names} /> : null}
          {search ? <SearchView search={search} locale={locale} names={names} /> : null}
        </div>
        <section aria-labelledby="decision" className="border-t-2 border-edge pt-4">
          <h2 id="decision" className="mb-4 text-lg font-semibold">
            {t("decide")}
          </h2>
          {item.own ? <Notice live={false}>{t(twoPersonRule ? "own" : "single")}</Notice> : null}
          {item.mayDecide ? (
            <DecisionForm
              action={decideAction.bind(null, locale)}
              item={{ kind, id, recordVersion: item.recordVersion }}
              words={decisionWords(locale)}
            />
          ) : null}
        </section>
      </div>
    </>
  );
}
