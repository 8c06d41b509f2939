import { getTranslations } from "next-intl/server";
import { StackedBars } from "@/app/_ui/stacked-bars";
import type { Role } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { Section, type SectionProps } from "./section";

/** In the reader's alphabet, never by result. */
export async function PartyBars({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.parties" });
  const common = await getTranslations({ locale, namespace: "common.table" });
  const { compare } = new Intl.Collator(locale);
  return (
    <Section title={t("title")}>
      <StackedBars
        title={t("title")}
        titleHidden
        note={t("note", { total: facts.total })}
        series={[
          { key: "own", label: t("own"), fill: "delivered" },
          { key: "shared", label: t("shared"), fill: "partial" },
          { key: "other", label: t("other"), fill: "no-evidence" },
        ]}
        rows={[...facts.parties]
          .sort((one, other) => compare(one.party.name[locale], other.party.name[locale]))
          .map(({ party, byRole }) => ({
            key: party.code,
            label: party.name[locale],
            href: localePath(locale, `/parties/${party.code}`),
            values: sharesOf(byRole),
          }))}
        labels={{ table: common("show"), total: common("total"), row: t("row") }}
      />
    </Section>
  );
}

const ways: Record<Role, "own" | "shared" | "other"> = {
  lead: "own",
  host: "own",
  joint: "shared",
  participant: "shared",
  proposer: "other",
  implementing: "other",
  addressee: "other",
  beneficiary: "other",
};

function sharesOf(byRole: { role: Role; count: number }[]) {
  const shares = { own: 0, shared: 0, other: 0 };
  for (const { role, count } of byRole) shares[ways[role]] += count;
  return shares;
}
