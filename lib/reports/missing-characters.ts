import { runsOfBlock } from "./all-runs";
import { wordsOfCell } from "./cell-words";
import { canBeDrawn } from "./fonts";
import { printable } from "./pdf/printable";
import type { Block, Report, Run, TableBlock } from "./report";

/** `where`: the id of the section it first stands in, or `title`, `introduction`, `notes`, `footnotes`, `head`. */
export type MissingCharacter = { character: string; codePoint: string; where: string };

/** Characters that none of our faces has, each once, in the order in which they are met. */
export async function missingCharacters(report: Report): Promise<MissingCharacter[]> {
  const missing = new Map<string, MissingCharacter>();
  const drawn = new Set<string>();
  const look = (text: string, where: string) => {
    for (const character of plain.test(text) ? "" : printable(text)) {
      if (drawn.has(character) || missing.has(character)) continue;
      if (canBeDrawn(character)) drawn.add(character);
      else missing.set(character, { character, codePoint: codePointOf(character), where });
    }
  };
  const { head, sections, footnotes } = report;
  look(head.title, "title");
  look(head.introduction, "introduction");
  look(head.notes, "notes");
  for (const text of wordsOfHead(report)) look(text, "head");
  for (const { id, title, blocks } of sections) {
    look(title, id);
    for (const block of blocks) {
      for (const text of wordsOfBlock(block)) look(text, id);
      for (const table of tablesOf(block))
        for await (const rows of table.rows.batches())
          for (const { cells } of rows) for (const cell of cells) look(wordsOfCell(cell), id);
    }
  }
  for (const { runs } of footnotes) for (const { text } of runs) look(text, "footnotes");
  return [...missing.values()];
}

/** Latin and Cyrillic of our languages need no look. */
const plain = /^[\n -~\u00a0-\u00ff\u0400-\u045f\u2010-\u2026]*$/;

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const wordsOfHead = ({ head }: Report): string[] => [
  head.kindWords,
  head.asOfWords,
  head.viewWords,
  ...(head.issued ? [head.issued.words, head.issued.number] : []),
  ...head.documents.map(({ title }) => title),
  ...Object.values(head.frame),
];

const tablesOf = (block: Block): TableBlock[] =>
  block.block === "table" ? [block] : block.block === "chart" ? [block.table] : [];

function wordsOfBlock(block: Block): string[] {
  const own = runsOfBlock(block).map(({ text }: Run) => text);
  const ofTable = tablesOf(block).flatMap((table) => [
    table.caption,
    table.empty,
    ...table.columns.map(({ head }) => head),
  ]);
  switch (block.block) {
    case "heading":
      return [block.text];
    case "quote":
      return [block.text, ...own];
    case "facts":
      return [...block.rows.map(({ name }) => name), ...own];
    case "figures":
      return [block.title, ...block.figures.flatMap(({ label, of }) => [label, of?.label ?? ""])];
    case "chart":
      return [
        ...[block.title, block.unit, ...ofTable],
        ...block.series.map(({ label }) => label),
        ...block.bars.map(({ label }) => label),
      ];
    default:
      return [...own, ...ofTable];
  }
}
