import type { Face } from "../fonts";
import { escapeXml } from "./escape-xml";
import { ink, paper, soft } from "./print-colours";

export type ChartLook = {
  /** In the drawing's own units, which are pixels where nobody says otherwise. */
  width?: number;
  fontSize?: number;
  /** Value of `font-family`; without it the text takes the face of the page. */
  fonts?: string;
  /** Parts a text by the face that has its letters, for a renderer that would look elsewhere for what the first lacks. */
  faces?: (text: string) => Face[];
  /** Decides how large numbers are grouped. */
  language?: string;
};

/** With the sizes that every drawing needs. */
export type SetLook = ChartLook & { width: number; fontSize: number };

export const countIn = (count: number, { language = "en" }: ChartLook): string =>
  new Intl.NumberFormat(language, { useGrouping: "min2" }).format(count);

export type TextPlace = {
  x: number;
  y: number;
  size: number;
  anchor?: "start" | "middle" | "end";
  tone?: "ink" | "soft" | "paper";
  strong?: boolean;
};

const colours = { ink, soft, paper };

export function svgText(text: string, place: TextPlace, { fonts, faces }: ChartLook): string {
  const { x, y, size, anchor = "start", tone = "ink", strong = false } = place;
  const family = fonts && !faces ? ` font-family="${escapeXml(fonts)}"` : "";
  const inside = faces
    ? faces(text)
        .map((face) => `<tspan font-family="${escapeXml(face.family)}">${escapeXml(face.text)}</tspan>`)
        .join("")
    : escapeXml(text);
  return `<text class="chart-${tone === "ink" ? "text" : tone}" x="${round(x)}" y="${round(y)}" font-size="${size}"${family}${
    anchor === "start" ? "" : ` text-anchor="${anchor}"`
  }${strong ? ' font-weight="700"' : ""} fill="${colours[tone]}">${inside}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
