import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { InLanguage } from "@/app/_ui/in-language";
import { WordingLabel } from "@/app/_ui/wording-label";
import { pageContext, requestContext } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";
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

type Props = { params: Promise<{ locale: string; document: string; number: string }> };

/** Title and page ask for the same commitment: one reading answers both. */
const readCommitment = cache(async (document: string, number: string) =>
  showCommitment(await requestContext(), { document, number }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) return {};
  const outcome = await readCommitment(document, number);
  return outcome.ok ? { title: `${outcome.value.item.title[locale]} (${outcome.value.item.code})` } : {};
}

export default async function CommitmentPage({ params }: Props) {
  const { locale, document, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const outcome = await readCommitment(document, number);
  const register = await loadRegister(context);
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
          <Citation detail={detail} speech={speech} />
        </div>
      </div>
    </article>
  );
}
