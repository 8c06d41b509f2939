import { getTranslations } from "next-intl/server";
import { formatDay, formatInstant } from "@/app/_ui/day";
import { StatusBadge } from "@/app/_ui/status-mark";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { QueuedAssessment } from "@/lib/use-cases/review-queue";
import { DevelopmentView, SearchView } from "./evidence-view";
import { PlaceTitle } from "./place-title";

/** The claim beside what readers see now, then the rule it must meet and what it stands on. */
export async function ClaimView({
  claim,
  locale,
  names,
}: {
  claim: QueuedAssessment;
  locale: Locale;
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const a = await getTranslations({ locale, namespace: "assess" });
  const words = wordsOf(locale);
  const { commitment, previous, period } = claim;
  const since = formatDay(period.start, locale);
  const evidence = [...claim.developments, ...claim.searches];
  return (
    <div className="grid gap-10">
      <section aria-labelledby="claim">
        <h2 id="claim" className="sr-only">
          {t("claim")}
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
        <div className="mt-5 grid gap-6 sm:grid-cols-2">
          <div className="border-t-2 border-edge pt-3">
            <h3 className="text-sm text-faint">{t("previous")}</h3>
            {previous ? (
              <>
                <p className="mt-1 text-lg">
                  <StatusBadge status={previous.status} label={words.status[previous.status]} />
                </p>
                {previous.publishedAt ? (
                  <p className="text-sm text-soft">
                    {t("publishedOn", { date: formatInstant(previous.publishedAt, locale) })}
                  </p>
                ) : null}
                <p className="mt-2 whitespace-pre-line text-soft">{previous.reason}</p>
              </>
            ) : (
              <p className="mt-1">{t("previousNone")}</p>
            )}
          </div>
          <div className="border-t-2 border-accent pt-3">
            <h3 className="text-sm text-faint">{t("proposed")}</h3>
            <p className="mt-1 text-lg font-medium">
              <StatusBadge status={claim.status} label={words.status[claim.status]} />
            </p>
            <p className="text-sm text-soft">
              {t("basis", { basis: claim.basis ? words.basis[claim.basis] : t("noBasis") })}
            </p>
            <p className="mt-2 whitespace-pre-line">{claim.reason}</p>
            {claim.missing ? (
              <p className="mt-2 whitespace-pre-line">{t("missing", { what: claim.missing })}</p>
            ) : null}
          </div>
        </div>
      </section>
      <section aria-labelledby="rule">
        <h2 id="rule" className="text-lg font-semibold">
          {t("rule")}
        </h2>
        <p className="measure mt-1">{words.statusRule[claim.status]}</p>
        <dl className="measure mt-3 grid gap-2">
          <div>
            <dt className="text-sm text-faint">{a("deliveredWhen")}</dt>
            <dd>{commitment.deliveredWhen[locale]}</dd>
          </div>
          <div>
            <dt className="text-sm text-faint">{a("failedWhen")}</dt>
            <dd>{commitment.failedWhen[locale]}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="stood-on">
        <h2 id="stood-on" className="text-lg font-semibold">
          {t("stoodOn")}
        </h2>
        {evidence.length === 0 ? <p className="mt-1">{t("stoodOnNothing")}</p> : null}
        <div className="measure mt-3 grid gap-8">
          {claim.developments.map((development) => (
            <DevelopmentView key={development.id} development={development} locale={locale} names={names} />
          ))}
          {claim.searches.map((search) => (
            <SearchView key={search.id} search={search} locale={locale} names={names} />
          ))}
        </div>
        {evidence.some(({ state }) => state === "submitted") ? (
          <p className="mt-4 text-sm text-soft">{t("alsoAccepts")}</p>
        ) : null}
      </section>
    </div>
  );
}
