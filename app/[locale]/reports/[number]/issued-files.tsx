import { getTranslations } from "next-intl/server";
import { fileNameOf } from "@/lib/domain/report";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ShownReport } from "@/lib/use-cases/show-report";
import { FileTable } from "../file-table";

/** The files of an issued report, and how anybody can tell whether a copy is one of them. */
export async function IssuedFiles({ report, locale }: { report: ShownReport; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { number, files, filesWithheld } = report;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title" className="mb-2 text-lg font-semibold">
        {t("files.title")}
      </h2>
      {filesWithheld ? <p className="measure mb-3">{t("files.withheld")}</p> : null}
      {files.length > 0 ? (
        <FileTable
          files={files}
          caption={t("files.title")}
          addressOf={filesWithheld ? null : ({ form }) => `/api/v1/reports/${number}/${form}`}
          hashes
          locale={locale}
        />
      ) : null}
      <details className="no-print mt-4 text-sm">
        <summary className="text-accent">{t("issued.verify")}</summary>
        <div className="measure mt-2 grid gap-2">
          <p>{t("issued.verifyLede")}</p>
          <p>
            <code className="hash-text block border border-rule bg-sunk px-3 py-2 select-all">
              npm run verify-report -- {fileNameOf("json", number)}
            </code>
          </p>
          <p>{t("issued.verifyWhat")}</p>
          <p>{t("issued.verifyElse")}</p>
        </div>
      </details>
    </section>
  );
}
