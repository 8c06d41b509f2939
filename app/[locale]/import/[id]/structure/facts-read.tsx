import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { isDay } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { locales } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { stepPath } from "../../import-places";

/** Names in the reader's language, by code. */
export type RegisterNames = { series: Map<string, string>; parties: Map<string, string> };

/** What the proposals will take for granted, before somebody has confirmed it. */
export async function FactsRead({
  head: { id, facts },
  locale,
  names,
}: {
  head: ImportHead;
  locale: Locale;
  names: RegisterNames;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const { adoptedOn, series, number, participation, place } = facts;
  const parties = participation
    .map(({ party }) => names.parties.get(party) ?? party)
    .sort((a, b) => a.localeCompare(b, locale));
  const where = place[locale] ?? locales.map((code) => place[code]).find(Boolean) ?? "";
  const rows: [string, string][] = [
    [t("facts.participation"), parties.length > 0 ? list.format(parties) : ""],
    [t("facts.adoptedOn"), adoptedOn && isDay(adoptedOn) ? formatDay(adoptedOn, locale) : ""],
    [t("facts.place"), where],
    [t("facts.series"), series ? (names.series.get(series) ?? series) : ""],
    [t("facts.number"), number === null ? "" : String(number)],
  ];
  const missing = rows.filter(([, fact]) => fact === "").map(([term]) => term);
  return (
    <div className="measure mb-5 border-l-4 border-accent bg-accent-soft px-4 py-3">
      <p className="font-medium">{t("structure.factsRead")}</p>
      <dl className="my-2 grid gap-x-5 gap-y-1 sm:grid-cols-[auto_1fr]">
        {rows.map(([term, fact]) =>
          fact ? (
            <div key={term} className="contents">
              <dt className="text-sm text-soft sm:pt-0.5">{term}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {missing.length > 0 ? (
        <p className="mb-2 text-sm text-soft">
          {t("structure.factsReadNone")} {list.format(missing)}
        </p>
      ) : null}
      <p>
        {t("structure.factsReadWhy")}{" "}
        <Link href={localePath(locale, stepPath(id, "publish"))}>{t("structure.checkFacts")}</Link>
      </p>
    </div>
  );
}
