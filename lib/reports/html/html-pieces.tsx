import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { escapeXml } from "../charts/escape-xml";
import { laidOut } from "../laid-out";
import { languageTag } from "../language-tag";
import type { Report, Section, TableBlock } from "../report";
import { allRows } from "../rows";
import { BlockView } from "./block-view";
import { Marks } from "./marks";
import { countsIn, numbersOf, type Page, wordsOfPage } from "./page";
import {
  articleOf,
  Contents,
  Footnotes,
  inReadingOrder,
  introductionId,
  notesId,
  Origin,
  SectionHeading,
  sectionOf,
  Typed,
} from "./report-parts";
import { policyOf, standaloneStyle } from "./standalone-style";
import { Caption, EmptyTable, TableHead, TableRows, tableBoxOf, tableOf } from "./table-view";

type Progress = (done: number, of: number) => void;

/** The file in pieces; a table comes batch by batch and is never in memory as a whole. */
export async function htmlPieces(report: Report, progress: Progress): Promise<AsyncIterable<string>> {
  const style = await standaloneStyle(report.head);
  return pieces(report, style, progress);
}

async function* pieces(report: Report, style: string, progress: Progress): AsyncGenerator<string> {
  const { head, sections } = report;
  const rows = sections.flatMap(tablesOf).reduce((sum, table) => sum + table.rows.count, 0);
  const work = { done: 0, of: rows, progress };
  const page = pageInOneGo(report);
  yield opening(report, style);
  const [start, end] = tagsAround(<article {...articleOf(report)} />);
  yield start;
  yield markup(
    <>
      <Marks />
      <header>
        <p className="report-kind">
          {head.frame.brand} · {head.kindWords}
        </p>
        <h1 dir="auto">{head.title}</h1>
      </header>
      <Origin page={page} />
      <Typed id={introductionId} title={head.frame.introduction} text={head.introduction} />
      <Contents report={report} />
    </>,
  );
  for (const section of inReadingOrder(sections, false)) yield* sectionPieces(section, page, work);
  yield markup(<Typed id={notesId} title={head.frame.notes} text={head.notes} />);
  for (const section of inReadingOrder(sections, true)) yield* sectionPieces(section, page, work);
  yield markup(<Footnotes page={page} />);
  yield `${end}</main></body></html>\n`;
}

type Work = { done: number; of: number; progress: Progress };

async function* sectionPieces(section: Section, page: Page, work: Work): AsyncGenerator<string> {
  const [start, end] = tagsAround(<section {...sectionOf(section)} />);
  yield start + markup(<SectionHeading section={section} />);
  for (const { block, captioned } of laidOut(section)) {
    if (block.block === "table") yield* tablePieces(block, captioned, page, work);
    else if (block.block === "chart") {
      const held = await heldChart(block.table, page);
      yield markup(<BlockView block={block} page={held} />);
    } else yield markup(<BlockView block={block} page={page} />);
  }
  yield end;
}

async function* tablePieces(
  table: TableBlock,
  captioned: boolean,
  page: Page,
  work: Work,
): AsyncGenerator<string> {
  if (table.rows.count === 0) {
    yield markup(<EmptyTable table={table} captionHidden={captioned} />);
    return;
  }
  const [boxStart, boxEnd] = tagsAround(<div {...tableBoxOf(table)} />);
  const [tableStart, tableEnd] = tagsAround(<table {...tableOf(table)} />);
  yield `${markup(<Caption table={table} hidden={captioned} />)}${boxStart}${tableStart}${markup(<TableHead table={table} />)}<tbody>`;
  for await (const batch of table.rows.batches()) {
    yield markup(<TableRows rows={batch} columns={table.columns} page={page} />);
    work.done += batch.length;
    work.progress(work.done, work.of);
  }
  yield `</tbody>${tableEnd}${boxEnd}`;
}

const tablesOf = ({ blocks }: Section): TableBlock[] => blocks.filter((block) => block.block === "table");

/** The twin of a chart is small. */
async function heldChart(table: TableBlock, page: Page): Promise<Page> {
  const rows = await allRows(table.rows);
  return { ...page, rowsOf: () => rows };
}

/** Written from top to bottom, so the first mark of a footnote is the one that is met first. */
function pageInOneGo(report: Report): Page {
  const referred = new Set<string>();
  return {
    report,
    words: wordsOfPage(report.head.language),
    count: countsIn(report.head.language),
    rowsOf: () => [],
    numberOf: numbersOf(report),
    isFirst: ({ note }) => {
      if (note === undefined || referred.has(note)) return false;
      referred.add(note);
      return true;
    },
    isReferred: (note) => referred.has(note),
  };
}

function opening({ head }: Report, style: string): string {
  const language = languageTag(head.language);
  const origin = head.issued ? head.issued.address : head.viewAddress;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeXml(head.frame.brand)}">
${head.issued ? `<link rel="canonical" href="${escapeXml(origin)}">\n` : ""}<title>${escapeXml(head.title)}</title>
<style>${style}</style>
</head>
<body><main>
`;
}

const markup = (element: ReactNode): string => withoutForbidden(renderToStaticMarkup(element));

/** NUL and its like are no part of a page. */
const withoutForbidden = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");

function tagsAround(element: ReactNode): [start: string, end: string] {
  const whole = markup(element);
  const at = whole.lastIndexOf("</");
  return [whole.slice(0, at), whole.slice(at)];
}
