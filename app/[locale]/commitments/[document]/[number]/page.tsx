import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AsOfHead } from "@/app/_ui/as-of";
import { InLanguage } from "@/app/_ui/in-language";
import { NoPast } from "@/app/_ui/no-past";
import { WordingLabel } from "@/app/_ui/wording-label";
import { pageContext, requestContext } from "@/lib/context";
import type { AsOf } from "@/lib/domain/as-of";
import { isLocale, localePath } from "@/lib/messages/routing";
import { asOfFrom } from "@/lib/use-cases/as-of-input";
import { inPast } from "@/lib/use-cases/in-past";
import { loadRegister } from "@/lib/use-cases/register";
import { showCommitment } from "@/lib/use-cases/show-commitment";
import { Citation } from "./citation";
import { ClauseQuote } from "./clause-quote";
import { CodedFacts } from "./coded-facts";
import { Developments } from "./developments";
import { Drafts } from "./drafts";
import { HistoryAndFollow } from "./history-and-follow";
import { Kicker } from "./kicker";
import { LifecycleNotice } from "./lifecycle-notice";
import { Lineage } from "./lineage";
import { PartyTable } from "./party-table";
import { Searches } from "./searches";
import { speechOf } from "./speech";
import { StandingNow } from "./standing-now";
import { Tests } from "./tests";
import { Timeline } from "./timeline";
import { UnderCorrection } from "./under-correction";
import "./commitment.css";

type Props = {
  params: Promise<{ locale: string; document: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Title and page ask for the same commitment: one reading answers both. */
const readCommitment = cache(async (document: string, number: string, asOf: AsOf | null) =>
  showCommitment(await requestContext(), { document, number, asOf }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) return {};
  const { asOf } = asOfFrom((await searchParams).asOf);
  const outcome = await readCommitment(document, number, asOf);
  return outcome.ok ? { title: `${outcome.value.item.title[locale]} (${outcome.value.item.code})` } : {};
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const { asOf, unknown } = asOfFrom((await searchParams).asOf);
  const here = localePath(locale, `/commitments/${document}/${number}`);
  const [wrong] = unknown;
  if (wrong) return <NoPast why="unreadable" value={wrong.value} today={here} locale={locale} />;
  const outcome = await readCommitment(document, number, asOf);
  if (!outcome.ok && outcome.message.key === "asOfInFuture")
    return <NoPast why="future" today={here} locale={locale} />;
  if (!outcome.ok && outcome.message.key === "commitmentNotThen")
    if ((await readCommitment(document, number, null)).ok)
      return <NoPast why="notThen" today={here} locale={locale} />;
  const register = await inPast(context, asOf, loadRegister);
  if (!outcome.ok || !register.ok) notFound();
  const detail = outcome.value;
  const { item } = detail;
  const t = await getTranslations({ locale, namespace: "commitment" });
  const speech = speechOf(locale, t, register.value, detail);
  const { words } = speech;
  const ours = detail.anchors[0]?.language === locale ? null : "unofficial";
  const told = detail.untranslated.includes(locale) ? "untranslated" : ours;

  return (
    <article className="commitment">
      <AsOfHead asOf={asOf} address={here} now={context.now()} locale={locale} />
      <header>
        <Kicker detail={detail} speech={speech} />
        <h1>
          <WordingLabel label={words.hedge[item.type]} />
          <InLanguage words={item.title} locale={locale} />
        </h1>
        <p className="summary">
          <InLanguage words={item.summary} locale={locale} />
        </p>
        {told ? <p className="aside">{t(told)}</p> : null}
        <LifecycleNotice detail={detail} speech={speech} />
        <UnderCorrection detail={detail} speech={speech} />
        <HistoryAndFollow code={item.code} locale={locale} />
      </header>
      <div className="two">
        <StandingNow detail={detail} speech={speech} />
        <div className="main">
          <ClauseQuote detail={detail} speech={speech} />
          <Lineage detail={detail} speech={speech} />
          <section aria-labelledby="parties">
            <h2 id="parties">{t("party.title")}</h2>
            <PartyTable detail={detail} speech={speech} />
          </section>
          <Developments detail={detail} speech={speech} />
          <Searches detail={detail} speech={speech} />
          {detail.drafts ? <Drafts drafts={detail.drafts} code={item.code} speech={speech} /> : null}
          <Timeline detail={detail} speech={speech} />
        </div>
        <div className="side">
          <Tests detail={detail} speech={speech} />
          <CodedFacts detail={detail} speech={speech} />
          <Citation detail={detail} asOf={asOf} speech={speech} />
        </div>
      </div>
    </article>
  );
}
