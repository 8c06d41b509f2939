import type { WritingTools } from "./form-writer";
import type { Block, Report, TableBlock } from "./report";

/** The table that a block is or holds. */
export const tableOf = (block: Block): TableBlock | null =>
  block.block === "table" ? block : block.block === "chart" ? block.table : null;

/** Rows of all its tables. */
export const rowsIn = ({ sections }: Report): number =>
  sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + (tableOf(block)?.rows.count ?? 0), 0);

/** Tells how far the writing is, batch by batch. */
export function rowCounter(of: number, { progress }: WritingTools): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    progress(done, of);
  };
}

/** Texts as the bytes of a file in UTF-8. */
export async function* inUtf8(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
