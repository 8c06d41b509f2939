import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-mark";
import { formatInstant } from "@/lib/domain/day-words";
import type { Basis, Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { ReviewedClaim } from "@/lib/use-cases/weigh-claim";

type Props = { claim: ReviewedClaim; locale: Locale };

/** What readers see now. */
export async function StandingClaim({ claim: { previous }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  return (
    <div className="border-t-2 border-edge pt-3">
      <h3 className="text-sm text-faint">{t("previous")}</h3>
      {previous ? (
        <>
          <p className="mt-1 text-lg">
            <StatusBadge status={previous.status} label={words.status[previous.status]} />
          </p>
          <p className="text-sm text-soft">
            {[
              await basisSentence(previous.basis, locale),
              previous.publishedAt
                ? t("publishedOn", { date: formatInstant(previous.publishedAt, locale) })
                : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="mt-2 whitespace-pre-line text-soft">{previous.reason}</p>
          {previous.missing ? (
            <p className="mt-2 whitespace-pre-line text-soft">{t("missing", { what: previous.missing })}</p>
          ) : null}
        </>
      ) : (
        <p className="mt-1">{t("previousNone")}</p>
      )}
    </div>
  );
}

/** What they would see; what differs from it is marked at its edge. */
export async function ProposedClaim({ claim, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const { difference } = claim;
  const marked = (differs: boolean | undefined) => (differs ? "border-l-4 border-accent pl-2" : "");
  return (
    <div className="border-t-2 border-accent pt-3">
      <h3 className="text-sm text-faint">{t("proposed")}</h3>
      <p className={`mt-1 text-lg font-medium ${marked(difference?.status)}`}>
        <StatusBadge status={claim.status} label={words.status[claim.status]} />
      </p>
      <p className={`text-sm text-soft ${marked(difference?.basis)}`}>
        {await basisSentence(claim.basis, locale)}
      </p>
      <p className={`mt-2 whitespace-pre-line ${marked(difference?.reason)}`}>{claim.reason}</p>
      {claim.missing ? (
        <p className={`mt-2 whitespace-pre-line ${marked(difference?.missing)}`}>
          {t("missing", { what: claim.missing })}
        </p>
      ) : null}
    </div>
  );
}

async function basisSentence(basis: Basis | null, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "review" });
  return t("basis", { basis: basis ? wordsOf(locale).basis[basis] : t("noBasis") });
}
