import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readCommunique } from "../../lib/communique/structure";
import { madeUpText, type TextKind, textKinds } from "./made-up-text";

export type TextReading = { kind: TextKind; bytes: number; ms: number; peakMb: number };

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const own = fileURLToPath(import.meta.url);

/** Each size in a process of its own, so that its peak is its own; the least of several times, after warming up. */
function readOnce(kind: TextKind, bytes: number): TextReading {
  const { stdout, status, stderr } = spawnSync(process.execPath, ["--import", "tsx", own, kind, `${bytes}`]);
  if (status !== 0) throw new Error(`${kind} ${bytes}: ${stderr}`);
  return JSON.parse(String(stdout));
}

function measureHere(kind: TextKind, bytes: number): TextReading {
  const text = madeUpText(kind, bytes);
  const rounds = Math.max(1, Math.min(30, Math.round(1_000_000 / bytes)));
  if (bytes < 1_000_000) for (let i = 0; i < rounds; i++) readCommunique(text);
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    // Processor time, because a neighbour on the machine must not look like a cost that grows.
    const start = process.cpuUsage();
    readCommunique(text);
    ms = Math.min(ms, process.cpuUsage(start).user / 1000);
  }
  return { kind, bytes, ms, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** The last column says how the cost of one byte compares with that of a byte of the smallest text: 1 is linear. */
export function readTextTable(measured: TextReading[]): string {
  const rows = measured.map(({ kind, bytes, ms, peakMb }) => {
    const least = measured.find((one) => one.kind === kind);
    const ratio = least ? ms / bytes / (least.ms / least.bytes) : 1;
    return `| ${kind} | ${bytes / 1000} kB | ${ms.toFixed(1)} | ${peakMb.toFixed(0)} | ${ratio.toFixed(2)} |`;
  });
  return ["| text | size | processor ms | peak MB | cost per byte |", "|---|--:|--:|--:|--:|", ...rows].join(
    "\n",
  );
}

export function measureReading(sizesWanted: number[] = sizes): TextReading[] {
  return textKinds.flatMap((kind) => sizesWanted.map((bytes) => readOnce(kind, bytes)));
}

if (process.argv[1] === own) {
  const [, , kind, bytes] = process.argv;
  const known = textKinds.find((one) => one === kind);
  process.stdout.write(
    known ? JSON.stringify(measureHere(known, Number(bytes))) : `${readTextTable(measureReading())}\n`,
  );
}
