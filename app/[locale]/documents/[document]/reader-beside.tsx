import { getTranslations } from "next-intl/server";
import { clauseCalled } from "@/lib/domain/clause-label";
import { textRows } from "@/lib/domain/text-rows";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentText } from "@/lib/use-cases/document-page";
import type { VersionBeside } from "@/lib/use-cases/show-versions-beside";
import { clauseDrawer, type TextDrawing } from "./reader-clause";

/** Two or three versions in columns, in step by clause; what only one of them says stands alone in its row. */
export async function ReaderBeside({
  main,
  beside,
  locale,
}: {
  main: TextDrawing;
  beside: (VersionBeside & { drawing: TextDrawing })[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "document.reader" });
  const words = wordsOf(locale);
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const drawings = [main, ...beside.map(({ drawing }) => drawing)];
  const columns = drawings.map((drawing) => ({
    drawing,
    draw: clauseDrawer(drawing),
    name: `${languages.of(drawing.text.language) ?? drawing.text.language} · ${words.authority[drawing.text.authority]}`,
  }));
  const rows = textRows(
    main.text.clauses.map(({ position }) => position),
    beside.map(({ pairs }) => pairs),
  );
  return (
    <div className={`reader-beside reader-beside-${columns.length}`}>
      {columns.map(({ name, drawing }) => (
        <p key={drawing.prefix} className="reader-beside-head text-sm text-faint">
          {name}
        </p>
      ))}
      {rows.map((row) => (
        <div key={`${row.main.join()}|${row.beside.join("|")}`} className="reader-beside-row">
          {columns.map(({ drawing, draw, name }, column) => {
            const positions = column === 0 ? row.main : (row.beside[column - 1] ?? []);
            return (
              <div
                key={drawing.prefix}
                lang={langOf(drawing.text, drawing.received)}
                className="reader-text reader-beside-cell font-serif"
                data-version={name}
              >
                {positions.length === 0 ? (
                  <p lang={locale} className="font-sans text-sm text-faint">
                    {t("noCounterpart")}
                  </p>
                ) : (
                  positions.map((position) => {
                    const clause = drawing.text.clauses.find((one) => one.position === position);
                    const called =
                      position === 0
                        ? t("preamble")
                        : clauseCalled(clause?.label || position, (label) => t("clause", { label }));
                    return clause ? draw(clause, `${name}: ${called}`) : null;
                  })
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** People read Chinese in Simplified characters unless they ask for what was received. */
export const langOf = ({ language }: DocumentText, received: boolean): string =>
  language === "zh" ? (received ? "zh-Hant" : "zh-Hans") : language;
