import { accept, refuse, sentence } from "../domain/outcome";
import type { WriteForm } from "./form-writer";
import { type MissingCharacter, missingCharacters } from "./missing-characters";
import { decideMemory, machineMemory, neededMemory } from "./pdf/needed-memory";
import { type PrintLook, printModel } from "./pdf/print-model";
import { type Typeset, typeset } from "./pdf/typeset";
import type { Report } from "./report";

/** Of a plain table: setting pages takes about 0.4 MB of memory a row, and nobody turns 500 pages. */
const mostPrintedRows = 5_000;
const mostNamedCharacters = 5;

/** As a file to print: tagged PDF with our own faces in it. */
export const writePdf: WriteForm = async (report, { progress }) => {
  const rows = rowsOf(report);
  if (report.head.kind === "table" && rows > mostPrintedRows)
    return refuse("invalid", sentence("reportTooLongToPrint", { rows, limit: mostPrintedRows }));
  const room = decideMemory(neededMemory(report), machineMemory());
  if (!room.ok) return room;
  const missing = await missingCharacters(report);
  if (missing.length > 0)
    return refuse(
      "invalid",
      sentence("reportCannotPrint", { characters: named(missing), more: more(missing) }),
    );
  let done = 0;
  const laidOut = await fitting(report, (read) => {
    done += read;
    progress(Math.min(done, rows), rows);
  });
  progress(rows, rows);
  return accept(inPieces(laidOut.write()));
};

const rowsOf = ({ sections }: Report): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.block === "table" ? block.rows.count : 0), 0);

const named = (missing: MissingCharacter[]): string =>
  missing
    .slice(0, mostNamedCharacters)
    .map(({ character, codePoint }) => `${character} (${codePoint})`)
    .join(", ");
const more = (missing: MissingCharacter[]): number => Math.max(0, missing.length - mostNamedCharacters);

/** A brief is one page: its type may shrink a little before its text runs on. */
const briefLooks: PrintLook[] = [9.5, 9, 8.5, 8].map((size) => ({
  size,
  // The smallest is set closer too: ten commitments in Russian are the longest brief there is.
  leading: size > 8 ? 0.58 : 0.5,
  measure: null,
  titleSize: size * 2.2,
}));
/** A line holds 60 to 75 letters, or 30 to 40 Chinese characters. */
const fullLook = ({ head: { language, title } }: Report): PrintLook => ({
  size: language === "zh" ? 10.5 : 10,
  leading: language === "zh" ? 0.85 : 0.68,
  measure: language === "zh" ? 145 : 128,
  titleSize: title.length > 1000 ? 11 : title.length > 160 ? 18 : 27,
});

async function fitting(report: Report, onRows: (rows: number) => void): Promise<Typeset> {
  if (report.head.kind !== "party") return typeset(await printModel(report, fullLook(report), onRows));
  const [first, ...smaller] = briefLooks;
  const model = await printModel(report, first ?? fullLook(report), onRows);
  const whole = typeset(model);
  // Smaller type saves a third of a page, no more.
  if (whole.frontEnds !== 2) return whole;
  for (const look of smaller) {
    const tried = typeset({ ...model, look });
    if (tried.frontEnds === 1) return tried;
  }
  return whole;
}

const pieceBytes = 64 * 1024;

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
