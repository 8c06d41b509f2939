import { getTranslations } from "next-intl/server";
import { refusalSpeaker } from "@/app/form-state";
import { pageContext } from "@/lib/context";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { previewReport } from "@/lib/use-cases/preview-report";
import { ReportSheet } from "../../report-sheet";

/** What the files will say. Not streamed: a drawing that comes in pieces needs inline styles, and without script it would never come. */
export async function Preview({ id, asOf, locale }: { id: string; asOf: string | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const composed = await previewReport(await pageContext(), { id, baseUrl: env().baseUrl });
  if (!composed.ok) {
    const say = await refusalSpeaker(locale);
    const why = say(composed.message);
    return <p className="measure border-l-4 border-edge bg-sunk p-4">{t("draft.previewFailed", { why })}</p>;
  }
  const date = asOf ? formatInstant(composed.value.head.asOf, locale) : "";
  return (
    <>
      <p className="measure mb-4 text-sm text-soft">
        {asOf ? t("draft.previewAsOf", { date }) : t("draft.previewNote")}
      </p>
      <ReportSheet report={composed.value} long={(rows) => t("draft.previewLong", { rows })} />
    </>
  );
}
