import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { ReportForm } from "../domain/vocabulary";
import type { Report } from "./report";

/** A file's bytes, from the start, as often as they are asked for. */
export type FileBytes = () => AsyncIterable<Uint8Array>;

/** What JSON and CSV say apart from how they are written down; other forms are known by their bytes alone. */
export async function contentHashOf(
  form: ReportForm,
  { head }: Report,
  file: FileBytes,
): Promise<string | null> {
  if (form === "json") return head.dataHash;
  return form === "csv" ? csvContentHash(file()) : null;
}

/**
 * SHA-256 over the cells of a CSV file, its head included: for each line of the table a JSON array of its cells as
 * text, ended by a line feed. Null: it cannot be read as CSV.
 */
export async function csvContentHash(bytes: AsyncIterable<Uint8Array>): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(
      Readable.from(bytes),
      parse({ bom: true, relax_column_count: true }),
      async (records: AsyncIterable<string[]>) => {
        for await (const record of records) hash.update(`${JSON.stringify(record)}\n`, "utf8");
      },
    );
  } catch (fault) {
    if (String((fault as { code?: string }).code).startsWith("CSV_")) return null;
    throw fault;
  }
  return hash.digest("hex");
}
