import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ShownReport } from "@/lib/use-cases/show-report";
import { issuerWithRole } from "../issuer-name";
import { ReportStateMark } from "../state-mark";

/** A withdrawn report says so before anything else: why, since when, what replaces it. */
export async function WithdrawnNotice({ report, locale }: { report: ShownReport; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { withdrawn, filesWithheld } = report;
  if (!withdrawn) return null;
  const { at, by, reason, replacedBy } = withdrawn;
  const date = formatInstant(at, locale);
  return (
    <section aria-labelledby="withdrawn" className="measure mb-8 border-2 border-ink p-4">
      <h2 id="withdrawn" className="text-lg font-semibold">
        <ReportStateMark state="withdrawn" label={t("withdrawn.title")} />
      </h2>
      <p className="mt-1 text-soft">
        {by
          ? t("withdrawn.since", { date, who: await issuerWithRole(by, locale) })
          : t("mark.withdrawnOn", { date })}
      </p>
      <p className="mt-2 whitespace-pre-line">{t("withdrawn.reason", { reason })}</p>
      <p className="mt-2">
        {replacedBy ? (
          <>
            {t("withdrawn.replacement")}{" "}
            <Link href={localePath(locale, `/reports/${replacedBy.number}`)} className="font-medium">
              {replacedBy.number} · {replacedBy.title}
            </Link>
          </>
        ) : (
          t("withdrawn.noReplacement")
        )}
      </p>
      <p className="mt-2 text-sm text-soft">{t(filesWithheld ? "files.withheld" : "withdrawn.stays")}</p>
    </section>
  );
}
