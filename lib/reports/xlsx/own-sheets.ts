import { messagesOf } from "../../messages";
import { wordsOfRuns } from "../cell-words";
import { paragraphsOf } from "../paragraphs";
import type { Report, TableColumn } from "../report";
import { tableOf } from "../tables";
import { across, blank, held, type Sheet, type SheetLine, type SheetPart, type SheetValue } from "./sheet";
import { lookOf, type Writing } from "./writing";

/** What the whole is: title, number, instant, filter, link, hash, and what the analyst wrote. */
export function aboutSheet({ head }: Report, writing: Writing): Sheet {
  const { frame, issued } = head;
  const facts: [string, SheetValue][] = [
    ...(issued
      ? [[frame.number, writing.linked(issued.number, issued.address)] as [string, SheetValue]]
      : []),
    [frame.asOf, writing.text(head.asOfWords)],
    [frame.filter, writing.text(head.viewWords)],
    [frame.sameView, writing.linked(head.viewAddress, head.viewAddress)],
    [frame.codebook, writing.text(head.codebook)],
    ...(head.dataHash ? [[frame.dataHash, head.dataHash] as [string, SheetValue]] : []),
    ...head.documents.map(({ title, address, adoptedOn }): [string, SheetValue] => [
      adoptedOn,
      writing.linked(title, address),
    ]),
  ];
  const typed = (heading: string, text: string): SheetLine[] =>
    text.trim() === ""
      ? []
      : [
          across(writing.text(heading), "heading"),
          ...paragraphsOf(text).map((paragraph) => across(writing.text(paragraph), "text")),
          blank,
        ];
  const lines: SheetLine[] = [
    across(writing.text(head.title), "title"),
    across(writing.text(head.kindWords), "lead"),
    across(writing.text(issued?.words ?? frame.draft), issued ? "text" : "gap"),
    blank,
    ...facts.map(
      ([name, value]): SheetLine => ({
        cells: [
          { value: writing.text(name), look: "label" },
          { value, look: lookOf(value) },
        ],
      }),
    ),
    blank,
    ...typed(frame.introduction, head.introduction),
    ...typed(frame.notes, head.notes),
  ];
  return { title: frame.about, parts: [held(lines, [24, 80])] };
}

export function footnotesSheet({ head, footnotes }: Report, writing: Writing): Sheet {
  const { footnote, source, address } = messagesOf[head.language].report.data;
  const lines: SheetLine[] = [
    { cells: [footnote, source, address].map((value) => ({ value, look: "head" })) },
    ...footnotes.map(({ runs }, at): SheetLine => {
      const href = runs.find((run) => run.href)?.href;
      const follow = href === undefined ? "" : writing.linked(href, href);
      return {
        cells: [
          { value: at + 1, look: "number" },
          { value: writing.text(wordsOfRuns(runs)), look: "text" },
          follow === "" ? null : { value: follow, look: lookOf(follow) },
        ],
      };
    }),
  ];
  const title = head.frame.footnotes;
  return {
    title,
    parts: [
      held([across(writing.text(title), "title")]),
      { ...held(lines, [12, 70, 50]), table: { columns: 3, rows: footnotes.length } },
    ],
  };
}

/** What the columns of every sheet hold. */
export function columnsPart({ head, sections }: Report, writing: Writing): SheetPart[] {
  const words = messagesOf[head.language].report.data;
  const told = new Map<string, { column: TableColumn; sheets: Set<string> }>();
  for (const section of sections)
    for (const column of section.blocks.flatMap((block) => tableOf(block)?.columns ?? [])) {
      const key = `${column.id}\n${column.head}\n${column.description}`;
      const known = told.get(key) ?? { column, sheets: new Set() };
      known.sheets.add(section.title);
      told.set(key, known);
    }
  if (told.size === 0) return [];
  const rows = [...told.values()].map(({ column, sheets }) => [
    column.head,
    column.id,
    column.description,
    [...sheets].join("; "),
  ]);
  const heads = [words.column, words.code.replace("{head}", () => words.column), words.meaning, words.sheet];
  const lines: SheetLine[] = [
    { cells: heads.map((value) => ({ value, look: "head" })) },
    ...rows.map(
      (cells): SheetLine => ({
        cells: cells.map((value) => ({ value: writing.text(value), look: "text" })),
      }),
    ),
  ];
  return [
    held([across(words.columns, "heading")]),
    { ...held(lines, [24, 24, 60, 30]), table: { columns: heads.length, rows: rows.length } },
  ];
}
