import { Buffer } from "node:buffer";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StatusMark } from "@/app/_ui/status-mark";
import { locales, shownStatuses } from "@/lib/domain/vocabulary";
import { fillOf } from "@/lib/reports/charts/bar-fill";
import { filledBox } from "@/lib/reports/charts/bar-pattern";
import { escapeXml } from "@/lib/reports/charts/escape-xml";
import { pictureOf } from "@/lib/reports/charts/picture";
import { chartSize, stackedBarsSvg } from "@/lib/reports/charts/stacked-bars";
import { statusMarkSvg } from "@/lib/reports/charts/status-mark";
import { linesOfText, textWidth } from "@/lib/reports/charts/text-width";
import { chartFonts } from "@/lib/reports/fonts";
import type { ChartBlock } from "@/lib/reports/report";
import { sampleReport } from "../support/report-sample";

const chartsOf = (language: (typeof locales)[number]): ChartBlock[] =>
  sampleReport(language).sections.flatMap(({ blocks }) => blocks.filter((block) => block.block === "chart"));
const [aChart] = chartsOf("en");
if (!aChart) throw new Error("The sample has no chart");

describe("a chart", () => {
  it("prints every count that fits, every whole, every word of its key", () => {
    const svg = stackedBarsSvg(aChart);
    for (const { total } of aChart.bars) expect(svg).toContain(`font-weight="700" fill="#1c1b19">${total}<`);
    for (const { label } of aChart.series) expect(svg).toContain(`>${label}<`);
    expect(svg).toContain(`>${aChart.unit}<`);
  });

  it("stands on a page with others: no ids, no styles, nothing that could run", () => {
    for (const chart of locales.flatMap(chartsOf)) {
      const svg = stackedBarsSvg(chart);
      expect(svg).not.toMatch(/\s(?:id|style|on\w+|href)=|<(?:script|style|pattern|clipPath|defs|image)/);
    }
  });

  it("says its size", () => {
    const { width, height } = chartSize(stackedBarsSvg(aChart, { width: 500 }));
    expect(width).toBe(500);
    expect(height).toBeGreaterThan(100);
  });

  it("holds typed text as text", () => {
    const hostile = { ...aChart, bars: [{ id: "a", label: `<b>"&'\u0000\ud800`, counts: [1], total: 1 }] };
    const svg = stackedBarsSvg(hostile);
    expect(svg).toContain("&lt;b&gt;&quot;&amp;&#39;\ufffd");
    expect(pictureOf(svg).length).toBeGreaterThan(1_000);
  });

  it("draws each status with a pattern or shade of its own, its lines inside its box", () => {
    const box = { x: 10, y: 20, width: 60, height: 20 };
    const drawn = shownStatuses.map((status) => {
      const fill = fillOf({ kind: "status", status });
      expect([fill.name, filledBox(box, fill).includes(`chart-fill-${status}`)]).toEqual([status, true]);
      return `${fill.pattern} ${fill.shade}`;
    });
    expect(new Set(drawn).size).toBe(shownStatuses.length);
    for (const status of shownStatuses)
      for (const [, x, y] of filledBox(box, fillOf({ kind: "status", status })).matchAll(
        /[ML]([\d.]+) ([\d.]+)/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(10);
        expect(Number(x)).toBeLessThanOrEqual(70);
        expect(Number(y)).toBeGreaterThanOrEqual(20);
        expect(Number(y)).toBeLessThanOrEqual(40);
      }
  });

  it("becomes a picture with our own faces, in each language", () => {
    for (const language of locales) {
      const [chart] = chartsOf(language);
      if (!chart) throw new Error("The sample has no chart");
      const svg = stackedBarsSvg(chart, { fonts: chartFonts(language), language });
      const picture = pictureOf(svg, 1);
      expect(picture.subarray(1, 4).toString()).toBe("PNG");
      expect(picture.readUInt32BE(16)).toBe(chartSize(svg).width);
      expect(
        Buffer.compare(picture, pictureOf(stackedBarsSvg({ ...chart, series: [], bars: [] }), 1)),
      ).not.toBe(0);
    }
  });

  it("breaks long labels into lines that fit, Chinese not before its marks", () => {
    for (const text of [
      "Industry, investment and free economic zones",
      "产业、投资与自由经济区，以及其他领域的合作。",
      "x".repeat(200),
    ]) {
      const lines = linesOfText(text, 100, 11, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) {
        expect(textWidth(line, 11)).toBeLessThanOrEqual(100.1);
        expect(line).not.toMatch(/^[，。、]/);
      }
    }
  });
});

describe("the mark of a status", () => {
  it("has the same geometry on pages and in files", () => {
    for (const status of shownStatuses) {
      const inPage = renderToStaticMarkup(StatusMark({ status }));
      const shapes = (svg: string) =>
        [...svg.matchAll(/ (?:d|r|stroke-width|stroke-dasharray)="([^"]*)"/g)]
          .map(([, value]) => value)
          .sort();
      expect(shapes(statusMarkSvg(status)), status).toEqual(shapes(inPage));
    }
  });
});

describe("text in XML", () => {
  it("keeps what XML can hold, escapes what it would read, drops the rest", () => {
    expect(escapeXml("a<b> & \"c\" 'd'\t\n\u0001\uffff😀")).toBe(
      "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\t\n😀",
    );
  });
});
