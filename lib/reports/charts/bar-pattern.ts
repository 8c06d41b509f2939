import type { BarFill, BarPattern } from "./bar-fill";
import { edge } from "./print-colours";

export type Box = { x: number; y: number; width: number; height: number };

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * A filled rectangle. Its lines and dots are drawn one by one and end at its edge: a pattern would need an id, which
 * must be unique in a page, and word processors draw patterns as black.
 */
export function filledBox(box: Box, { name, shade, pattern, line }: BarFill): string {
  const { x, y, width, height } = box;
  const at = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const inside =
    pattern === "dots"
      ? dots(box)
          .map(
            ([cx, cy]) => `<circle class="chart-line-${name}" cx="${cx}" cy="${cy}" r="0.9" fill="${line}"/>`,
          )
          .join("")
      : linesOf(pattern, box, line, name);
  return `<rect class="chart-fill-${name}" ${at} fill="${shade}"/>${inside}<rect class="chart-edge" ${at} fill="none" stroke="${edge}" stroke-width="0.75"/>`;
}

function linesOf(pattern: BarPattern, box: Box, line: string, name: string): string {
  const strokes = segments(pattern, box);
  if (strokes.length === 0) return "";
  const path = strokes
    .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join("");
  return `<path class="chart-line-${name}" d="${path}" fill="none" stroke="${line}" stroke-width="${widths[pattern]}"/>`;
}

type Segment = [x1: number, y1: number, x2: number, y2: number];
const widths: Record<BarPattern, number> = {
  none: 0,
  rising: 1,
  "rising-close": 1.5,
  falling: 1,
  dots: 0,
  crossed: 0.9,
  level: 1,
  upright: 0.8,
  dashes: 1.1,
};

function segments(pattern: BarPattern, box: Box): Segment[] {
  switch (pattern) {
    case "rising":
      return slanted(box, 7, true);
    case "rising-close":
      return slanted(box, 4.2, true);
    case "falling":
      return slanted(box, 5.5, false);
    case "crossed":
      return [...slanted(box, 6.5, true), ...slanted(box, 6.5, false)];
    case "level":
      return steps(box.y, box.height, 4).map((y) => [box.x, y, box.x + box.width, y]);
    case "upright":
      return steps(box.x, box.width, 6).map((x) => [x, box.y, x, box.y + box.height]);
    case "dashes":
      return steps(box.y, box.height, 5).flatMap((y) =>
        steps(box.x, box.width - 4, 8).map((x): Segment => [x, y, x + 4, y]),
      );
    default:
      return [];
  }
}

/** Places between the edges, on a grid of the whole drawing so that equal parts look alike. */
function steps(from: number, length: number, step: number): number[] {
  const first = Math.ceil((from + 1) / step) * step;
  const places: number[] = [];
  for (let place = first; place < from + length - 0.5; place += step) places.push(round(place));
  return places;
}

/** Lines of 45°, cut off at the edges: of `y + x = c` (rising) or `y - x = c`, where they are inside. */
function slanted({ x, y, width, height }: Box, step: number, rising: boolean): Segment[] {
  const sign = rising ? 1 : -1;
  const corners = [y + sign * x, y + sign * (x + width)];
  const low = Math.min(...corners);
  const high = Math.max(...corners) + height;
  const lines: Segment[] = [];
  for (let c = Math.ceil(low / step) * step; c < high; c += step) {
    const from = rising ? Math.max(x, c - y - height) : Math.max(x, y - c);
    const to = rising ? Math.min(x + width, c - y) : Math.min(x + width, y + height - c);
    if (to - from > 0.4) lines.push([from, c - sign * from, to, c - sign * to]);
  }
  return lines;
}

function dots({ x, y, width, height }: Box): [number, number][] {
  return steps(y, height, 4.5).flatMap((cy, row) =>
    steps(x, width, 5)
      .map((cx): [number, number] => [round(cx + (row % 2) * 2.5), cy])
      .filter(([cx]) => cx > x + 1 && cx < x + width - 1),
  );
}
