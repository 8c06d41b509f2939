import type { CommitmentItem } from "../../domain/commitment-item";
import { allTogether, type Flag } from "../../domain/vocabulary";
import type { Block, Figure } from "../report";
import { isUnreviewed, shortTable } from "./commitment-rows";
import type { Composing } from "./composing";
import { heading, paragraph, sentenceGap } from "./runs";
import { deadlineCell, textCell } from "./tables";

/** As prominent as results: every flag that speaks of something missing, doubtful or overdue. */
const gapFlags = [
  "late",
  "silent",
  "review-due",
  "evidence-changed",
  "to-reconfirm",
  "under-correction",
  "disputed",
  "stale",
] as const satisfies readonly Flag[];

type Gap = { id: string; name: string; meaning: string; items: CommitmentItem[]; flag: Flag | null };

/** What is missing, with its denominator; before anything is published only what there is, and no zeros. */
export function gapsSection(c: Composing): Block[] {
  const { facts, say } = c;
  const { items, anythingPublished } = facts;
  if (items.length === 0) return [paragraph(say("noMatch"), "gap")];
  const all = gapsOf(c, items);
  const found = all.filter((gap) => gap.items.length > 0);
  const counted = anythingPublished ? all : found;
  return [
    ...(anythingPublished ? [] : [paragraph(say("summary.none"), "gap")]),
    {
      block: "figures",
      id: "figures-gaps",
      title: say("figures.gaps"),
      figures: counted.map((gap) => figureOf(c, gap, items.length)),
    },
    ...found.flatMap((gap) => gapBlocks(c, gap, items.length)),
    ...disputedBlocks(c),
  ];
}

function gapsOf(c: Composing, items: readonly CommitmentItem[]): Gap[] {
  const { say, words } = c;
  const ahead = items.filter(({ status }) => status === "not-yet-due").length;
  const notDue = ahead > 0 ? `${sentenceGap(c)}${say("gaps.notDue", { count: ahead })}` : "";
  const unreviewed = {
    id: "not-reviewed",
    name: say("gaps.notReviewed"),
    meaning: `${say("gaps.notReviewedText")}${notDue}`,
    items: items.filter(isUnreviewed),
    flag: null,
  };
  const flagged = gapFlags.map((flag) => ({
    id: flag,
    name: words.flag[flag],
    meaning: words.flagMeaning[flag],
    items: items.filter(({ flags }) => flags.includes(flag)),
    flag,
  }));
  return [unreviewed, ...flagged];
}

const figureOf = ({ say }: Composing, { id, name, items }: Gap, total: number): Figure => ({
  id: `gaps.${id}`,
  label: name,
  value: items.length,
  of: { label: say("figures.of.commitments", { count: total }), value: total },
  tier: null,
});

function gapBlocks(c: Composing, { id, name, meaning, items, flag }: Gap, total: number): Block[] {
  const count = c.say("gaps.count", { count: items.length, total });
  return [
    heading(2, `gap-${id}`, name),
    paragraph(`${count}${c.say("source.stop")}${meaning}`, "gap"),
    shortTable(c, {
      id: `gap-${id}-commitments`,
      caption: name,
      items,
      own:
        flag === null
          ? { id: "deadline", shape: { type: "day" }, cell: (item) => deadlineCell(c, item) }
          : { id: "subject", cell: (item) => textCell(concerned(c, item, flag)) },
    }),
  ];
}

/** Whom the mark is about: the parties that carry it, else all together. */
function concerned(c: Composing, { parties }: CommitmentItem, flag: Flag): string {
  const own = c.sorted(parties.filter(({ flags }) => flags.includes(flag)).map(({ code }) => code));
  return (own.length > 0 ? own : [allTogether]).map(c.nameOf).join(c.say("source.list"));
}

/** Whether a disputed party counts is said with the figures, and with its note. */
function disputedBlocks(c: Composing): Block[] {
  const { facts, say, lang } = c;
  const told = new Set(facts.items.map(({ document }) => document));
  const disputed = facts.documents
    .filter(({ slug }) => told.has(slug))
    .flatMap((document) =>
      document.participation
        .filter(({ participation }) => participation.includes("text-disputed"))
        .map((took) => ({ ...took, document: document.shortTitle[lang] })),
    );
  if (disputed.length === 0) return [];
  return [
    heading(2, "gap-disputed-participation", say("gaps.disputed")),
    ...disputed.map(({ document, party, counted, note }) =>
      paragraph(
        [
          say("gaps.disputedText", { document, party: c.nameOf(party), counted: String(counted) }),
          ...(note ? [note[lang]] : []),
        ].join(sentenceGap(c)),
        "gap",
      ),
    ),
  ];
}
