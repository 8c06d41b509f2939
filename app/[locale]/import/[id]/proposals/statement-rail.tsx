import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import { DecisionMark } from "../../decision-mark";
import { deskAddress, type Window, windows } from "./addresses";

/** The statements around the current one: decided or not, tracked or not, by their first words. */
export async function StatementRail({
  desk: { head, lines, linesFrom, linesOf, current, language },
  locale,
  only,
}: {
  desk: ImportProposals;
  locale: Locale;
  only: Window;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const words = wordsOf(locale);
  const below = linesOf - linesFrom - lines.length;
  const at = (statement: string) => deskAddress(locale, head.id, { statement, only });
  return (
    <nav aria-label={t("proposals.list")} className="desk-rail">
      <h2 className="font-semibold lg:sr-only">{t("proposals.list")}</h2>
      <p className="flex flex-wrap gap-x-4 py-1.5 text-sm">
        {windows.map((window) => (
          <Link
            key={window}
            href={deskAddress(locale, head.id, { statement: current?.id, only: window })}
            aria-current={window === only ? "true" : undefined}
            className={window === only ? "font-semibold text-ink no-underline" : undefined}
            scroll={false}
          >
            {t(`proposals.only.${window}`)}
          </Link>
        ))}
      </p>
      <div className="desk-rail-lines">
        {linesFrom > 0 ? (
          <p className="py-1 text-sm text-faint">{t("proposals.above", { count: linesFrom })}</p>
        ) : null}
        <ol>
          {lines.map((line) => (
            <li key={line.id}>
              <Link
                href={at(line.id)}
                scroll={false}
                prefetch={false}
                aria-current={line.id === current?.id ? "page" : undefined}
                className={`desk-line${line.untrackedReason ? " is-untracked" : ""}`}
              >
                <DecisionMark decision={line.decision} label={t(`decision.${line.decision}`)} />
                <span className="min-w-0">
                  <span className="block text-xs text-faint">
                    {line.clause === null
                      ? t("proposals.closing")
                      : line.clause === 0
                        ? t("proposals.preamble")
                        : t("proposals.clause", { clause: line.clause })}
                    {" · "}
                    {line.untrackedReason ? t("proposals.untracked") : words.statementType[line.type]}
                  </span>
                  <span lang={language} className="desk-line-words font-serif">
                    {line.words}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
        {below > 0 ? (
          <p className="py-1 text-sm text-faint">{t("proposals.below", { count: below })}</p>
        ) : null}
      </div>
    </nav>
  );
}
