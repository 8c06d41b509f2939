import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportReport } from "@/lib/use-cases/import-desk";
import { sayFinding } from "../say-notice";

type Shown = { findings: ImportReport["findings"]; id: string; locale: Locale };

export async function Findings({ findings, id, locale }: Shown) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  return (
    <section aria-labelledby="wrong">
      <h2 id="wrong" className="mb-3 text-xl font-semibold">
        {t("wrong")}
      </h2>
      {findings.length === 0 ? (
        <p className="text-soft">{t("wrongNone")}</p>
      ) : (
        <>
          <p className="measure mb-3 text-soft">{t("wrongHow")}</p>
          <FindingList findings={findings} id={id} locale={locale} />
        </>
      )}
    </section>
  );
}

/** Each line leads to the place in the structure. */
export async function FindingList({ findings, id, locale }: Shown) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  const say = await sayFinding(locale);
  return (
    <ul className="measure grid gap-2">
      {findings.map((finding) => (
        <li
          key={`${finding.kind} ${finding.clause} ${finding.words}`}
          className="border-l-2 border-edge pl-3"
        >
          <Link href={localePath(locale, `/import/${id}/structure${placeIn(finding.clause)}`)}>
            {say(finding)}
          </Link>
          <span className="text-sm text-soft">
            {finding.clause ? ` · ${t("inClause", { clause: finding.clause })}` : ""}
          </span>
          {finding.words ? <q className="block font-serif text-soft">{finding.words}</q> : null}
        </li>
      ))}
    </ul>
  );
}

const placeIn = (clause: number | null) => (clause === null ? "" : `?clause=${clause}#clause-${clause}`);
