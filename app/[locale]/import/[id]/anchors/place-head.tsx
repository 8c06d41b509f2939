import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { clauseCalled } from "@/lib/domain/clause-label";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportAlignment, PlaceOnDesk } from "@/lib/use-cases/alignment-page";

/** Which commitment is being placed, and its words in the old text. */
export async function PlaceHead({
  place,
  base,
  rows,
  locale,
}: {
  place: PlaceOnDesk;
  base: ImportAlignment["base"];
  rows: ImportAlignment["rows"];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "version" });
  const clause = rows.flatMap(({ old }) => old).find(({ position }) => position === place.clause);
  const row = rows.findIndex(({ old }) => old.some(({ position }) => position === place.clause));
  const facts = [
    t(`state.${place.state}`),
    ...(place.state === "proposed" ? [t("confidence", { percent: Math.round(place.confidence * 100) })] : []),
    ...(place.decidedBy ? [t("decidedBy", { person: place.decidedBy })] : []),
  ];
  return (
    <>
      <h3 className="text-lg font-semibold">
        <Link href={localePath(locale, `/commitments/${place.code}`)} className="tabular-nums">
          {place.number}
        </Link>{" "}
        {place.title[locale]}
      </h3>
      <p className="text-sm text-faint">{facts.join(" · ")}</p>
      <p className="mt-3 text-sm text-faint">
        <a href={`#pair-${row}`}>
          {place.clause === 0
            ? t("quotePreamble")
            : t("quote", {
                clause: clauseCalled(clause?.label || place.clause, (label) => t("clause", { label })),
              })}
        </a>
      </p>
      <blockquote
        lang={base.language}
        className="measure border-l-2 border-rule pl-4 font-serif leading-relaxed"
      >
        {place.quote}
      </blockquote>
    </>
  );
}
