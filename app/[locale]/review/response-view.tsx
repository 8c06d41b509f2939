import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-mark";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { OpenResponse } from "@/lib/use-cases/open-responses";
import { SaidByParty } from "../responses/said-by-party";
import { PlaceTitle } from "./place-title";

/** The assessment and what the party says to it, side by side; whether it was said is checked, not whether it is true. */
export async function ResponseView({
  response,
  locale,
  names,
}: {
  response: OpenResponse;
  locale: Locale;
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "responses.review" });
  const words = wordsOf(locale);
  const { assessment, commitment } = response;
  const { subject, status, reason } = assessment;
  return (
    <div>
      <p className="mb-6">
        <PlaceTitle place={commitment} locale={locale} />
      </p>
      <div className="grid gap-8 xl:grid-cols-2">
        <section aria-labelledby="claim">
          <h2 id="claim" className="mb-2 font-semibold">
            {t("claim")}
          </h2>
          <p className="flex flex-wrap gap-x-3">
            <span>{subject === allTogether ? words.subjectAll : (names[subject] ?? subject)}</span>
            <StatusBadge status={status} label={words.status[status]} />
          </p>
          <p className="measure mt-1 whitespace-pre-line">{reason}</p>
        </section>
        <section aria-labelledby="said">
          <h2 id="said" className="mb-2 font-semibold">
            {t("said")}
          </h2>
          <SaidByParty response={response} party={names[response.party] ?? response.party} locale={locale} />
        </section>
      </div>
      <p className="measure mt-6 text-sm text-soft">{t("check")}</p>
    </div>
  );
}
