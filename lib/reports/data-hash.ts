import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Block, Report } from "./report";
import { tableOf } from "./tables";

/**
 * SHA-256, in hexadecimal, over what a report says; every form prints it. Anybody can take it again from the JSON form:
 * the hash runs over UTF-8 lines, each ended by one line feed, each a JSON object in the canonical form of RFC 8785:
 *
 * 1. `{"head": …}`: the head without its `dataHash`
 * 2. for each section `{"section": …}`, without its `blocks`; after it for each of its blocks
 *    - `{"block": …}`, a table without its `rows`, a chart with its `table` without `rows`
 *    - for each row of that table `{"row": …}`
 * 3. for each footnote `{"footnote": …}`
 *
 * all in the order in which they stand in the file.
 */
export async function dataHashOf(report: Report): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of saidLines(report)) hash.update(`${line}\n`, "utf8");
  return hash.digest("hex");
}

async function* saidLines({ head, sections, footnotes }: Report): AsyncIterable<string> {
  const { dataHash: _, ...said } = head;
  yield line({ head: said });
  for (const { blocks, ...section } of sections) {
    yield line({ section });
    for (const block of blocks) yield* blockLines(block);
  }
  for (const footnote of footnotes) yield line({ footnote });
}

async function* blockLines(block: Block): AsyncIterable<string> {
  yield line({ block: withoutRows(block) });
  const table = tableOf(block);
  if (!table) return;
  for await (const rows of table.rows.batches()) for (const row of rows) yield line({ row });
}

function withoutRows(block: Block): object {
  if (block.block === "chart") return { ...block, table: withoutRows(block.table) };
  if (block.block !== "table") return block;
  const { rows: _, ...said } = block;
  return said;
}

const line = (value: object): string => canonicalize(value) as string;
