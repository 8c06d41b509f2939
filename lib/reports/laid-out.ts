import type { Block, Section } from "./report";

export type LaidOut = {
  block: Block;
  /** The heading above says what the table's caption says: twice would be once too often. */
  captioned: boolean;
};

/** A section's blocks for a page: headings go down step by step, and no caption repeats its heading. */
export function laidOut({ title, blocks }: Section): LaidOut[] {
  let above = title;
  let stepped = false;
  return blocks.map((block) => {
    if (block.block === "heading") {
      above = block.text;
      stepped ||= block.level === 2;
      return { block: stepped ? block : { ...block, level: 2 }, captioned: false };
    }
    return { block, captioned: block.block === "table" && block.caption === above };
  });
}
