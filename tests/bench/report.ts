import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { type AsOf, ratioOf } from "./as-of";
import type { DuringExport } from "./during-export";
import type { DuringReading } from "./during-reading";
import type { Figures } from "./loader";
import type { Measured } from "./measure";
import { readTextTable, type TextReading } from "./read-text";
import { type Reports, reportRows } from "./reports";
import type { ScriptWeight } from "./script-weight";

export type Report = {
  measured: Measured[];
  asOf: AsOf[];
  beside: DuringExport[];
  besideReading: DuringReading[];
  weight: ScriptWeight | null;
  texts: TextReading[];
  reports: Reports | null;
  memory: { idleMb: number; peakMb: number };
};

const file = "docs/bench.md";
const begin = "<!-- measured: begin -->";
const end = "<!-- measured: end -->";
const beginReading = "<!-- reading: begin -->";
const endReading = "<!-- reading: end -->";
const beginReports = "<!-- reports: begin -->";
const endReports = "<!-- reports: end -->";

/** Renews the measured part of docs/bench.md; what was written about it by hand stays. */
export function writeReport(report: Report, { quick }: { quick: boolean }): void {
  const text = describe(report);
  console.log(`\n${text}\n\n${describeReading(report)}`);
  if (quick) return;
  replace(begin, text, end);
  writeReading(report);
  writeReports(report, { quick });
}

/** The part about reading texts alone: `--only=reading`. */
export function writeReading(report: Pick<Report, "besideReading" | "texts">): void {
  replace(beginReading, describeReading(report), endReading);
  console.log(`\n${describeReading(report)}\n\nWritten to ${file}.`);
}

/** The part about reports alone: `--only=reports`. */
export function writeReports({ reports }: Pick<Report, "reports">, { quick }: { quick: boolean }): void {
  if (!reports) return;
  const text = describeReports(reports);
  console.log(`\n${text}`);
  if (!quick) replace(beginReports, text, endReports);
}

function describeReports(reports: Reports): string {
  return [
    `Measured ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC; load of the machine over the last quarter of an hour: ${(loadavg()[2] ?? 0).toFixed(1)} on ${cpus().length} cores.`,
    "",
    row("one file", "seconds", "processor seconds", "MB above rest", "size, MB"),
    row("---", "--:", "--:", "--:", "--:"),
    ...reportRows(reports).map((cells) => row(...cells)),
    "",
    row("also", "aim", "measured"),
    row("---", "---", "---"),
    ...reports.beside.map(({ connections, idle, busy }) =>
      besideRow("while a workbook is written", connections, idle, busy),
    ),
  ].join("\n");
}

function replace(from: string, text: string, to: string): void {
  const [head = "", rest = ""] = readFileSync(file, "utf8").split(from);
  const [, tail = ""] = rest.split(to);
  writeFileSync(file, `${head}${from}\n${text}\n${to}${tail}`);
}

function describeReading({ besideReading, texts }: Pick<Report, "besideReading" | "texts">): string {
  return [
    `Measured ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC.`,
    "",
    row("also", "aim", "measured"),
    row("---", "---", "---"),
    ...besideReading.map(({ connections, idle, busy }) =>
      besideRow("while a 10 MB text is read", connections, idle, busy),
    ),
    "",
    readTextTable(texts),
  ].join("\n");
}

const besideRow = (what: string, connections: number, idle: Figures, busy: Figures) =>
  row(
    `list p99 ${what}, ${connections} ×`,
    "2 × idle",
    `${(busy.p99 / idle.p99).toFixed(2)} × (${short(idle.p99)} → ${short(busy.p99)} ms)`,
  );

function describe({ measured, asOf, beside, weight, memory }: Report): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`;
  return [
    `Measured ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC on ${machine}.`,
    "",
    row("operation", "rows", "×", "aim", "ratio", "product", "ceiling", "floor", "CPU ms: product / ceiling"),
    row("---", "--:", "--:", "---", "--:", "---", "---", "---", "---"),
    ...measured.map(describeRow),
    "",
    "Cells: answers a second · p50 / p99 in ms. × is the number of connections.",
    "",
    row("as of a past day", "rows", "×", "aim", "times today", "today", "then", "CPU ms: today / then"),
    row("---", "--:", "--:", "---", "--:", "---", "---", "---"),
    ...asOf.map(describeAsOf),
    "",
    ...describeRest({ beside, weight, memory }),
  ].join("\n");
}

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

function describeRow({ operation, size, connections, figures }: Measured): string {
  const { of, ratio } = operation.aim;
  const reached = (figures.product?.perSecond ?? Number.NaN) / (figures[of]?.perSecond ?? Number.NaN);
  return row(
    operation.name,
    size.toLocaleString("en"),
    String(connections),
    `${ratio} × ${of}`,
    reached >= ratio ? reached.toFixed(2) : `**${reached.toFixed(2)}**`,
    cell(figures.product),
    cell(figures.ceiling),
    cell(figures.floor),
    `${figures.product?.cpu.toFixed(2)} / ${figures.ceiling?.cpu.toFixed(2)}`,
  );
}

function describeAsOf({ question, size, connections, today, past }: AsOf): string {
  const ratio = ratioOf(today, past);
  return row(
    ...[question, size.toLocaleString("en"), String(connections), "2 × today"],
    ratio <= 2 ? ratio.toFixed(2) : `**${ratio.toFixed(2)}**`,
    ...[cell(today), cell(past), `${today.cpu.toFixed(2)} / ${past.cpu.toFixed(2)}`],
  );
}

const cell = (figures: Figures | undefined) =>
  figures ? `${short(figures.perSecond)}/s · ${short(figures.p50)} / ${short(figures.p99)}` : "";
const short = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function describeRest({ beside, weight, memory }: Pick<Report, "beside" | "weight" | "memory">): string[] {
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    row("also", "aim", "measured"),
    row("---", "---", "---"),
    ...beside.map(({ connections, idle, busy }) => besideRow("during an export", connections, idle, busy)),
    row("memory, idle", "150 MB", `${memory.idleMb.toFixed(0)} MB`),
    row("memory, peak", "350 MB", `${memory.peakMb.toFixed(0)} MB`),
    ...(weight
      ? [
          row(
            "script of the commitments page above the bare page",
            "40 kB",
            `${kb(weight.page - weight.bare)} kB (${kb(weight.page)} − ${kb(weight.bare)})`,
          ),
        ]
      : []),
  ];
}
