import { scaleLinear } from "d3-scale";
import type { ChartBlock } from "../report";
import { fillOf } from "./bar-fill";
import { filledBox } from "./bar-pattern";
import { chartKey } from "./chart-key";
import { type ChartLook, countIn, type SetLook, svgText } from "./chart-text";
import { escapeXml } from "./escape-xml";
import { paper } from "./print-colours";
import { linesOfText, textWidth } from "./text-width";

export type { ChartLook } from "./chart-text";

type Bar = ChartBlock["bars"][number];
type Row = { bar: Bar; lines: string[]; top: number; height: number };

const barHeight = 20;
const between = 11;
const mostLabelLines = 3;

/**
 * Horizontal bars of counted parts on one scale, with their numbers on them and their whole at their end: an SVG that
 * stands alone, without ids, styles or scripts. What it shows also stands in the chart's table.
 */
export function stackedBarsSvg(chart: ChartBlock, wishes: ChartLook = {}): string {
  const look = { width: 640, fontSize: 11, ...wishes };
  const key = chartKey(chart, look);
  const unitAt = key.height + look.fontSize;
  const rows = rowsOf(chart, unitAt + 8, look);
  const last = rows.at(-1);
  const height = Math.ceil(last ? last.top + last.height + 2 : unitAt + 4);
  const unit = svgText(
    chart.unit,
    { x: barsAt(look), y: unitAt, size: look.fontSize - 1, tone: "soft" },
    look,
  );
  const bars = rows.map((row) => barRow(chart, row, look)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${look.width}" height="${height}" viewBox="0 0 ${look.width} ${height}" role="img" aria-label="${escapeXml(chart.description)}">${key.drawn}${unit}${bars}</svg>`;
}

/** As the drawing says of itself. */
export function chartSize(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

const labelWidth = ({ width }: SetLook): number => Math.round(width * 0.31);
const barsAt = (look: SetLook): number => labelWidth(look) + 12;

function rowsOf({ bars }: ChartBlock, from: number, look: SetLook): Row[] {
  let top = from;
  return bars.map((bar) => {
    const lines = linesOfText(bar.label, labelWidth(look), look.fontSize, mostLabelLines);
    const height = Math.max(barHeight, lines.length * (look.fontSize + 3));
    const row = { bar, lines, top, height };
    top += height + between;
    return row;
  });
}

function barRow(chart: ChartBlock, { bar, lines, top, height }: Row, look: SetLook): string {
  const { fontSize, width } = look;
  const lineHeight = fontSize + 3;
  const firstLine = top + (height - lines.length * lineHeight) / 2 + fontSize;
  const label = lines.map((line, at) =>
    svgText(
      line,
      { x: labelWidth(look), y: firstLine + at * lineHeight, size: fontSize, anchor: "end" },
      look,
    ),
  );
  const largest = Math.max(1, ...chart.bars.map(({ total, counts }) => Math.max(total, sum(counts))));
  const end = width - textWidth(countIn(largest, look), fontSize) - 8;
  const scale = scaleLinear()
    .domain([0, largest])
    .range([barsAt(look), end]);
  const y = top + (height - barHeight) / 2;
  const parts = partsOf(bar).map(({ from, to, at }) => {
    const series = chart.series[at];
    return series
      ? part(
          fillOf(series.key),
          { x: scale(from), width: scale(to) - scale(from), y, height: barHeight },
          to - from,
          look,
        )
      : "";
  });
  const total = svgText(
    countIn(bar.total, look),
    {
      x: scale(Math.max(bar.total, sum(bar.counts))) + 6,
      y: y + barHeight / 2 + fontSize * 0.36,
      size: fontSize,
      strong: true,
    },
    look,
  );
  return label.join("") + parts.join("") + total;
}

const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0);

function partsOf({ counts }: Bar): { from: number; to: number; at: number }[] {
  let from = 0;
  return counts
    .map((count, at) => {
      const part = { from, to: from + count, at };
      from += count;
      return part;
    })
    .filter(({ from: start, to }) => to > start);
}

/** A number that does not fit is left to the table. */
function part(
  fill: ReturnType<typeof fillOf>,
  box: Parameters<typeof filledBox>[0],
  count: number,
  look: SetLook,
): string {
  const size = look.fontSize - 0.5;
  const words = countIn(count, look);
  const space = textWidth(words, size);
  const middle = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const drawn = filledBox(box, fill);
  if (space + 3 > box.width) return drawn;
  const plate =
    fill.pattern === "none"
      ? ""
      : `<rect class="chart-paper" x="${round(middle - space / 2 - 2)}" y="${round(y - size * 0.62)}" width="${round(space + 4)}" height="${round(size * 1.24)}" rx="2" fill="${paper}"/>`;
  const tone = fill.number;
  return (
    drawn + plate + svgText(words, { x: middle, y: y + size * 0.36, size, anchor: "middle", tone }, look)
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
