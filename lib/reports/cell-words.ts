import type { Cell, Run } from "./report";

/** The text of runs without marks and links. */
export const wordsOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** What a cell says to people. */
export function wordsOfCell(cell: Cell): string {
  if (cell.type === "text") return wordsOfRuns(cell.runs);
  return cell.type === "number" ? String(cell.value) : cell.words;
}

/** What it says to machines, where that is something else. */
export function codeOfCell(cell: Cell): string {
  if (cell.type === "status") return cell.status;
  return cell.type === "text" ? (cell.code ?? "") : "";
}
