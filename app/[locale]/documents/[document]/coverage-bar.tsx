import { getTranslations } from "next-intl/server";
import { type Locale, type UntrackedReason, untrackedReasons } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentPage, DocumentStatement } from "@/lib/use-cases/document-page";

type Part = { key: string; label: string; count: number; fill: string };

const unreviewed = new Set(["not-reviewed", "not-yet-due"]);

/** One bar for the whole text: statements tracked and reviewed, tracked and not reviewed, and not tracked by reason. */
export async function CoverageBar({ page, locale }: { page: DocumentPage; locale: Locale }) {
  if (!page.text) return null;
  const t = await getTranslations({ locale, namespace: "document.coverage" });
  const words = wordsOf(locale);
  const statements = page.text.clauses.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.statements),
  );
  const isReviewed = ({ commitments }: DocumentStatement) =>
    commitments.some(({ status }) => !unreviewed.has(status));
  const tracked = statements.filter((statement) => statement.tracked);
  const reviewed = tracked.filter(isReviewed).length;
  const because = (reason: UntrackedReason) =>
    statements.filter(({ untrackedReason }) => untrackedReason === reason).length;
  const parts: Part[] = [
    { key: "reviewed", label: t("reviewed"), count: reviewed, fill: "cover-reviewed" },
    { key: "unreviewed", label: t("unreviewed"), count: tracked.length - reviewed, fill: "cover-unreviewed" },
    ...untrackedReasons.map((reason, i) => ({
      key: reason,
      label: words.untrackedReason[reason],
      count: because(reason),
      fill: `cover-untracked-${i % 2}`,
    })),
  ].filter(({ count }) => count > 0);
  const total = statements.length || 1;
  let from = 0;
  return (
    <figure className="mb-4">
      <figcaption className="mb-2 text-sm text-soft">{t("title", { total: statements.length })}</figcaption>
      <svg
        role="img"
        aria-label={parts.map(({ label, count }) => `${label}: ${count}`).join("; ")}
        width="100%"
        height="18"
      >
        {parts.map(({ key, count, fill }) => {
          const x = (from / total) * 100;
          const width = (count / total) * 100;
          from += count;
          return (
            <g key={key}>
              <rect x={`${x}%`} width={`${width}%`} y="0.5" height="17" className={fill} />
              {width > 4 ? (
                <text
                  x={`${x + width / 2}%`}
                  y="9"
                  dy="0.36em"
                  textAnchor="middle"
                  fontSize="11"
                  className={`on-${fill}`}
                >
                  {count}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft tabular-nums">
        {parts.map(({ key, label, count, fill }) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <svg width="12" height="12" aria-hidden="true" className="shrink-0">
              <rect x="0.5" y="0.5" width="11" height="11" className={fill} />
            </svg>
            {fill.startsWith("cover-untracked") ? t("untracked", { reason: label }) : label} {count}
          </li>
        ))}
      </ul>
    </figure>
  );
}
