import type { ReportForm } from "./vocabulary";

/** An issued report as the register knows it. */
export type RegisteredReport = {
  id: string;
  number: string;
  issuedAt: Date | null;
  withdrawnAt: Date | null;
  /** Number of the report that takes its place. */
  replacedBy: string | null;
  dataHash: string | null;
  files: { form: ReportForm; name: string; sha256: string; contentHash: string | null }[];
};

/** A file that somebody holds. */
export type HeldFile = {
  sha256: string;
  /** Of what it says, for JSON and CSV that can be read; null otherwise. */
  contentHash: string | null;
  /** The number it goes by: in its name, or as it says itself. */
  number: string | null;
};

type About = { number: string; form: ReportForm; report: RegisteredReport };
export type ReportVerdict =
  | ({ verdict: "untouched" | "withdrawn" | "replaced" | "saved-anew" } & About)
  | { verdict: "changed"; number: string; report: RegisteredReport }
  | { verdict: "unknown" };

/** Only a file whose every byte is as it was issued, of a report that still stands, is untouched. */
export function judgeReportFile(register: readonly RegisteredReport[], file: HeldFile): ReportVerdict {
  const same = register.flatMap((report) =>
    report.files.flatMap((one) =>
      one.sha256 === file.sha256 ? [{ report, form: one.form, number: report.number }] : [],
    ),
  );
  const standing = same.find(({ report }) => report.withdrawnAt === null) ?? same[0];
  if (standing) return { verdict: stateOf(standing.report), ...standing };
  const saying = file.contentHash === null ? null : findSaying(register, file.contentHash);
  if (saying) return { verdict: "saved-anew", ...saying };
  const named = register.find(({ number }) => number === file.number);
  return named ? { verdict: "changed", number: named.number, report: named } : { verdict: "unknown" };
}

function stateOf({ withdrawnAt, replacedBy }: RegisteredReport): "untouched" | "withdrawn" | "replaced" {
  if (withdrawnAt === null) return "untouched";
  return replacedBy === null ? "withdrawn" : "replaced";
}

function findSaying(register: readonly RegisteredReport[], contentHash: string): About | null {
  for (const report of register)
    for (const { form, contentHash: known } of report.files)
      if (known === contentHash) return { report, form, number: report.number };
  return null;
}
