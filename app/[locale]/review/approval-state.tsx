import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { OpenAssessment } from "@/lib/use-cases/open-work";

/** Contrary action takes two: who has approved, and whose approval is missing. */
export async function ApprovalState({
  claim: { lacking, approver, approvedAt },
  locale,
}: {
  claim: Pick<OpenAssessment, "lacking" | "approver" | "approvedAt">;
  locale: Locale;
}) {
  if (!lacking) return null;
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  return (
    <Notice live={false}>
      {lacking === "both" || !approver || !approvedAt
        ? t("approval.both")
        : t(`approval.${lacking}`, {
            who: approver.name,
            role: words.userRole[approver.role].toLocaleLowerCase(locale),
            date: formatInstant(approvedAt, locale),
          })}
    </Notice>
  );
}
