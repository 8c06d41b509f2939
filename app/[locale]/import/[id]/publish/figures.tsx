import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportChecks } from "@/lib/use-cases/import-desk";

const document = [
  "clauses",
  "statements",
  "commitments",
  "undertakings",
  "followedItems",
  "untracked",
  "untranslated",
] as const;
const version = ["clauses", "statements"] as const;

/** What would be published, counted. */
export async function Figures({
  checks: { counts, head },
  locale,
}: {
  checks: ImportChecks;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "import.publish" });
  const shown = head.purpose === "document" ? document : version;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-3 font-semibold">
        {t("counts")}
      </h2>
      <dl className="grid max-w-sm gap-y-1">
        {shown.map((name) => (
          <div key={name} className="flex justify-between gap-6 border-b border-rule py-1">
            <dt className="text-soft">{t(`count.${name}`)}</dt>
            <dd className="tabular-nums">{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {head.purpose === "document" && counts.untranslated > 0 ? (
        <p className="mt-2 max-w-sm text-sm text-soft">{t("untranslatedNote")}</p>
      ) : null}
    </section>
  );
}
