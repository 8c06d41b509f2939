import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { DuringExport } from "./during-export";
import type { Figures } from "./loader";
import type { Measured } from "./measure";
import type { ScriptWeight } from "./script-weight";

export type Report = {
  measured: Measured[];
  beside: DuringExport[];
  weight: ScriptWeight | null;
  memory: { idleMb: number; peakMb: number };
};

const file = "docs/bench.md";
const begin = "<!-- measured: begin -->";
const end = "<!-- measured: end -->";

/** Renews the measured part of docs/bench.md; what was written about it by hand stays. */
export function writeReport(report: Report, { quick }: { quick: boolean }): void {
  const text = describe(report);
  console.log(`\n${text}`);
  if (quick) return;
  const before = readFileSync(file, "utf8");
  const [head = "", rest = ""] = before.split(begin);
  const [, tail = ""] = rest.split(end);
  writeFileSync(file, `${head}${begin}\n${text}\n${end}${tail}`);
  console.log(`\nWritten to ${file}.`);
}

function describe({ measured, beside, weight, memory }: Report): string {
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

const cell = (figures: Figures | undefined) =>
  figures ? `${short(figures.perSecond)}/s · ${short(figures.p50)} / ${short(figures.p99)}` : "";
const short = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function describeRest({ beside, weight, memory }: Omit<Report, "measured">): string[] {
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    row("also", "aim", "measured"),
    row("---", "---", "---"),
    ...beside.map(({ connections, idle, busy }) =>
      row(
        `list p99 during an export, ${connections} ×`,
        "2 × idle",
        `${(busy.p99 / idle.p99).toFixed(2)} × (${short(idle.p99)} → ${short(busy.p99)} ms)`,
      ),
    ),
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
