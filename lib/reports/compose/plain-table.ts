import type { CommitmentItem } from "../../domain/commitment-item";
import type { Block, Row } from "../report";
import type { Composing } from "./composing";
import { itemCells, itemColumns } from "./item-cells";
import { paragraph } from "./runs";
import { table } from "./tables";

/** Every row of the view with the chosen columns; a long one is never in memory as a whole. */
export function plainTableSection(c: Composing): Block[] {
  const { facts, say, words } = c;
  const { listed, request } = facts;
  const cellsOf = itemCells(c, request.columns);
  const rowOf = (item: CommitmentItem): Row => ({ id: item.code, cells: cellsOf(item) });
  return [
    ...(listed.count === 0
      ? [paragraph(say("noMatch"), "lead"), paragraph(say("noMatchText"), "small")]
      : []),
    ...(facts.anythingPublished ? [] : [paragraph(say("summary.none"), "gap")]),
    paragraph(say("unofficial"), "small"),
    table(c, {
      id: "commitments",
      caption: words.reportSection.commitments,
      columns: itemColumns(c, request.columns),
      rows: {
        count: listed.count,
        async *batches() {
          for await (const items of listed.batches()) yield items.map(rowOf);
        },
      },
      empty: say("noMatch"),
    }),
  ];
}
