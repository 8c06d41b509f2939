import { DataTable } from "@/app/_ui/data-table";
import { langTag } from "@/app/_ui/in-language";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { CodingLine } from "./say-coding";

/** Old beside new, field by field; what somebody else changed since says so. */
export function ChangeTable({
  lines,
  moved = [],
  locale,
  caption,
}: {
  lines: CodingLine[];
  /** Keys of lines whose field stands otherwise now. */
  moved?: readonly string[];
  locale: Locale;
  caption?: string;
}) {
  const { table } = messagesOf[locale].coding;
  const said = (text: string, lang: Locale | null) =>
    text ? (
      <span lang={lang ? langTag(lang) : undefined} className="break-words whitespace-pre-line">
        {text}
      </span>
    ) : (
      <span className="text-faint">{table.nothing}</span>
    );
  // On a phone the columns lose their heads.
  const headless = (head: string) => (
    <span aria-hidden="true" className="mt-1 block text-faint sm:hidden">
      {head}
    </span>
  );
  return (
    <DataTable
      caption={caption ?? table.title}
      captionHidden
      stacks
      columns={[
        { key: "field", label: table.field },
        { key: "before", label: table.before },
        { key: "after", label: table.after },
      ]}
      rows={lines.map(({ key, label, lang, before, after }) => ({
        key,
        cells: {
          field: (
            <>
              <span className="sm:inline-block sm:min-w-28">{label}</span>
              {moved.includes(key) ? <span className="block text-alarm">{table.moved}</span> : null}
            </>
          ),
          before: (
            <>
              {headless(table.before)}
              {said(before, lang)}
            </>
          ),
          after: (
            <>
              {headless(table.after)}
              <ins className="font-medium no-underline">{said(after, lang)}</ins>
            </>
          ),
        },
      }))}
    />
  );
}
