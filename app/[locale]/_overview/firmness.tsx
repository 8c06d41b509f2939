import { getTranslations } from "next-intl/server";
import { StackedBars } from "@/app/_ui/stacked-bars";
import { withAsOf } from "@/lib/domain/as-of-address";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { Section, type SectionProps } from "./section";
import { tierSeries } from "./tier-series";

/** Worth reading before anything is reviewed: how much the text itself commits to. */
export async function Firmness({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.firmness" });
  const common = await getTranslations({ locale, namespace: "common.table" });
  const words = wordsOf(locale);
  const note = t("of", { total: facts.total });
  return (
    <Section title={t("title")}>
      <p className="measure mb-6 text-soft">{t("note")}</p>
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-2">
        <StackedBars
          title={t("precision")}
          note={note}
          series={tierSeries(words)}
          rows={[...facts.precision]
            .sort((one, other) => other.precision - one.precision)
            .map(({ precision, counts }) => ({
              key: String(precision),
              label: words.precision[precision],
              href: withAsOf(localePath(locale, `/commitments?precision=${precision}`), facts.asOf),
              values: counts,
            }))}
          labels={{ table: common("show"), total: common("total"), row: t("precision") }}
        />
        <StackedBars
          title={t("wording")}
          note={note}
          series={[{ key: "total", label: common("total"), fill: "partial" }]}
          rows={facts.wording.map(({ wording, total }) => ({
            key: wording,
            label: words.wording[wording as keyof typeof words.wording],
            href: withAsOf(localePath(locale, `/commitments?wording=${wording}`), facts.asOf),
            values: { total },
          }))}
          labels={{ table: common("show"), total: common("total"), row: t("wording") }}
        />
      </div>
    </Section>
  );
}
