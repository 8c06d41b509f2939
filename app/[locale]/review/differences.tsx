import { getTranslations } from "next-intl/server";
import type { Basis, Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { ReviewedClaim } from "@/lib/use-cases/weigh-claim";

/** In words, for those who see no marks: what a claim says otherwise than the assessment it would replace. */
export async function Differences({
  claim: { difference, previous, status, basis },
  locale,
}: {
  claim: ReviewedClaim;
  locale: Locale;
}) {
  if (!difference || !previous) return null;
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const named = (of: Basis | null) => (of ? words.basis[of] : t("noBasis"));
  const lines = [
    difference.status
      ? t("differs.status", { before: words.status[previous.status], after: words.status[status] })
      : t("differs.statusSame"),
    difference.basis ? t("differs.basis", { before: named(previous.basis), after: named(basis) }) : "",
    difference.reason ? t("differs.reason") : "",
    difference.missing ? t("differs.missing") : "",
    difference.added.length > 0 ? t("differs.added", { count: difference.added.length }) : "",
    difference.dropped.length > 0 ? t("differs.dropped", { count: difference.dropped.length }) : "",
  ].filter(Boolean);
  return (
    <div className="mt-6 bg-sunk px-4 py-3 text-sm">
      <h3 className="font-medium">{t("differs.title")}</h3>
      <ul className="mt-1 grid gap-0.5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
