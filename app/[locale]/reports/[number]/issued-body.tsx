import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { makeFileStore } from "@/lib/server/file-store";
import type { Context } from "@/lib/use-cases/context";
import { readIssuedReport } from "@/lib/use-cases/read-issued-report";
import type { ShownReport } from "@/lib/use-cases/show-report";
import { ReportSheet } from "../report-sheet";

/** What the report says, out of its own frozen JSON. */
export async function IssuedBody({
  report: { number, filesWithheld },
  context,
  locale,
}: {
  report: ShownReport;
  context: Context;
  locale: Locale;
}) {
  if (filesWithheld) return null;
  const t = await getTranslations({ locale, namespace: "reports" });
  const read = await readIssuedReport(context, { number }, makeFileStore(env().dataDir));
  const report = read.ok ? read.value : null;
  return (
    <section aria-label={t("issued.body")}>
      {report ? (
        <ReportSheet headed report={report} long={(rows) => t("issued.bodyLong", { rows })} />
      ) : (
        <p className="measure border-l-4 border-edge bg-sunk p-4">
          {t(read.ok ? "issued.bodyTooLong" : "issued.bodyGone")}
        </p>
      )}
    </section>
  );
}
