import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { DeskBlock, ImportStructure } from "@/lib/use-cases/import-desk";

type Entry = { key: string; block: string; label: string; words: string; count: number };

/** The clauses of this page of the text: their labels, first words and paragraphs. */
export async function Outline({
  structure: { blocks, head },
  locale,
  children,
}: {
  structure: ImportStructure;
  locale: Locale;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const named = { preamble: t("blocks.preamble"), closing: t("blocks.closing") };
  const entries = entriesOf(blocks, named);
  const clauses = new Set(blocks.flatMap(({ clause }) => (clause ? [clause] : []))).size;
  const outside = blocks.filter(({ part }) => part === "outside").length;
  return (
    <nav aria-label={t("structure.outline")} className="desk-outline">
      <h2 className="font-semibold">{t("structure.outline")}</h2>
      <p className="mb-2 text-sm text-soft">
        {t("structure.counts", { clauses, blocks: blocks.length - outside })}
        {outside > 0 ? ` · ${t("structure.outside", { count: outside })}` : ""}
      </p>
      <ol className="desk-outline-lines">
        {entries.map(({ key, block, label, words, count }) => (
          <li key={key}>
            <a href={`#block-${block}`} className="desk-outline-line">
              <span className="font-medium whitespace-nowrap">{label}</span>
              <span lang={head.language ?? undefined} className="truncate font-serif">
                {words}
              </span>
              <span className="text-faint tabular-nums" title={t("structure.paragraphs", { count })}>
                {count}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}

function entriesOf(blocks: DeskBlock[], named: { preamble: string; closing: string }): Entry[] {
  const entries: Entry[] = [];
  for (const { id, part, clause, label, text } of blocks) {
    if (part === "outside") continue;
    const key = part === "clause" ? `clause-${clause}` : part;
    const last = entries.at(-1);
    if (last?.key === key) last.count += 1;
    else
      entries.push({
        ...{ key, block: id, count: 1, words: text.slice(0, 40) },
        label: part === "clause" ? label || String(clause ?? "") : named[part],
      });
  }
  return entries;
}

export async function BlockPages({ structure, locale }: { structure: ImportStructure; locale: Locale }) {
  const { blocks, from, of, head } = structure;
  if (of <= blocks.length) return null;
  const t = await getTranslations({ locale, namespace: "import" });
  const at = (start: number) => `${localePath(locale, `/import/${head.id}/structure`)}?from=${start}`;
  // Pages begin at multiples of their size; only the last one is shorter.
  const size = from > 0 && from + blocks.length >= of ? from : blocks.length;
  return (
    <nav aria-label={t("structure.pages")} className="mt-6 flex flex-wrap items-center gap-x-5 text-sm">
      <span className="text-soft tabular-nums">
        {t("structure.shown", { from: from + 1, to: from + blocks.length, of })}
      </span>
      {from > 0 ? <Link href={at(Math.max(0, from - size))}>{t("report.before")}</Link> : null}
      {from + blocks.length < of ? <Link href={at(from + blocks.length)}>{t("report.after")}</Link> : null}
    </nav>
  );
}
