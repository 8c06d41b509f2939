import { getTranslations } from "next-intl/server";
import { StackedBars } from "@/app/_ui/stacked-bars";
import { withAsOf } from "@/lib/domain/as-of-address";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { Section, type SectionProps } from "./section";
import { tierSeries } from "./tier-series";

export async function SectorBars({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.sectors" });
  const common = await getTranslations({ locale, namespace: "common.table" });
  return (
    <Section title={t("title")}>
      <StackedBars
        title={t("title")}
        titleHidden
        note={t("note", { total: facts.total })}
        series={tierSeries(wordsOf(locale))}
        rows={facts.sectors.map(({ sector, counts }) => ({
          key: sector.code,
          label: sector.label[locale],
          href: withAsOf(localePath(locale, `/commitments?sector=${sector.code}`), facts.asOf),
          values: counts,
        }))}
        labels={{ table: common("show"), total: common("total"), row: t("row") }}
      />
    </Section>
  );
}
