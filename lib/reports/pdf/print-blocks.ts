import { stackedBarsSvg } from "../charts/stacked-bars";
import { facesOf, ourVoice } from "../fonts";
import { outOfWords } from "../out-of";
import type { Block, FiguresBlock, ReportHead, Section } from "../report";
import { type PrintRun, type PrintScript, printAddress, type RunPrinter, scriptOf } from "./print-runs";
import { type PrintTable, printNumber, printTable } from "./print-table";
import { printable, settable } from "./printable";

export type PrintHeading = { block: "heading"; level: 1 | 2 | 3; tag: number; text: string; id?: string };
export type PrintBlock =
  | PrintHeading
  | { block: "text"; tone: string; runs: PrintRun[] }
  | { block: "list"; items: PrintRun[][] }
  | { block: "figures"; title: string; figures: { label: string; value: string; of: string }[] }
  | { block: "chart"; title: string; description: string; svg: string; table: PrintTable }
  | PrintTable
  | { block: "quote"; text: string; script: PrintScript; source: PrintRun[]; whole: boolean }
  | { block: "facts"; rows: { name: string; value: PrintRun[] }[] };
/** `wide`: on a page laid on its side. */
export type PrintPart = { wide: boolean; blocks: PrintBlock[] };
export type PrintSection = { annex: boolean; parts: PrintPart[] };

/** A quote of this length is not split between pages. */
const mostWholeLetters = 600;

/** What is collected on the way: where headings lead to. */
export type Printing = {
  head: ReportHead;
  print: RunPrinter;
  hrefs: Record<string, string>;
  onRows: (rows: number) => void;
};

export async function printSection(section: Section, printing: Printing): Promise<PrintSection> {
  const blocks: PrintBlock[] = [{ block: "heading", level: 1, tag: 1, text: printable(section.title) }];
  let deepest: HeadingDepth = 2;
  for (const block of section.blocks) {
    if (block.block === "heading" && block.level === 2) deepest = 3;
    const printed = await printBlock(block, printing, deepest);
    const last = blocks.at(-1);
    const isHeaded = last?.block === "heading" && printed.block === "table" && last.text === printed.caption;
    blocks.push(isHeaded ? { ...printed, caption: null } : printed);
  }
  return { annex: section.annex, parts: partsOf(blocks) };
}

/** The headings above a wide table go with it onto its page. */
function partsOf(blocks: readonly PrintBlock[]): PrintPart[] {
  const parts: PrintPart[] = [];
  let headings: PrintBlock[] = [];
  const put = (wide: boolean, block: PrintBlock[]) => {
    const last = parts.at(-1);
    if (last?.wide === wide) last.blocks.push(...block);
    else if (block.length > 0) parts.push({ wide, blocks: [...block] });
  };
  for (const block of blocks) {
    if (block.block === "heading") headings.push(block);
    else {
      put(block.block === "table" && block.wide, [...headings, block]);
      headings = [];
    }
  }
  put(false, headings);
  return parts;
}

async function printBlock(block: Block, printing: Printing, deepest: HeadingDepth): Promise<PrintBlock> {
  const { print, head } = printing;
  switch (block.block) {
    case "heading":
      return printHeading(block, printing, deepest);
    case "text":
      return { block: "text", tone: block.tone, runs: print.runs(block.runs) };
    case "list":
      return { block: "list", items: block.items.map((item) => print.runs(item)) };
    case "figures":
      return printFigures(block, head);
    case "chart":
      return {
        block: "chart",
        title: printable(block.title),
        description: settable(block.description),
        svg: stackedBarsSvg(block, {
          language: head.language,
          faces: (text) => facesOf(settable(text), ourVoice(head.language)),
        }),
        table: await tableOf(block.table, printing),
      };
    case "table":
      return tableOf(block, printing);
    case "quote":
      return {
        block: "quote",
        text: printable(block.text),
        script: scriptOf(block.script),
        source: print.runs(block.source),
        whole: block.text.length <= mostWholeLetters,
      };
    case "facts":
      return {
        block: "facts",
        rows: block.rows.map(({ name, value }) => ({ name: printable(name), value: print.runs(value) })),
      };
  }
}

const tableOf = (
  table: Extract<Block, { block: "table" }>,
  { print, head, onRows }: Printing,
): Promise<PrintTable> =>
  printTable(table, print, { language: head.language, continued: head.frame.continued }, onRows);

/** How deep a heading stands at most: readers of the tagged file jump from level to level, and none may be left out. */
type HeadingDepth = 2 | 3;

function printHeading(
  { level, id, text, href }: Extract<Block, { block: "heading" }>,
  { hrefs }: Printing,
  deepest: HeadingDepth,
): PrintHeading {
  const address = printAddress(href);
  if (address) hrefs[id] = address;
  return {
    block: "heading",
    level,
    tag: Math.min(level, deepest),
    text: printable(text),
    ...(address && { id }),
  };
}

const printFigures = ({ title, figures }: FiguresBlock, { language }: ReportHead): PrintBlock => ({
  block: "figures",
  title: printable(title),
  figures: figures.map(({ label, value, of }) => ({
    label: printable(label),
    value: printNumber(value, language),
    of: of ? outOfWords(printNumber(of.value, language), printable(of.label), language) : "",
  })),
});
