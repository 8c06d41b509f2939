import type { CommitmentItem } from "../../domain/commitment-item";
import type { Column } from "../../domain/commitment-query";
import { formatInstant } from "../../domain/day-words";
import { itemCodes } from "../csv-codes";
import { type CsvNames, labelsIn } from "../csv-labels";
import type { Cell, TableColumn } from "../report";
import type { Composing } from "./composing";
import { codeRuns } from "./places";
import { column, deadlineCell, statusCell, textCell } from "./tables";
import { titleRuns } from "./titles";

const widths: Record<Column, number> = {
  ...{ code: 2.2, title: 6, status: 2.4, parties: 5, sectors: 4, deadline: 1.8, type: 2.4, tier: 1.8 },
  ...{ wording: 1.8, precision: 2.4, delegation: 2.4, verifiable: 1.2, mode: 2.6, flags: 2.4, reviewed: 1.4 },
  updatedAt: 1.8,
};
const typeOf = (name: Column): TableColumn["type"] =>
  name === "status" ? "status" : name === "deadline" || name === "updatedAt" ? "day" : "text";
const uncoded: readonly Column[] = ["code", "deadline", "updatedAt"];

/** The chosen columns; codes stand beside the words in every language. */
export const itemColumns = (c: Composing, chosen: readonly Column[]): TableColumn[] =>
  chosen.map((name) =>
    column(c, name, { type: typeOf(name), width: widths[name], coded: !uncoded.includes(name) }),
  );

/** What an item says in the chosen columns. */
export function itemCells(c: Composing, chosen: readonly Column[]): (item: CommitmentItem) => Cell[] {
  const labels = labelsIn(c.lang, namesOf(c));
  const codes = itemCodes(c.lang);
  const worded =
    (name: Exclude<Column, "code" | "title" | "status" | "parties" | "deadline" | "updatedAt">) =>
    (item: CommitmentItem): Cell =>
      textCell(labels[name](item), codes[name](item));
  const cells: Record<Column, (item: CommitmentItem) => Cell> = {
    code: (item) => textCell(codeRuns(c, item)),
    title: (item) => textCell(titleRuns(c, item), item.type),
    status: (item) => statusCell(c, item.status),
    deadline: (item) => deadlineCell(c, item),
    updatedAt: ({ updatedAt }) => ({
      ...{ type: "day", day: updatedAt.slice(0, 10), precision: "day" },
      words: formatInstant(updatedAt, c.lang),
    }),
    // In the alphabet; machines read them by code.
    parties: (item) => textCell(labels.parties(inAlphabet(c, item)), codes.parties(item)),
    sectors: worded("sectors"),
    type: worded("type"),
    tier: worded("tier"),
    wording: worded("wording"),
    precision: worded("precision"),
    delegation: worded("delegation"),
    verifiable: worded("verifiable"),
    mode: worded("mode"),
    flags: worded("flags"),
    reviewed: worded("reviewed"),
  };
  return (item) => chosen.map((name) => cells[name](item));
}

function inAlphabet(c: Composing, item: CommitmentItem): CommitmentItem {
  const byCode = new Map(item.parties.map((party) => [party.code, party]));
  return { ...item, parties: c.sorted([...byCode.keys()]).flatMap((code) => byCode.get(code) ?? []) };
}

const namesOf = ({ facts }: Composing): CsvNames => ({
  sectors: new Map(facts.sectors.map(({ code, label }) => [code, label])),
  parties: new Map([...facts.parties.values()].map(({ code, name }) => [code, name])),
  disputed: new Map(
    facts.documents.map(({ slug, participation }) => [
      slug,
      participation.filter((took) => took.participation.includes("text-disputed")).map(({ party }) => party),
    ]),
  ),
});
