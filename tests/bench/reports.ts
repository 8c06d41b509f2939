import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { mostToldCommitments } from "../../lib/domain/report";
import type { ReportForm, ReportKind } from "../../lib/domain/vocabulary";
import { withPast } from "./as-of";
import { copyOf, databaseOf } from "./database";
import { type DuringReport, duringReport } from "./during-report";
import type { Loader } from "./loader";
import type { Pace } from "./measure";
import { type MadeReport, makeOnce } from "./report-worker";
import { withStandingState } from "./standing-state";

export type ReportCost = MadeReport & { form: ReportForm; kind: ReportKind; commitments: number };
export type Reports = {
  costs: ReportCost[];
  /** Processor seconds for the bytes of the largest CSV, straight from the database. */
  csvFloor: number | null;
  beside: DuringReport[];
};

const told = (commitments: number) => ({ form: "pdf" as const, kind: "interim" as const, commitments });
const table = (form: ReportForm, commitments: number) => ({ form, kind: "table" as const, commitments });
const whole = [
  ...[told(60), told(mostToldCommitments)],
  ...[table("docx", 10_000), table("docx", 100_000)],
  ...[table("xlsx", 10_000), table("xlsx", 100_000), table("csv", 100_000)],
  ...[table("html", 100_000), table("json", 100_000)],
];
const some = [told(60), table("docx", 1_000), table("xlsx", 1_000), table("csv", 1_000)];

/** What reports cost, each in a second process of its own, and how the list fares beside one. */
export async function measureReports(loader: Loader, pace: Pace, quick: boolean): Promise<Reports> {
  const costs: ReportCost[] = [];
  let csvFloor: number | null = null;
  for (const one of quick ? some : whole) {
    const { form, kind, commitments } = one;
    const made = await makeOnce(copyOf(await databaseFor(one), "reports"), { form, kind });
    costs.push({ ...made, ...one });
    if (form === "csv" && made.path) csvFloor = floorOf(made.path);
    const { seconds, cpuSeconds, idleMb, peakMb, refused } = made;
    console.log(
      `${form} of ${commitments} · ${refused ?? `${seconds.toFixed(1)} s`}, processor ${cpuSeconds.toFixed(1)} s · ${(peakMb - idleMb).toFixed(0)} MB above ${idleMb.toFixed(0)}`,
    );
  }
  const size = quick ? 1_000 : 100_000;
  const beside = await duringReport(loader, await withStandingState(databaseOf(size)), pace);
  return { costs, csvFloor, beside };
}

/** Commitments that are told with their evidence have a past; of a long table only what stands is made up. */
const databaseFor = ({ kind, commitments }: { kind: ReportKind; commitments: number }): Promise<string> =>
  kind === "table" ? withStandingState(databaseOf(commitments)) : withPast(databaseOf(commitments));

function floorOf(file: string): number {
  const folder = mkdtempSync(join(tmpdir(), "kept-bench-floor-"));
  const path = join(folder, "lines.db");
  const db = new Database(path);
  db.exec("create table line (n integer primary key, text text not null)");
  const insert = db.prepare("insert into line (text) values (?)");
  db.transaction(() => {
    for (const text of readFileSync(file, "utf8").split(/(?<=\n)/)) insert.run(text);
  })();
  db.close();
  const given = ["--import", "tsx", "tests/bench/csv-floor.ts", path, join(folder, "floor.csv")];
  const { stdout, stderr, status } = spawnSync(process.execPath, given);
  if (status !== 0) throw new Error(String(stderr));
  rmSync(folder, { recursive: true });
  return Number(stdout) / 1_000;
}

/** In rows of a table: what, seconds, processor seconds, memory above rest, size. */
export function reportRows({ costs, csvFloor }: Reports): string[][] {
  const rows = costs.map((one) => [
    `${one.form.toUpperCase()} of ${one.commitments.toLocaleString("en")} ${one.kind === "table" ? "rows" : "told commitments"}`,
    one.refused ? `refused: \`${one.refused}\` after ${one.seconds.toFixed(1)}` : one.seconds.toFixed(1),
    one.cpuSeconds.toFixed(1),
    (one.peakMb - one.idleMb).toFixed(0),
    one.bytes ? (one.bytes / 1e6).toFixed(1) : "",
  ]);
  const csv = costs.find(({ form }) => form === "csv");
  if (!csv || csvFloor === null) return rows;
  const share = `${csvFloor.toFixed(2)}: ${(csvFloor / csv.cpuSeconds).toFixed(3)} of the report`;
  return [...rows, ["the same CSV straight from better-sqlite3", "", share, "", ""]];
}
