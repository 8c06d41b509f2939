import { statusShape } from "../../domain/status-shape";
import type { ChartBlock } from "../report";
import { fillOf } from "./bar-fill";
import { filledBox } from "./bar-pattern";
import { type SetLook, svgText } from "./chart-text";
import { statusParts } from "./status-mark";
import { textWidth } from "./text-width";

type KeyItem = { series: ChartBlock["series"][number]; x: number };

const swatch = { width: 18, height: 11 };

/** Patterns with their words, in as many lines as they need; what occurs in no bar is left out. */
export function chartKey(chart: ChartBlock, look: SetLook): { drawn: string; height: number } {
  const line = look.fontSize + 8;
  const rows = keyRows(chart, look);
  const drawn = rows.flatMap((row, at) => row.map((item) => keyItem(item, at * line, look))).join("");
  return { drawn, height: rows.length ? rows.length * line + 8 : 0 };
}

function keyRows({ series, bars }: ChartBlock, { width, fontSize }: SetLook): KeyItem[][] {
  if (series.length < 2) return [];
  const rows: KeyItem[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const [at, one] of series.entries()) {
    if (!bars.some((bar) => (bar.counts[at] ?? 0) > 0)) continue;
    const space = wordsAt(one, fontSize) + textWidth(one.label, fontSize);
    if (x + space > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ series: one, x });
    x += space + 16;
  }
  return rows;
}

const wordsAt = ({ key }: KeyItem["series"], fontSize: number): number =>
  swatch.width + 5 + (key.kind === "status" && statusShape[key.status].length > 0 ? fontSize + 5 : 0);

function keyItem({ series, x }: KeyItem, top: number, look: SetLook): string {
  const { fontSize } = look;
  const box = { ...swatch, x: x + 0.5, y: top + (fontSize + 4 - swatch.height) / 2 };
  const scale = (fontSize + 1) / 16;
  const place = `translate(${x + swatch.width + 5} ${top + 1.5}) scale(${scale})`;
  const shape =
    series.key.kind === "status" ? `<g transform="${place}">${statusParts(series.key.status)}</g>` : "";
  return (
    filledBox(box, fillOf(series.key)) +
    shape +
    svgText(series.label, { x: x + wordsAt(series, fontSize), y: top + fontSize, size: fontSize }, look)
  );
}
