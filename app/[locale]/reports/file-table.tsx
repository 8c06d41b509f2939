import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import type { ReportFile } from "@/lib/domain/saved-report";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import { fileSize } from "./file-size";

/** The files of a report: what each is, how large, and the hash by which a copy is known. */
export async function FileTable({
  files,
  addressOf,
  caption,
  hashes = false,
  locale,
}: {
  files: readonly ReportFile[];
  /** Null: the files are not handed out. */
  addressOf: ((file: ReportFile) => string) | null;
  caption: string;
  hashes?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { reportForm } = wordsOf(locale);
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: "form", label: t("files.form") },
        { key: "size", label: t("files.size") },
        ...(hashes ? [{ key: "hash", label: t("files.hash") }] : []),
      ]}
      rows={files.map((file) => ({
        key: file.form,
        cells: {
          form: addressOf ? (
            <a
              href={addressOf(file)}
              download={file.name}
              aria-label={t("files.download", { form: reportForm[file.form] })}
              className="font-medium"
            >
              {reportForm[file.form]}
            </a>
          ) : (
            <span className="font-medium">{reportForm[file.form]}</span>
          ),
          size: <span className="whitespace-nowrap tabular-nums">{fileSize(file.bytes, t, locale)}</span>,
          hash: hashes ? (
            <>
              <code className="hash-text select-all">{file.sha256}</code>
              {file.contentHash ? (
                <span className="block text-faint">
                  {t("files.content")}
                  <code className="hash-text block select-all">{file.contentHash}</code>
                </span>
              ) : null}
            </>
          ) : null,
        },
      }))}
    />
  );
}
