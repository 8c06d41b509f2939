import type { Locale } from "../../domain/vocabulary";
import { messagesOf } from "../../messages";
import type { Cell, Report, Run } from "../report";
import { safeAddress } from "../safe-address";
import type { Look } from "./looks";
import type { SheetCell, SheetValue } from "./sheet";
import { sheetText } from "./sheet-text";

/** Longer ones make Excel call a file broken. */
const mostAddressCharacters = 2_079;

/** How words of this report become cells. */
export type Writing = {
  language: Locale;
  text(text: string): string;
  /** Runs as one text with the marks of its footnotes, and the first link in it. */
  runs(runs: readonly Run[], linked?: boolean): SheetValue;
  linked(text: string, href: string | undefined): SheetValue;
  cell(cell: Cell, linked: boolean): SheetCell;
};

export function writingOf({ head, footnotes }: Report): Writing {
  const { cut } = messagesOf[head.language].report.data;
  const marks = new Map(footnotes.map(({ id }, at) => [id, ` [${at + 1}]`]));
  const text = (said: string) => sheetText(said, cut);
  const linked = (said: string, href: string | undefined): SheetValue => {
    const address = safeAddress(href);
    const follow = address !== null && address.length <= mostAddressCharacters && said.trim() !== "";
    return follow ? { text: text(said), hyperlink: address } : text(said);
  };
  const runs = (all: readonly Run[], withLinks = true): SheetValue => {
    const said = all.map((run) => run.text + (run.note ? (marks.get(run.note) ?? "") : "")).join("");
    return withLinks ? linked(said, all.find(({ href }) => href)?.href) : text(said);
  };
  return {
    language: head.language,
    text,
    runs,
    linked,
    cell: (cell, withLinks) => {
      if (cell.type === "number") return { value: cell.value, look: "number" };
      const value = cell.type === "text" ? runs(cell.runs, withLinks) : text(cell.words);
      return value === "" ? null : { value, look: lookOf(value) };
    },
  };
}

export const lookOf = (value: SheetValue, look: Look = "text"): Look =>
  typeof value === "object" && "hyperlink" in value ? "link" : look;
