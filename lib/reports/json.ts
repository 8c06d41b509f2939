import { accept } from "../domain/outcome";
import type { WriteForm } from "./form-writer";
import type { Block, Report, TableBlock } from "./report";
import { inUtf8, rowCounter, rowsIn } from "./tables";

/** Where the schema of a report is published, on every site that runs this product. */
export const schemaPath = "/api/v1/schemas/report-1.json";

/** The model itself, a line for each block and row. What it holds is described by the published schema. */
export const writeJson: WriteForm = async (report, tools) =>
  accept(inUtf8(written(report, rowCounter(rowsIn(report), tools))));

async function* written(
  { head, sections, footnotes }: Report,
  told: (rows: number) => void,
): AsyncIterable<string> {
  const schema = new URL(schemaPath, head.viewAddress).href;
  yield `{"$schema":${JSON.stringify(schema)},\n"head":${JSON.stringify(head)},\n"sections":[`;
  for (const [at, { blocks, ...section }] of sections.entries()) {
    yield `${at ? "," : ""}\n${opened(section)},"blocks":[`;
    for (const [nth, block] of blocks.entries()) {
      yield nth ? ",\n" : "\n";
      yield* writtenBlock(block, told);
    }
    yield "\n]}";
  }
  yield `\n],\n"footnotes":[${footnotes.map((footnote) => `\n${JSON.stringify(footnote)}`).join(",")}\n]}\n`;
}

async function* writtenBlock(block: Block, told: (rows: number) => void): AsyncIterable<string> {
  if (block.block === "table") yield* writtenTable(block, told);
  else if (block.block === "chart") {
    const { table, ...rest } = block;
    yield `${opened(rest)},"table":`;
    yield* writtenTable(table, told);
    yield "}";
  } else yield JSON.stringify(block);
}

async function* writtenTable(
  { rows, ...table }: TableBlock,
  told: (rows: number) => void,
): AsyncIterable<string> {
  yield `${opened(table)},"rows":[`;
  let first = true;
  for await (const batch of rows.batches()) {
    if (batch.length === 0) continue;
    yield (first ? "\n" : ",\n") + batch.map((row) => JSON.stringify(row)).join(",\n");
    first = false;
    told(batch.length);
  }
  yield "\n]}";
}

/** An object that goes on. */
const opened = (value: object): string => JSON.stringify(value).slice(0, -1);
