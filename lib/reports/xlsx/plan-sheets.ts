import type { Report } from "../report";
import { blockParts } from "./block-parts";
import { aboutSheet, columnsPart, footnotesSheet } from "./own-sheets";
import { plainSheet } from "./plain-sheet";
import { across, held, type Sheet, type SheetPart } from "./sheet";
import { type Writing, writingOf } from "./writing";

/** A sheet for each section, before them what it is, after them the codebook and the footnotes. */
export function planSheets(report: Report): Sheet[] {
  const writing = writingOf(report);
  const { sections, head, footnotes } = report;
  const columns = columnsPart(report, writing);
  const told = sections.map(
    (section): Sheet => ({
      title: section.title,
      parts: [
        ...titled(section.title, report, writing),
        ...section.blocks.flatMap((block) => blockParts(block, section, report, writing)),
        ...(section.id === "codebook" ? columns : []),
      ],
    }),
  );
  const hasCodebook = sections.some(({ id }) => id === "codebook");
  return [
    aboutSheet(report, writing),
    ...plainSheet(report, writing),
    ...told,
    ...(hasCodebook || columns.length === 0
      ? []
      : [
          {
            title: head.frame.codebook,
            parts: [...titled(head.frame.codebook, report, writing), ...columns],
          },
        ]),
    ...(footnotes.length > 0 ? [footnotesSheet(report, writing)] : []),
  ];
}

const titled = (title: string, { head }: Report, writing: Writing): SheetPart[] => [
  held([
    across(writing.text(title), "title"),
    ...(head.issued ? [] : [across(writing.text(head.frame.draft), "gap")]),
  ]),
];
