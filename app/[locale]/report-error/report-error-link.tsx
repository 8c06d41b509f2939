import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** One line on a page of records: whoever sees an error there can say so. */
export async function ReportErrorLink({ locale, page }: { locale: Locale; page: string }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const query = new URLSearchParams({ page });
  return (
    <p className="no-print">
      <Link href={localePath(locale, `/report-error?${query}`)} prefetch={false}>
        {t("errorReports.link")}
      </Link>
    </p>
  );
}
