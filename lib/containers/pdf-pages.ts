import { type Region, splitColumns } from "./pdf-columns";
import { type PageParts, partPages } from "./pdf-furniture";
import { softenHyphens } from "./pdf-hyphens";
import {
  addLine,
  beginsLikeItem,
  besideLabel,
  endsSentence,
  isIndented,
  isSameSize,
  leavesRoom,
  type Paragraph,
  paragraphsOf,
} from "./pdf-paragraphs";
import { type Row, wordsOf } from "./pdf-rows";
import { type Setting, settingOf } from "./pdf-setting";

export type PageRows = { rows: Row[]; width: number };
type SetPage = PageParts & { regions: Region[] };
/** A piece of the text; `page`: a page begins with it. */
type Block = { parts: string[]; page: boolean };

/** All pages as one text: an empty line between paragraphs, a form feed where a page begins. */
export function textOfPages(pages: PageRows[]): string {
  const parts = partPages(pages.map(({ rows }) => rows));
  const set = parts.map((part, i) => ({ ...part, regions: splitColumns(part.body, pages[i]?.width ?? 0) }));
  const setting = settingOf(set.map(({ regions }) => regions));
  const blocks = assemble(set, setting);
  return softenHyphens(
    blocks.map(({ parts, page }, i) => `${i === 0 ? "" : page ? "\n\f" : "\n\n"}${parts.join("")}`).join(""),
  );
}

/**
 * A paragraph that runs over a page's edge is finished first; what the pages print there follows it. Only here is it
 * known that it runs on: by its full last line and by the next one, which does not begin like a paragraph.
 */
function assemble(pages: SetPage[], setting: Setting): Block[] {
  const all = pages.map(({ regions }) => regions.map((region) => paragraphsOf(region, setting)));
  /** Only a column's first paragraph can go on with one of the column before. */
  const tops = new Set(all.flat().map(([first]) => first));
  const blocks: Block[] = [];
  let last: { paragraph: Paragraph; block: Block } | null = null;
  pages.forEach(({ head, foot }, i) => {
    let rest = (all[i] ?? []).flat();
    const [first] = rest;
    if (first && last && runsOn(last.paragraph, first)) {
      append(last.block, first);
      last.paragraph = { ...first, first: last.paragraph.first };
      rest = rest.slice(1);
    }
    const under = pages[i - 1]?.foot ?? [];
    if (under.length > 0) blocks.push({ parts: [printed(under)], page: false });
    let opens = i > 0;
    if (head.length > 0) add([printed(head)]);
    for (const paragraph of rest) {
      const isBeside = paragraph.inColumn && tops.has(paragraph);
      if (last?.paragraph.inColumn && isBeside && runsOn(last.paragraph, paragraph)) {
        append(last.block, paragraph);
        last.paragraph = paragraph;
      } else last = { paragraph, block: add(paragraph.parts) };
    }
    if (opens && blocks.length > 0) add([]);
    if (i === pages.length - 1 && foot.length > 0) add([printed(foot)]);

    function add(parts: string[]): Block {
      const block = { parts: [...parts], page: opens };
      blocks.push(block);
      opens = false;
      return block;
    }
  });
  return blocks;

  function runsOn(above: Paragraph, next: Paragraph): boolean {
    const edges = besideLabel(setting, next.hanging === above.hanging ? above.hanging : null);
    if (above.inColumn !== next.inColumn || !isSameSize(above.last, next.first)) return false;
    const ended = endsSentence(above.parts.at(-1) ?? "");
    if (ended && beginsLikeItem(next.parts[0] ?? "")) return false;
    if (above.inColumn) return !ended || next.standsIn === false;
    if (isIndented(next.first, edges) || leavesRoom(above.last, next.first, edges)) return false;
    return !ended || edges.firstLine !== null;
  }
}

const printed = (rows: Row[]): string => rows.map((row) => wordsOf(row)).join("\n");

function append({ parts }: Block, { parts: [first = "", ...rest] }: Paragraph): void {
  addLine(parts, first);
  for (const part of rest) parts.push(part);
}
