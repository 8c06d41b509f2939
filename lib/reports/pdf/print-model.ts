import { shownStatuses } from "../../domain/vocabulary";
import { messagesOf } from "../../messages";
import { statusMarkSvg } from "../charts/status-mark";
import { paragraphsOf } from "../paragraphs";
import type { Report, ReportHead } from "../report";
import { type PrintSection, printSection } from "./print-blocks";
import { type PrintNote, type PrintRun, printAddress, runPrinter } from "./print-runs";
import { printable, settable } from "./printable";

/** How large the type is (points), how far lines stand apart (parts of it) and how long they are (mm; null: whole). */
export type PrintLook = { size: number; leading: number; measure: number | null; titleSize: number };

/** Everything the template lays out; it reads this as data. */
export type PrintModel = {
  lang: string;
  region: string | null;
  look: PrintLook;
  /** One page, with what frames it in few lines. */
  brief: boolean;
  /** Whether what was typed holds emoji. */
  emoji: boolean;
  /** Levels of headings in the contents; 0: none. */
  contents: number;
  /** They fit on the first page, and what the report says begins on the next. */
  shortContents: boolean;
  brand: string;
  kindWords: string;
  title: string;
  /** The same without places to break, for what the file says of itself. */
  plainTitle: string;
  runningTitle: string;
  description: string;
  keywords: string[];
  date: { year: number; month: number; day: number; hour: number; minute: number; second: number };
  /** Null once issued; `number` and `issued` are null before. */
  draft: string | null;
  number: string | null;
  issued: string | null;
  asOfLine: string;
  /** Before, between and after the two page numbers. */
  pageWords: [string, string, string];
  facts: { name: string; value: PrintRun[] }[];
  introduction: string[];
  closing: string[];
  sections: PrintSection[];
  notes: Record<string, PrintNote>;
  hrefs: Record<string, string>;
  marks: Record<string, string>;
  words: {
    contents: string;
    introduction: string;
    notes: string;
    figure: string;
    count: string;
    outOf: string;
  };
};

/** More of them would fill pages before anything is said. */
const mostSubheadings = 80;
const mostShortEntries = 26;

export async function printModel(
  report: Report,
  look: PrintLook,
  onRows: (rows: number) => void = () => {},
): Promise<PrintModel> {
  const { head, footnotes } = report;
  const { frame, language } = head;
  const print = runPrinter(footnotes);
  const hrefs: Record<string, string> = {};
  const inOrder = [
    ...report.sections.filter(({ annex }) => !annex),
    ...report.sections.filter(({ annex }) => annex),
  ];
  const sections: PrintSection[] = [];
  for (const section of inOrder) sections.push(await printSection(section, { head, print, hrefs, onRows }));
  const brief = head.kind === "party";
  const contents = brief ? 0 : levelsOf(sections);
  return {
    lang: language,
    region: language === "zh" ? "CN" : null,
    look,
    brief,
    emoji: /\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(head.title + head.introduction + head.notes),
    contents,
    shortContents: entriesIn(sections, contents) <= mostShortEntries,
    brand: settable(frame.brand),
    kindWords: printable(head.kindWords),
    title: printable(head.title),
    plainTitle: settable(head.title),
    runningTitle: shortened(settable(head.title), language === "zh" ? 34 : 64),
    description: shortened(settable(`${head.kindWords}. ${head.viewWords}`), 300),
    keywords: [head.issued?.number, frame.brand].filter((word) => word !== undefined),
    date: dateOf(head.asOf),
    draft: head.issued ? null : frame.draft,
    number: head.issued?.number ?? null,
    issued: head.issued ? printable(head.issued.words) : null,
    asOfLine: settable(`${frame.asOf}${language === "zh" ? "：" : ": "}${head.asOfWords}`),
    pageWords: pageWordsOf(frame.page),
    facts: factsOf(head),
    introduction: paragraphsOf(settable(head.introduction)).map((one) => printable(one)),
    closing: paragraphsOf(settable(head.notes)).map((one) => printable(one)),
    sections,
    notes: print.notes,
    hrefs,
    marks: Object.fromEntries(shownStatuses.map((status) => [status, statusMarkSvg(status)])),
    words: {
      contents: frame.contents,
      introduction: frame.introduction,
      notes: frame.notes,
      figure: frame.figure,
      count: frame.count,
      outOf: frame.outOf,
    },
  };
}

const entriesIn = (sections: readonly PrintSection[], levels: number): number =>
  sections
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
    .filter((block) => block.block === "heading" && block.tag <= levels).length;

const levelsOf = (sections: readonly PrintSection[]): number =>
  entriesIn(sections, 2) - entriesIn(sections, 1) > mostSubheadings ? 1 : 2;

/** Where it comes from and what it shows; every file carries it. */
function factsOf(head: ReportHead): PrintModel["facts"] {
  const { frame, issued, language } = head;
  const fact = (name: string, text: string, href?: string) => {
    const address = printAddress(href);
    return { name: settable(name), value: [{ text: printable(text), ...(address && { href: address }) }] };
  };
  return [
    ...(issued ? [fact(frame.number, issued.number, issued.address)] : []),
    fact(frame.asOf, head.asOfWords),
    fact(frame.filter, head.viewWords),
    ...head.documents.map(({ title, address }) =>
      fact(messagesOf[language].report.laidOut.document, title, address),
    ),
    fact(frame.codebook, head.codebook),
    fact(frame.sameView, head.viewAddress, head.viewAddress),
    ...(head.dataHash ? [fact(frame.dataHash, head.dataHash)] : []),
  ];
}

function pageWordsOf(words: string): [string, string, string] {
  const [before = "", between = " / ", after = ""] = words.split(/\{pages?\}/);
  return [before, between, after];
}

const dateOf = (instant: string): PrintModel["date"] => {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** On one line. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...graphemes.segment(line.slice(0, most * 12))];
  if (characters.length <= most) return line;
  return `${characters
    .slice(0, most - 1)
    .map(({ segment }) => segment)
    .join("")
    .trimEnd()}…`;
}
