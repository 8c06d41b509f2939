import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RuleKey, Weight } from "@/lib/domain/rule-trace";
import type { Basis, Locale, Status } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";

/** The rule that let a status through, what it stands on, and why its basis is called so. For everybody. */
export async function RuleTrace({
  told: { status, rule, weight, basis, searches },
  locale,
  children,
}: {
  told: {
    status: Status;
    rule: RuleKey | null;
    weight: Weight | null;
    basis: Basis | null;
    /** How many logged searches it stands on. */
    searches: number;
  };
  locale: Locale;
  /** Ways to the evidence itself. */
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "assess" });
  const words = wordsOf(locale);
  const stop = locale === "zh" ? "" : ". ";
  return (
    <dl className="mt-2 grid max-w-prose gap-x-4 gap-y-1 text-sm sm:grid-cols-[5rem_minmax(0,1fr)]">
      <div className="contents">
        <dt className="text-faint">{t("trace.rule")}</dt>
        <dd>
          {rule ? t(`trace.fired.${rule}`) : t("trace.fired.unknown", { rule: words.statusRule[status] })}
        </dd>
      </div>
      <div className="contents">
        <dt className="text-faint">{t("trace.evidence")}</dt>
        <dd>
          {evidenceSentence(weight, searches, locale, t)}
          {weight && weight.gone > 0 ? (
            <span className="block text-faint">{t("trace.gone", { count: weight.gone })}</span>
          ) : null}
          {children}
        </dd>
      </div>
      {basis ? (
        <div className="contents">
          <dt className="text-faint">{t("trace.basis")}</dt>
          <dd>
            {words.basis[basis]}
            {stop || "："}
            {t(`trace.why.${basis}`)}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"assess">>>;

/** “2 developments, 3 sources: P2, 2 × N1; 2 different origins”. */
function evidenceSentence(weight: Weight | null, searches: number, locale: Locale, t: Say): string {
  // Codes, not words: Intl’s list of units puts no comma between them in Russian.
  const between = locale === "zh" ? "、" : ", ";
  const parts: string[] = [];
  if (weight && weight.sources > 0) {
    const classes = weight.classes.map(({ class: code, count }) =>
      count > 1 ? t("trace.classCount", { class: code, count }) : code,
    );
    parts.push(
      t("trace.developments", { count: weight.developments }),
      t("trace.sources", { count: weight.sources, classes: classes.join(between) }),
      t("trace.origins", { count: weight.origins }),
    );
  }
  if (searches > 0) parts.push(t("trace.searches", { count: searches }));
  return parts.length > 0 ? parts.join(locale === "zh" ? "；" : "; ") : t("trace.nothing");
}
