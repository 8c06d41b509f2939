import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentPage } from "@/lib/use-cases/document-page";
import { CoverageBar } from "./coverage-bar";

/** How much of the text is tracked, and why the rest is not. */
export async function Coverage({ page, locale }: { page: DocumentPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "document" });
  const { counts, text } = page;
  const words = wordsOf(locale);
  const clauses = text?.clauses.filter(({ position }) => position > 0).length ?? 0;
  return (
    <section className="mb-12 border-y border-rule py-4">
      <CoverageBar page={page} locale={locale} />
      <div className="flex flex-wrap gap-x-8 gap-y-1 text-sm text-soft tabular-nums">
        <p>
          {t("counts.clauses", { count: clauses })} ·{" "}
          {t("counts.undertakings", { count: counts.undertakings })} ·{" "}
          {t("counts.followedItems", { count: counts.followedItems })}
        </p>
        <p>
          {counts.reviewed > 0
            ? t("counts.reviewed", { reviewed: counts.reviewed, total: counts.commitments })
            : t("counts.noneReviewed")}
        </p>
        <p>{t("counts.tracked", { tracked: counts.tracked, total: counts.statements })}</p>
        {text ? (
          <p>
            {words.authority[text.authority]}
            {text.sourceAddress ? "" : ` · ${t("provenance.unrecorded")}`} ·{" "}
            <a href="#provenance">{t("provenance.more")}</a>
          </p>
        ) : null}
        <details>
          <summary className="text-accent">{t("why")}</summary>
          <div className="measure mt-2">
            <DataTable
              caption={t("why")}
              captionHidden
              columns={[
                { key: "reason", label: t("reason") },
                { key: "count", label: t("statements"), numeric: true },
              ]}
              rows={counts.untracked.map(({ reason, count }) => ({
                key: reason,
                cells: { reason: words.untrackedReason[reason], count },
              }))}
            />
          </div>
        </details>
      </div>
    </section>
  );
}
