import type { CommitmentItem } from "../../domain/commitment-item";
import { countedItem, figuresOf, flagged, type TierFigures } from "../../domain/figures";
import { type Basis, type Status, type Tier, tiers } from "../../domain/vocabulary";
import type { Block, Figure, FiguresBlock, Run, TableBlock } from "../report";
import type { Composing } from "./composing";
import { list, paragraph, plain, sentenceGap } from "./runs";
import { column, noneCell, numberCell, table, textCell } from "./tables";

type Told = TierFigures & { reviewDue: number };

/** The method's figures of these commitments, the tiers apart; tiers without a commitment are left out. */
export function toldFigures(c: Composing, items: readonly CommitmentItem[]): Told[] {
  const rows = items.map(countedItem);
  const subjects = items.flatMap((item) => subjectsOf(c, item));
  return tiers
    .map((tier) => ({
      ...figuresOf(tier, rows, subjects),
      reviewDue: flagged(
        rows.filter((row) => row.tier === tier),
        "review-due",
      ),
    }))
    .filter(({ total }) => total > 0);
}

type Subject = { tier: Tier; basis: Basis | null; status: Status; n: number };
/** A party whose participation is disputed is in no headline figure while the document's switch is off. */
const subjectsOf = (c: Composing, { code, tier, document }: CommitmentItem): Subject[] =>
  (c.facts.details.get(code)?.assessments ?? [])
    .filter(({ subject }) => c.disputeOf(document, subject)?.counted !== false)
    .map(({ basis, status }) => ({ tier, basis, status, n: 1 }));

/** What the report is about in numbers: counts before shares, each with what it is out of. */
export function summaryBlocks(c: Composing, items: readonly CommitmentItem[], id = "main"): Block[] {
  const { say, facts } = c;
  if (items.length === 0) return [paragraph(say("noMatch"), "lead"), paragraph(say("noMatchText"), "small")];
  const told = toldFigures(c, items);
  const size = paragraph(say("summary.size", sizeOf(items)));
  if (!facts.anythingPublished)
    return [
      paragraph(say("summary.none"), "lead"),
      paragraph(say("summary.noneText")),
      size,
      figuresBlock(
        c,
        id,
        told.flatMap((tier) => [totalFigure(c, tier, items.length)]),
      ),
    ];
  return [
    size,
    list(told.flatMap((tier) => tierSentences(c, tier))),
    paragraph(say("summary.backlog"), "small"),
    figuresBlock(
      c,
      id,
      told.flatMap((tier) => mainFigures(c, tier, items.length)),
    ),
    ...told.flatMap((tier) => [byPrecision(c, tier, id), ...byBasis(c, tier, id)]),
  ];
}

const sizeOf = (items: readonly CommitmentItem[]) => ({
  count: items.length,
  undertakings: items.filter(({ tier }) => tier === "undertaking").length,
  items: items.filter(({ tier }) => tier === "followed-item").length,
});

function tierSentences(c: Composing, told: Told): Run[][] {
  const { say, words } = c;
  const gap = sentenceGap(c);
  const { reviewed, delivered, anyProgress, notReviewed: rest, late, silent, reviewDue: due, total } = told;
  const tier = words.tierPlural[told.tier];
  const said =
    reviewed > 0
      ? [
          say("summary.delivered", { tier, delivered, reviewed, rest }),
          say("summary.progress", { progress: anyProgress, reviewed }),
        ].join(gap)
      : say("summary.nothingOf", { tier, rest });
  return [plain([said, say("summary.lateSilent", { late, silent, due, total })].join(gap))];
}

const figuresBlock = ({ say }: Composing, id: string, figures: Figure[]): FiguresBlock => ({
  block: "figures",
  id: `figures-${id}`,
  title: say("figures.main"),
  figures,
});

function totalFigure({ say, words }: Composing, { tier, total }: Told, all: number): Figure {
  const label = say("figures.total", { tier: words.tierPlural[tier] });
  return {
    id: `${tier}.total`,
    label,
    value: total,
    of: { label: say("figures.of.commitments", { count: all }), value: all },
    tier,
  };
}

type Counted = "reviewed" | "notReviewed" | "late" | "silent" | "reviewDue" | "anyProgress" | "delivered";

/** Where nothing of a tier was reviewed there is no progress to count, and no zero stands for it. */
function mainFigures(c: Composing, told: Told, all: number): Figure[] {
  const { say, words } = c;
  const tier = words.tierPlural[told.tier];
  const figure = (name: Counted, of: "total" | "reviewed"): Figure => ({
    id: `${told.tier}.${name}`,
    label: say(`figures.${name}`, { tier }),
    value: told[name],
    of: { label: say(`figures.of.${of}`, { tier: told.tier, count: told[of] }), value: told[of] },
    tier: told.tier,
  });
  return [
    totalFigure(c, told, all),
    figure("reviewed", "total"),
    ...(told.reviewed > 0 ? [figure("anyProgress", "reviewed"), figure("delivered", "reviewed")] : []),
    figure("notReviewed", "total"),
    figure("late", "total"),
    figure("silent", "total"),
    figure("reviewDue", "total"),
  ];
}

/** Vague promises score better, so every level stands for itself. */
function byPrecision(c: Composing, told: Told, id: string): TableBlock {
  const { say, words } = c;
  const none = noneCell(say("figures.noReviewed"));
  return table(c, {
    id: `precision-${told.tier}-${id}`,
    caption: say("figures.byPrecision", { tier: words.tierPlural[told.tier] }),
    columns: [
      column(c, "precision", { width: 3, coded: true }),
      column(c, "total", { type: "number" }),
      column(c, "reviewedCount", { type: "number" }),
      column(c, "anyProgress", { type: "number" }),
      column(c, "delivered", { type: "number" }),
    ],
    rows: told.byPrecision
      .filter(({ total }) => total > 0)
      .map(({ precision, total, reviewed, anyProgress, delivered }) => ({
        id: String(precision),
        cells: [
          textCell(words.precision[precision], String(precision)),
          numberCell(total),
          numberCell(reviewed),
          ...[anyProgress, delivered].map((n) => (reviewed > 0 ? numberCell(n) : none)),
        ],
      })),
  });
}

function byBasis(c: Composing, told: Told, id: string): TableBlock[] {
  const { say, words } = c;
  if (told.byBasis.length === 0) return [];
  return [
    table(c, {
      id: `basis-${told.tier}-${id}`,
      caption: say("figures.byBasis", { tier: words.tierPlural[told.tier] }),
      columns: [
        column(c, "basis", { width: 3, coded: true }),
        column(c, "subjects", { type: "number" }),
        column(c, "anyProgressOfSubjects", { type: "number" }),
        column(c, "deliveredOfSubjects", { type: "number" }),
      ],
      rows: told.byBasis.map(({ basis, subjects, anyProgress, delivered }) => ({
        id: basis,
        cells: [textCell(words.basis[basis], basis), ...[subjects, anyProgress, delivered].map(numberCell)],
      })),
    }),
  ];
}
