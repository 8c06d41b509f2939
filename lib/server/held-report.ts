import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { HeldFile } from "../domain/report-verdict";
import { csvContentHash } from "../reports/content-hash";
import { dataHashOf } from "../reports/data-hash";
import { readReport } from "../reports/read-report";
import { hashFile } from "./backup-manifest";

export type HeldReport = HeldFile & {
  bytes: number;
  /** Whether a JSON form says what the hash it prints says; null where there is none to compare. */
  ownHash: "agrees" | "differs" | null;
  tooLarge: boolean;
};

/** Longer JSON is known by its bytes alone: it would have to be in memory as a whole. */
const mostJsonBytes = 256 * 1024 * 1024;

/** What a file is and says, whatever it is. */
export async function holdReport(path: string): Promise<HeldReport> {
  const { sha256, bytes } = await hashFile(path);
  const start = await startOf(path);
  const kind = kindOf(start);
  const number = numberIn(basename(path)) ?? numberSaid(start);
  const tooLarge = kind === "json" && bytes > mostJsonBytes;
  const held = { sha256, bytes, number, contentHash: null, ownHash: null, tooLarge };
  if (kind === "csv") return { ...held, contentHash: await csvContentHash(createReadStream(path)) };
  if (kind !== "json" || tooLarge) return held;
  const text = (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  const read = readReport(text);
  if (!read.ok) return held;
  const { head } = read.value;
  const taken = await dataHashOf(read.value);
  const agrees = head.dataHash === taken;
  return {
    ...held,
    number: head.issued?.number ?? number,
    contentHash: agrees ? taken : null,
    ownHash: head.dataHash === null ? null : agrees ? "agrees" : "differs",
  };
}

const startBytes = 64 * 1024;

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Only these two can say the same in other bytes. */
function kindOf(start: string): "json" | "csv" | "other" {
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (text.startsWith("{")) return "json";
  return /^"?section"?,"?section_code"?,/.test(text) ? "csv" : "other";
}

const numberIn = (name: string): string | null => /(?<!\d)(\d{4}-\d{1,6})(?!\d)/.exec(name)?.[1] ?? null;

/** The address of the report, or the column of its number beside that of its hash. */
const numberSaid = (start: string): string | null =>
  (/\/reports\/(\d{4}-\d{1,6})(?!\d)/.exec(start) ??
    /[,"](\d{4}-\d{1,6})"?,"?[0-9a-f]{64}/.exec(start))?.[1] ?? null;
