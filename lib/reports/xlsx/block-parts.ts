import { messagesOf } from "../../messages";
import { figuresTable } from "../figures-table";
import type { Block, Report, Section, TableBlock } from "../report";
import type { Look } from "./looks";
import { across, blank, held, type SheetLine, type SheetPart, type SheetValue } from "./sheet";
import { mostLinkedRows, tablePart } from "./table-part";
import { lookOf, type Writing } from "./writing";

const lookOfTone = { plain: "text", lead: "lead", gap: "gap", small: "small" } as const;

/** A block as parts of a sheet, with the space below it. */
export function blockParts(block: Block, section: Section, report: Report, writing: Writing): SheetPart[] {
  switch (block.block) {
    case "heading":
      return [
        held([said(writing.linked(block.text, block.href), block.level === 2 ? "heading" : "subheading")]),
      ];
    case "text":
      return [held([said(writing.runs(block.runs), lookOfTone[block.tone]), blank])];
    case "list":
      return [
        held([...block.items.map((item) => said(writing.runs([{ text: "• " }, ...item]), "text")), blank]),
      ];
    case "facts":
      return [
        held(
          [
            ...block.rows.map(({ name, value }): SheetLine => {
              const words = writing.runs(value);
              return {
                cells: [
                  { value: writing.text(name), look: "label" },
                  { value: words, look: lookOf(words) },
                ],
              };
            }),
            blank,
          ],
          [24, 60],
        ),
      ];
    case "figures":
      return [
        held([said(writing.text(block.title), "heading")]),
        tablePart(figuresTable(block, report.head), writing),
        held([blank]),
      ];
    case "chart":
      return [
        held([
          said(writing.text(block.title), "heading"),
          said(writing.text(`${block.description} · ${block.unit}`), "small"),
        ]),
        tablePart(block.table, writing),
        held([blank]),
      ];
    case "table":
      return [held(captionOf(block, section, writing)), tablePart(block, writing), held([blank])];
    case "quote":
      return [
        held([said(writing.text(block.text), "quote"), said(writing.runs(block.source), "small"), blank]),
      ];
  }
}

/** A caption that repeats the name of the sheet says nothing. */
function captionOf(table: TableBlock, section: Section, writing: Writing): SheetLine[] {
  const repeated = table.caption === section.title;
  const caption = repeated ? [] : [said(writing.text(table.caption), "heading")];
  if (table.rows.count <= mostLinkedRows) return caption;
  return [...caption, said(messagesOf[writing.language].report.data.unlinked, "small")];
}

const said = (value: SheetValue, look: Look): SheetLine =>
  across(value, look === "heading" || look === "subheading" ? look : lookOf(value, look));
