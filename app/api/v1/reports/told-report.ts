import { codebookVersion } from "@/lib/domain/vocabulary";
import type { ListedReport } from "@/lib/use-cases/list-reports";
import { addressOfReport } from "@/lib/use-cases/report-issuer";
import type { ShownReport } from "@/lib/use-cases/show-report";

/** Issued reports as the API tells them: no ids of rows, addresses in full. */
export function toldReport(baseUrl: string) {
  const fileAddress = (number: string, form: string) => `${baseUrl}/api/v1/reports/${number}/${form}`;
  return {
    listed({ id: _, forms, ...report }: ListedReport) {
      const files = forms.map((form) => ({ form, address: fileAddress(report.number, form) }));
      return { ...report, address: addressOfReport(baseUrl, report), files };
    },
    shown({ id: _, recordVersion: __, mayWithdraw: ___, files, codebook, ...report }: ShownReport) {
      return {
        ...{ ...report, codebook: codebook || codebookVersion, address: addressOfReport(baseUrl, report) },
        viewAddress: viewAddress(baseUrl, report),
        // A withheld file has its hashes and no address.
        files: files.map((file) => ({
          ...file,
          ...(!report.filesWithheld && { address: fileAddress(report.number, file.form) }),
        })),
      };
    },
  };
}

/** Opens the same view as of the same instant. */
export function viewAddress(
  baseUrl: string,
  { language, view, asOfAt }: Pick<ShownReport, "language" | "view" | "asOfAt">,
): string {
  const address = new URLSearchParams(view);
  address.set("asOf", asOfAt.toISOString());
  return `${baseUrl}/${language}/commitments?${address}`;
}
