import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { KeptEvidence } from "@/lib/use-cases/show-evidence";

/** Issued reports keep the words they were issued with: who takes words away may have to withdraw them. */
export async function NamedInReports({
  reports,
  locale,
}: {
  reports: KeptEvidence["reports"];
  locale: Locale;
}) {
  if (reports.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <section aria-labelledby="in-reports" className="border-t-2 border-edge pt-4">
      <h2 id="in-reports" className="mb-2 text-lg font-semibold">
        {t("keep.reports.title")}
      </h2>
      <p className="text-soft">{t("keep.reports.what")}</p>
      <ul className="mt-2 grid gap-1">
        {reports.map(({ number, title, asOfAt }) => (
          <li key={number}>
            <Link href={localePath(locale, `/reports/${number}`)}>{number}</Link> · {title} ·{" "}
            {t("keep.reports.asOf", { day: formatInstant(asOfAt, locale) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
