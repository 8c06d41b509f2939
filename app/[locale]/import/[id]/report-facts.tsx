import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportReport } from "@/lib/use-cases/import-desk";
import { sayNotice } from "../say-notice";

/** What the file was taken for, so that a wrong guess is seen at once. */
export async function ReportFacts({ report, locale }: { report: ImportReport; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  const { head } = report;
  const language = head.language
    ? new Intl.DisplayNames([locale], { type: "language" }).of(head.language)
    : null;
  const script =
    head.script && t.has(`scripts.${head.script}` as "scripts.Latn")
      ? t(`scripts.${head.script}` as "scripts.Latn")
      : head.script;
  const facts: [string, string | null | undefined][] = [
    [t("file"), head.pasted ? t("pasted") : head.fileName],
    [t("format"), head.format ? t(`formats.${head.format}`) : null],
    [t("encoding"), head.encoding?.toUpperCase()],
    [t("language"), [language, script].filter(Boolean).join(", ")],
    [t("length"), t("lengthOf", { points: report.codePoints, clauses: report.clauses })],
    [t("hash"), head.fileSha256],
  ];
  const say = await sayNotice(locale);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 text-xl font-semibold">
        {t("facts")}
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term} className="contents">
              <dt className="text-sm text-faint sm:pt-0.5">{term}</dt>
              <dd className={term === t("hash") ? "font-mono text-sm break-all" : "break-words"}>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {report.notices.length > 0 ? (
        <div className="measure mt-6">
          <h3 className="font-medium">{t("notices")}</h3>
          <ul className="mt-1 grid list-disc gap-1 pl-5 marker:text-faint">
            {report.notices.map((notice) => (
              <li key={`${notice.key} ${JSON.stringify(notice.values)}`}>{say(notice)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
