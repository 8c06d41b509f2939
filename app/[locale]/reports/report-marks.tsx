import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ListedReport } from "@/lib/use-cases/list-reports";
import { CorrectedMark, ReportStateMark } from "./state-mark";

/** What happened to an issued report afterwards, by word and shape. */
export async function ReportMarks({
  report,
  locale,
}: {
  report: Pick<
    ListedReport,
    "state" | "withdrawnAt" | "replacedBy" | "filesWithheld" | "corrections" | "singlePerson"
  >;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { state, withdrawnAt, replacedBy, filesWithheld, corrections, singlePerson } = report;
  const withdrawn = state === "withdrawn";
  if (!withdrawn && corrections.count === 0 && !singlePerson) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      {withdrawn ? (
        <li className="font-medium">
          <ReportStateMark
            state="withdrawn"
            label={
              withdrawnAt
                ? t("mark.withdrawnOn", { date: formatInstant(withdrawnAt, locale) })
                : t("mark.withdrawn")
            }
          />
        </li>
      ) : null}
      {replacedBy ? (
        <li>
          <Link href={localePath(locale, `/reports/${replacedBy.number}`)}>
            {t("mark.replacedBy", { number: replacedBy.number })}
          </Link>
        </li>
      ) : null}
      {filesWithheld ? <li>{t("mark.withheld")}</li> : null}
      {corrections.count > 0 ? (
        <li className="font-medium">
          <CorrectedMark label={t("mark.corrected", { count: corrections.count })} />
        </li>
      ) : null}
      {singlePerson ? <li className="text-soft">{t("single")}</li> : null}
    </ul>
  );
}
