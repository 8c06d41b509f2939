import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { checkDatabase, readDatabase } from "../../db/index";
import { reportRegister } from "../../db/queries/report-register";
import { judgeReportFile, type RegisteredReport, type ReportVerdict } from "../domain/report-verdict";
import { type HeldReport, holdReport } from "./held-report";

export type VerifiedReport = {
  /** 0: untouched; 1: it is not; 2: nobody here can tell. */
  code: 0 | 1 | 2;
  sentence: string;
};

const fileFaults: Record<string, string> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read.",
};

const notAFile = (folder: boolean): string =>
  folder ? "This is a folder, not a file." : "This is not an ordinary file.";

/** Whether a file is one that was issued here, in one sentence. */
export async function verifyReport(path: string, databasePath: string): Promise<VerifiedReport> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return cannotTell(`Cannot read ${path}: ${notAFile(found.isDirectory())}`);
    const held = await holdReport(path);
    if (held.bytes === 0) return cannotTell("The file is empty.");
    if (!existsSync(databasePath)) return withoutRegister(held, databasePath);
    if (checkDatabase(databasePath) > 0)
      return cannotTell(
        `The database at ${databasePath} is of an older release; start this one once, then ask again.`,
      );
    const register = await readDatabase(databasePath, reportRegister);
    return tell(judgeReportFile(register, held), held);
  } catch (fault) {
    const { code, syscall } = fault as NodeJS.ErrnoException;
    if (!code || !syscall) throw fault;
    return cannotTell(`Cannot read ${path}: ${fileFaults[code] ?? "The file could not be opened."}`);
  }
}

const cannotTell = (sentence: string): VerifiedReport => ({ code: 2, sentence });
const no = (sentence: string): VerifiedReport => ({ code: 1, sentence });

function tell(judged: ReportVerdict, { tooLarge, ownHash }: HeldReport): VerifiedReport {
  if (judged.verdict === "unknown") return no(`Unknown: ${unknownWords(ownHash)}`);
  const { number, report } = judged;
  if (judged.verdict === "changed") {
    const how = tooLarge ? " It is too large to be read, so its bytes alone were compared." : "";
    return no(
      `Changed: this file goes by ${number}, but it is none of the files issued under that number.${how}`,
    );
  }
  const form = judged.form.toUpperCase();
  switch (judged.verdict) {
    case "untouched":
      return {
        code: 0,
        sentence: `Untouched: every byte is as it was issued as ${number} (${form}) on ${dayOf(report.issuedAt)}.`,
      };
    case "saved-anew":
      return no(
        `Changed: it says what ${number} (${form}) says, but was saved anew; it is not the file that was issued.`,
      );
    case "withdrawn":
      return no(`Withdrawn: this is ${number} (${form}) as it was issued; it was ${withdrawnOn(report)}.`);
    case "replaced":
      return no(
        `Replaced: this is ${number} (${form}) as it was issued; it was ${withdrawnOn(report)}, and ${report.replacedBy} takes its place.`,
      );
  }
}

const unknownWords = (ownHash: HeldReport["ownHash"]): string =>
  ownHash === "differs"
    ? "no report with such a file was issued here, and it does not say what its own data hash says."
    : "no report with such a file was issued here.";

/** A JSON form can at least be held against the hash it prints; a forger can print another. */
function withoutRegister({ ownHash }: HeldReport, databasePath: string): VerifiedReport {
  const away = `There is no database at ${databasePath}, so no register of issued reports`;
  if (ownHash === "differs") return no(`Changed: it does not say what its own data hash says. (${away}.)`);
  if (ownHash === "agrees")
    return cannotTell(
      `${away}; the file says what its own data hash says, but whether it was issued stays open.`,
    );
  return cannotTell(`${away}; only a JSON form can be held against itself.`);
}

const withdrawnOn = ({ withdrawnAt }: RegisteredReport): string => `withdrawn on ${dayOf(withdrawnAt)}`;
const dayOf = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? "an unknown day";
