import { pictureOf } from "../charts/picture";
import { chartSize, stackedBarsSvg } from "../charts/stacked-bars";
import { facesOf, ourVoice } from "../fonts";
import { outOfWords } from "../out-of";
import type { Block, ChartBlock, FactsBlock, FiguresBlock, HeadingBlock, QuoteBlock } from "../report";
import { safeAddress } from "../safe-address";
import { widthsOf } from "./column-widths";
import { drawingRun } from "./drawing";
import { chartFaces } from "./faces";
import { bookmarked, linked, paragraph, runsParagraph, textParagraph } from "./paragraph";
import { isTraditional, textRuns } from "./run-xml";
import { styleIds } from "./style-ids";
import { headRow, numberIn, row, tableClosing, tableOpening, tablePieces } from "./table-xml";
import type { Writing } from "./writing";

export type Place = {
  /** Of the text on these pages, in twentieths of a point. */
  width: number;
  /** Rows of a long table that are written. */
  written(rows: number): void;
  /** The heading above says what the table's caption says. */
  captioned?: boolean;
};

/** One block as pieces of the file's text. */
export async function* blockPieces(block: Block, place: Place, writing: Writing): AsyncGenerator<string> {
  switch (block.block) {
    case "heading":
      yield headingXml(block, writing);
      return;
    case "text":
      yield runsParagraph(block.runs, writing, block.tone === "plain" ? {} : { style: styleIds[block.tone] });
      return;
    case "list":
      yield block.items
        .map((runs) => runsParagraph(runs, writing, { style: styleIds.item, bullets: writing.bullets }))
        .join("");
      return;
    case "facts":
      yield factsXml(block.rows, place.width, writing);
      return;
    case "figures":
      yield figuresXml(block, place.width, writing);
      return;
    case "quote":
      yield quoteXml(block, writing);
      return;
    case "chart":
      yield* chartPieces(block, place, writing);
      return;
    case "table":
      yield* tablePieces(block, place.width, writing, place);
  }
}

/** Headings and whole parts may be called alike. Word takes 40 characters; the end tells one from another. */
export const bookmarkOf = (kind: "part" | "heading", id: string): string =>
  `${kind}_${id.replace(/[^\p{L}\p{N}]/gu, "_").slice(-32)}`;

function headingXml({ level, id, text, href }: HeadingBlock, writing: Writing): string {
  const address = safeAddress(href);
  const words = textRuns(text);
  return paragraph(
    bookmarked(
      address ? linked(words, address, writing.links) : words,
      bookmarkOf("heading", id),
      writing.nextId(),
    ),
    { style: level === 2 ? styleIds.heading : styleIds.subheading, text },
  );
}

export function factsXml(rows: FactsBlock["rows"], whole: number, writing: Writing): string {
  const widths = widthsOf([28, 72], whole);
  const opening = tableOpening({ style: styleIds.facts, caption: "", widths, firstRow: false });
  const lines = rows.map(({ name, value }) =>
    row(
      [
        textParagraph(name, { style: styleIds.factName }),
        runsParagraph(value, writing, { style: styleIds.tableText }),
      ],
      widths,
    ),
  );
  return lines.length > 0 ? `${opening}${lines.join("")}${tableClosing}` : "";
}

function figuresXml({ title, figures }: FiguresBlock, whole: number, writing: Writing): string {
  const { frame, language } = writing.report.head;
  const widths = widthsOf([60, 12, 28], whole);
  const heads = [frame.figure, frame.count, frame.outOf];
  const lines = figures.map(({ label, value, of }) =>
    row(
      [
        textParagraph(label, { style: styleIds.tableText }),
        textParagraph(numberIn(value, writing), { style: styleIds.tableNumber }),
        textParagraph(of ? outOfWords(numberIn(of.value, writing), of.label, language) : "", {
          style: styleIds.tableText,
        }),
      ],
      widths,
    ),
  );
  return [
    textParagraph(title, { style: styleIds.caption }),
    tableOpening({ style: styleIds.table, caption: title, widths, firstRow: true }),
    headRow(
      heads.map((head) => textParagraph(head, { style: styleIds.tableHead })),
      widths,
    ),
    ...lines,
    tableClosing,
  ].join("");
}

function quoteXml({ text, script, source }: QuoteBlock, writing: Writing): string {
  const style = isTraditional(script) ? styleIds.traditionalQuote : styleIds.quote;
  const lines = text
    .split("\n")
    .map((line) => paragraph(textRuns(line, { quote: script, style: undefined }), { style, text: line }));
  return `${lines.join("")}${source.length > 0 ? runsParagraph(source, writing, { style: styleIds.quoteSource }) : ""}`;
}

/** A unit of the drawing in points, so that its letters are as large as those of the tables. */
const pointsInUnit = 0.77;
const highestChart = 400;

async function* chartPieces(chart: ChartBlock, place: Place, writing: Writing): AsyncGenerator<string> {
  const { language } = writing.report.head;
  const widest = place.width / 20;
  const look = { width: Math.floor(widest / pointsInUnit), language };
  const svg = stackedBarsSvg(chart, { ...look, fonts: chartFaces(language) });
  const voice = ourVoice(language);
  const drawn = stackedBarsSvg(chart, { ...look, faces: (text) => facesOf(text, voice) });
  const id = writing.nextId();
  const name = `chart-${id}`;
  writing.pictures.set(name, { name, svg, png: pictureOf(drawn, 2) });
  const size = chartSize(svg);
  const scale = Math.min(widest / size.width, highestChart / size.height);
  const drawing = { id, name, width: size.width * scale, height: size.height * scale };
  yield textParagraph(chart.title, { style: styleIds.caption });
  yield paragraph(drawingRun({ ...drawing, description: chart.description }, writing.links), {
    style: styleIds.picture,
  });
  const captioned = chart.table.caption === chart.title;
  yield* tablePieces(chart.table, place.width, writing, { captioned, written: place.written });
}
