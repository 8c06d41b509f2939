import { readTables } from "@/lib/reports/html/read-tables";
import { ReportBody } from "@/lib/reports/html/report-body";
import type { Report } from "@/lib/reports/report";
import "@/assets/reports/report.css";

/** A page shows the first rows of a long table; the files hold all of them. */
const rowsOnPage = 500;

/** A report as a sheet of paper: what its files say, in its own language. */
export async function ReportSheet({
  report,
  long,
  headed = false,
}: {
  report: Report;
  long: (rows: number) => string;
  /** The page above says already what the report is; on paper it says so itself. */
  headed?: boolean;
}) {
  const tables = await readTables(report, rowsOnPage);
  const cut = [...tables.rows].find(([{ rows }, shown]) => rows.count > shown.length);
  return (
    <>
      {cut ? <p className="measure mb-4 text-sm text-soft">{long(cut[1].length)}</p> : null}
      <div className={`paper-sheet${headed ? " is-headed" : ""}`}>
        <ReportBody report={report} tables={tables} />
      </div>
    </>
  );
}
