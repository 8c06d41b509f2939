import type { CommitmentItem } from "../../domain/commitment-item";
import type { Block, Cell, Row } from "../report";
import type { Composing } from "./composing";
import { ownStanding } from "./own-standing";
import { partsOf } from "./party-specific";
import { codeRuns } from "./places";
import { heading, paragraph } from "./runs";
import { column, deadlineCell, noneCell, table, textCell } from "./tables";
import { titleRuns } from "./titles";

/** Annex of a party brief: what it has a part of its own in, and what it shares with all, by primary sector in the method's order. */
export function partyShared(c: Composing): Block[] {
  const party = c.facts.request.subject ?? "";
  const { specific, shared } = partsOf(c, party);
  const { say } = c;
  const own =
    specific.length > 0
      ? [
          heading(2, "specific-list", say("party.specificTitle")),
          partyTable(c, party, "specific", say("outlook.rows", { count: specific.length }), specific),
        ]
      : [];
  if (shared.length === 0) return [...own, paragraph(say("party.sharedNone"))];
  const known = c.facts.sectors.map(({ code }) => code);
  const groups = [
    ...known.map((code) => ({
      code,
      name: c.sectorOf(code),
      items: shared.filter((item) => item.sectors[0] === code),
    })),
    {
      code: "other",
      name: say("party.otherSectors"),
      items: shared.filter((item) => !known.includes(item.sectors[0] ?? "")),
    },
  ].filter(({ items }) => items.length > 0);
  return [
    // The first page tells these in sentences; whoever computes needs them as rows.
    ...own,
    heading(2, "shared-list", say("party.sharedTitle")),
    paragraph(say("party.shared", { count: shared.length, party: c.nameOf(party) })),
    ...groups.map(({ code, name, items }) => {
      const caption = say("party.sharedCaption", { sector: name, count: items.length });
      return partyTable(c, party, `shared-${code}`, caption, items);
    }),
  ];
}

const partyTable = (
  c: Composing,
  party: string,
  id: string,
  caption: string,
  items: CommitmentItem[],
): Block =>
  table(c, {
    ...{ id, caption },
    columns: [
      column(c, "code", { width: 2 }),
      column(c, "title", { width: 6 }),
      column(c, "role", { width: 2, coded: true }),
      column(c, "ownStatus", { width: 3, type: "status" }),
      column(c, "deadline", { width: 2, type: "day" }),
    ],
    rows: items.map((item) => partyRow(c, item, party)),
  });

function partyRow(c: Composing, item: CommitmentItem, party: string): Row {
  const role = item.parties.find(({ code }) => code === party)?.role ?? "addressee";
  return {
    id: item.code,
    cells: [
      textCell(codeRuns(c, item)),
      textCell(titleRuns(c, item)),
      textCell(c.words.role[role], role),
      ownStatusCell(c, item, party),
      deadlineCell(c, item),
    ],
  };
}

function ownStatusCell(c: Composing, item: CommitmentItem, party: string): Cell {
  const standing = ownStanding(c, item, party);
  if (standing.kind === "role") return noneCell(c.say("party.notAssessed"));
  const words = c.words.status[standing.status];
  const together = item.mode === "collective";
  return {
    type: "status",
    status: standing.status,
    words: together ? c.say("party.statusTogether", { status: words }) : words,
  };
}
