import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DocumentText } from "@/lib/use-cases/document-page";
import { ReaderStatement } from "./reader-statement";

/** A book page: the text in serif, numbers and titles of its commitments in the margin at the height of their words. */
export async function Reader({
  text,
  locale,
  received,
  path,
}: {
  text: DocumentText;
  locale: Locale;
  received: boolean;
  path: string;
}) {
  const t = await getTranslations({ locale, namespace: "document.reader" });
  const restored = text.language === "zh";
  const lang = restored ? (received ? "zh-Hant" : "zh-Hans") : text.language;
  const numbered = text.clauses.filter(({ position }) => position > 0);
  return (
    <section aria-label={t("label")} className="reader">
      <div className="reader-rail no-print mb-10 grid gap-5 text-sm">
        <nav aria-label={t("clauses")}>
          <p className="mb-1 text-faint">{t("clauses")}</p>
          <ol className="flex flex-wrap gap-x-3 gap-y-1.5" lang={lang}>
            {numbered.map((clause) => (
              <li key={clause.position}>
                <a href={`#clause-${clause.position}`}>{clause.label || clause.position}</a>
              </li>
            ))}
          </ol>
        </nav>
        {restored ? (
          <div>
            <p className="mb-1 text-faint">{t("script")}</p>
            <p className="flex flex-wrap gap-x-3 lg:grid">
              <Choice href={path} here={!received} label={t("reading")} />
              <Choice href={`${path}?text=received`} here={received} label={t("received")} />
            </p>
          </div>
        ) : null}
        <label className="grid grid-cols-[auto_1fr] gap-2 leading-snug">
          <input type="checkbox" className="reasons-switch mt-0.5 size-4 accent-accent" />
          {t("reasons")}
        </label>
        <p className="leading-snug text-faint">{t("how")}</p>
        {restored ? (
          <p className="leading-snug text-faint">{received ? t("receivedNote") : t("readingNote")}</p>
        ) : null}
      </div>
      <div lang={lang} className="reader-text font-serif">
        {text.clauses.map((clause) => (
          <section
            key={clause.position}
            id={`clause-${clause.position}`}
            aria-label={
              clause.position === 0 ? t("preamble") : t("clause", { label: clause.label || clause.position })
            }
            className="reader-clause"
          >
            {clause.paragraphs.map((paragraph, index) => (
              <p
                key={paragraph.statements[0]?.id}
                className={paragraph.kind === "bullet" ? "reader-bullet" : undefined}
              >
                {index === 0 && clause.position > 0 ? (
                  <a href={`#clause-${clause.position}`} className="plain-link font-semibold">
                    {clause.label
                      ? text.language === "zh"
                        ? `${clause.label}、`
                        : `${clause.label} `
                      : null}
                  </a>
                ) : null}
                {paragraph.statements.map((statement) => (
                  <ReaderStatement
                    key={statement.id}
                    statement={statement}
                    locale={locale}
                    received={received}
                    labels={{ again: t("again"), untracked: (reason) => t("untracked", { reason }) }}
                  />
                ))}
              </p>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function Choice({ href, here, label }: { href: string; here: boolean; label: string }) {
  if (here)
    return (
      <span aria-current="true" className="font-medium">
        {label}
      </span>
    );
  return (
    <Link href={href} scroll={false}>
      {label}
    </Link>
  );
}
