import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ReviewedClaim } from "@/lib/use-cases/weigh-claim";

/** The two written tests; the one that the claim appeals to stands out. */
export async function ClaimTests({
  claim: { commitment, status },
  locale,
}: {
  claim: ReviewedClaim;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const a = await getTranslations({ locale, namespace: "assess" });
  const weight = (appeals: boolean) => (appeals ? "border-l-4 border-edge pl-3 font-medium" : "pl-4");
  return (
    <div>
      <h2 className="mb-3 text-lg font-semibold">{t("tests")}</h2>
      <dl className="measure grid gap-3">
        <div className={weight(status === "delivered")}>
          <dt className="text-sm text-faint">{a("deliveredWhen")}</dt>
          <dd>{commitment.deliveredWhen[locale]}</dd>
        </div>
        <div className={weight(status === "not-delivered")}>
          <dt className="text-sm text-faint">{a("failedWhen")}</dt>
          <dd>{commitment.failedWhen[locale]}</dd>
        </div>
      </dl>
    </div>
  );
}
