import type { TierFigures } from "../../domain/figures";
import { isReviewed } from "../../domain/published-word";
import { flags } from "../../domain/vocabulary";
import type { Block, Run } from "../report";
import { canSay, canSayParagraph } from "./can-say";
import type { Composing } from "./composing";
import { summaryBlocks, toldFigures } from "./figures";
import { ownView } from "./own-view";
import { countNote } from "./party-notes";
import { heading, list, paragraph, small, withNotes } from "./runs";

/** Short: it stands on the one page. Its figures as tables, and what a brief cannot say, begin the annex. */
export function partySummary(c: Composing): Block[] {
  const { facts, say } = c;
  if (facts.items.length === 0) return [...summaryBlocks(c, []), canSayParagraph(c)];
  const { view, party } = ownItems(c);
  const { items } = view.facts;
  const counts = { party: c.nameOf(party), count: items.length, all: facts.items.length };
  return [
    ...(facts.anythingPublished ? [] : [paragraph(say("summary.none"), "lead")]),
    paragraph(counted(c, say("party.own", counts))),
    ...(facts.anythingPublished
      ? [list(toldFigures(view, items).map((told) => counted(c, tierSentence(c, told))))]
      : []),
    ...(hasAnnex(c) ? [] : [canSayParagraph(c)]),
  ];
}

const counted = (c: Composing, said: string): Run[] => withNotes([{ text: said }], [countNote(c)]);

const hasAnnex = ({ facts }: Composing): boolean => facts.request.sections.includes("shared");

function tierSentence({ say, words }: Composing, told: TierFigures): string {
  const { reviewed, delivered, anyProgress: progress, notReviewed: rest } = told;
  const tier = words.tierPlural[told.tier];
  if (reviewed === 0) return say("summary.nothingOf", { tier, rest });
  return say("party.tier", { tier, reviewed, delivered, progress, rest });
}

/** For the annex: the figures of the party as tables. */
export function partyFigures(c: Composing): Block[] {
  const { view } = ownItems(c);
  const { items } = view.facts;
  if (items.length === 0) return canSay(c);
  const of = { label: c.say("party.ofAssessable", { count: items.length }), value: items.length };
  return [
    heading(2, "party-figures", c.say("party.figures")),
    paragraph(c.say("party.ownText")),
    ...summaryBlocks(view, items).flatMap((block): Block[] => {
      if (block.block === "table") return [block];
      if (block.block !== "figures") return [];
      const figures = block.figures.map((one) => (one.id.endsWith(".total") ? { ...one, of } : one));
      return [{ ...block, figures }];
    }),
    ...canSay(c),
  ];
}

function ownItems(c: Composing) {
  const party = c.facts.request.subject ?? "";
  return { party, view: ownView(c, party) };
}

/** What is missing of everything it can be assessed for: in one paragraph, as loud as a result. */
export function partyGaps(c: Composing): Block[] {
  const { say, words, facts } = c;
  const { items } = ownView(c, facts.request.subject ?? "").facts;
  if (items.length === 0) return [paragraph(say("noMatch"), "gap")];
  const gap = (name: string, count: number) =>
    count > 0 ? [say("party.gap", { name: small(c, name), count, total: items.length })] : [];
  const unreviewed = (["not-reviewed", "not-yet-due"] as const).flatMap((status) =>
    gap(words.status[status], items.filter((item) => item.status === status).length),
  );
  const marked = flags
    .filter((flag) => flag !== "restated" && flag !== "delivered-late")
    .flatMap((flag) => gap(words.flag[flag], items.filter((item) => item.flags.includes(flag)).length));
  const told = [...unreviewed, ...marked];
  if (told.length === 0) return [paragraph(counted(c, say("party.noGaps")))];
  const backlog = items.every(({ status }) => isReviewed(status)) ? "" : say("party.backlog");
  return [
    paragraph(
      [
        { text: say("party.gapsOf") },
        { text: told.join(say("party.semicolon")), strong: true },
        { text: `${say("party.stop")}${backlog}`, note: countNote(c) },
      ],
      "gap",
    ),
  ];
}
