import { getTranslations } from "next-intl/server";
import { Quote } from "@/app/_ui/quote";
import { OutlookView } from "@/app/[locale]/_trace/outlook-view";
import { RuleTrace } from "@/app/[locale]/_trace/rule-trace";
import { formatDay } from "@/lib/domain/day-words";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { ReviewedClaim } from "@/lib/use-cases/weigh-claim";
import { ClaimEvidence } from "./claim-evidence";
import { ClaimTests } from "./claim-tests";
import { Differences } from "./differences";
import { PlaceTitle } from "./place-title";
import { ProposedClaim, StandingClaim } from "./side-by-side";

type Names = Record<string, string>;

/** The claim beside what readers see now and beside its rule; under them the text and what it stands on. */
export async function ClaimView({
  claim,
  locale,
  names,
}: {
  claim: ReviewedClaim;
  locale: Locale;
  names: Names;
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const a = await getTranslations({ locale, namespace: "assess" });
  const words = wordsOf(locale);
  const { commitment, period, quote } = claim;
  const since = formatDay(period.start, locale);
  return (
    <div className="grid gap-10">
      <section aria-labelledby="claim">
        <h2 id="claim" className="sr-only">
          {t("compare")}
        </h2>
        <p>
          <PlaceTitle place={commitment} locale={locale} />
        </p>
        <p className="mt-1 text-soft">
          {claim.subject === allTogether ? words.subjectAll : (names[claim.subject] ?? claim.subject)}
          {" · "}
          {period.end
            ? a("periodClosed", { start: since, end: formatDay(period.end, locale) })
            : a("periodOpen", { start: since })}
        </p>
        <div className="mt-5 grid gap-x-8 gap-y-6 md:grid-cols-2 2xl:grid-cols-3">
          <StandingClaim claim={claim} locale={locale} />
          <ProposedClaim claim={claim} locale={locale} />
          <div className="border-t-2 border-edge pt-3 md:col-span-2 2xl:col-span-1">
            <h3 className="text-sm text-faint">{t("rule")}</h3>
            <RuleTrace told={{ ...claim, searches: claim.searches.length }} locale={locale} />
            <OutlookView outlook={claim.outlook} locale={locale} nameOf={(id) => restNameOf(id, claim)} />
          </div>
        </div>
        <Differences claim={claim} locale={locale} />
      </section>
      <section aria-labelledby="text" className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <div>
          <h2 id="text" className="mb-3 text-lg font-semibold">
            {t("quote")}
          </h2>
          {quote ? (
            <Quote
              lang={quote.language === "zh" ? "zh-Hans" : quote.language}
              labels={{ received: t("quote") }}
            >
              {quote.text}
            </Quote>
          ) : null}
        </div>
        <ClaimTests claim={claim} locale={locale} />
      </section>
      <ClaimEvidence claim={claim} locale={locale} names={names} />
    </div>
  );
}

/** A source by its title, a search by its words. */
const restNameOf = (id: string, { developments, searches }: ReviewedClaim): string | null =>
  developments.flatMap(({ sources }) => sources).find((source) => source.id === id)?.title ??
  searches.find((search) => search.id === id)?.words ??
  null;
