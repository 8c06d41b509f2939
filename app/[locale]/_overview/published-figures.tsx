import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { type BarFill, StackedBars } from "@/app/_ui/stacked-bars";
import { withAsOf } from "@/lib/domain/as-of-address";
import type { TierFigures } from "@/lib/domain/figures";
import { gaugeOrder } from "@/lib/domain/status-rank";
import type { ShownStatus } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { Section, type SectionProps } from "./section";

const fills: Record<ShownStatus, BarFill> = {
  delivered: "delivered",
  mostly: "mostly",
  partial: "partial",
  started: "started",
  "no-evidence": "no-evidence",
  "not-delivered": "not-delivered",
  contrary: "contrary",
  "not-assessable": "beside",
  "not-applicable": "beside",
  "not-reviewed": "none",
  "not-yet-due": "ahead",
};
/** What has been published, by the method's words: counts with their denominator, the two tiers apart. */
export async function PublishedFigures({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.published" });
  const { published } = facts;
  if (!published)
    return (
      <section className="border-t border-ink bg-sunk px-5 pt-4 pb-6 sm:px-8">
        <h2 className="text-xl font-semibold">{t("none")}</h2>
        <p className="measure mt-2 text-soft">{t("noneText")}</p>
      </section>
    );
  const common = await getTranslations({ locale, namespace: "common" });
  const words = wordsOf(locale);
  const occurring = new Set(published.figures.flatMap((tier) => tier.byStatus.map(({ status }) => status)));
  const series = gaugeOrder
    .filter((status) => occurring.has(status))
    .map((status) => ({ key: status, label: words.status[status], fill: fills[status], mark: status }));
  return (
    <Section title={t("title")}>
      <p className="measure mb-6 text-soft">{t("intro", { count: published.assessments })}</p>
      <div className="mb-10 grid grid-cols-1 gap-8 lg:grid-cols-2">
        {published.figures.map((tier) => (
          <TierSentences key={tier.tier} tier={tier} title={words.tierPlural[tier.tier]} t={t} />
        ))}
      </div>
      <StackedBars
        title={t("byStatus")}
        note={t("byStatusNote", { count: facts.total })}
        series={series}
        rows={published.figures.map((tier) => ({
          key: tier.tier,
          label: words.tierPlural[tier.tier],
          href: withAsOf(localePath(locale, `/commitments?tier=${tier.tier}`), facts.asOf),
          values: Object.fromEntries(tier.byStatus.map(({ status, count }) => [status, count])),
        }))}
        labels={{ table: common("table.show"), total: common("table.total"), row: t("byStatus") }}
      />
      <div className="mt-10 grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-2">
        {published.figures.map((tier) => (
          <div key={tier.tier} className="grid min-w-0 grid-cols-1 content-start gap-8">
            <DataTable
              caption={`${words.tierPlural[tier.tier]} · ${t("byPrecision")}`}
              columns={[
                { key: "label", label: t("columns.precision") },
                ...(["total", "reviewed", "anyProgress", "delivered"] as const).map((key) => ({
                  key,
                  label: t(`columns.${key}`),
                  numeric: true,
                })),
              ]}
              rows={tier.byPrecision.map((row) => ({
                key: String(row.precision),
                cells: { ...row, label: words.precisionShort[row.precision] },
              }))}
            />
            {tier.byBasis.length > 0 ? (
              <DataTable
                caption={`${words.tierPlural[tier.tier]} · ${t("byBasis")}`}
                columns={[
                  { key: "label", label: t("columns.basis") },
                  ...(["subjects", "anyProgress", "delivered"] as const).map((key) => ({
                    key,
                    label: t(`columns.${key}`),
                    numeric: true,
                  })),
                ]}
                rows={tier.byBasis.map((row) => ({
                  key: row.basis,
                  cells: { ...row, label: words.basis[row.basis] },
                }))}
              />
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"overview.published">>>;

function TierSentences({ tier, title, t }: { tier: TierFigures; title: string; t: Say }) {
  const { delivered, reviewed, anyProgress, notReviewed: rest, late, silent } = tier;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <p className="mt-1 text-lg tabular-nums">
        {reviewed > 0 ? t("delivered", { delivered, reviewed, rest }) : t("nothingOf", { rest })}
      </p>
      {reviewed > 0 ? (
        <p className="text-soft tabular-nums">{t("progress", { progress: anyProgress, reviewed })}</p>
      ) : null}
      <p className="text-soft tabular-nums">{t("lateSilent", { late, silent })}</p>
    </div>
  );
}
