import type { Block } from "../report";
import { commitmentsTable } from "./commitment-rows";
import type { Composing } from "./composing";
import { paragraph } from "./runs";
import { toldCommitment } from "./told";

/** All of the view in its order: at a glance, then one by one. */
export function commitmentsSection(c: Composing): Block[] {
  const { facts, say, words } = c;
  const { items } = facts;
  if (items.length === 0) return [paragraph(say("noMatch"), "gap")];
  return [
    paragraph(say("unofficial"), "small"),
    commitmentsTable(c, { id: "commitments", caption: words.reportSection.commitments, items }),
    ...items.flatMap((item) => toldCommitment(c, item)),
  ];
}
