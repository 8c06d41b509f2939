import type { CommitmentItem } from "../../domain/commitment-item";
import { gaugeOrder } from "../../domain/status-rank";
import { levels, type ShownStatus, type Tier, tiers } from "../../domain/vocabulary";
import type { Block, ChartBlock, ChartKey } from "../report";
import type { Composing } from "./composing";
import { paragraph } from "./runs";
import { subjectsOf } from "./standing";
import { type ColumnId, column, numberCell, table, textCell } from "./tables";

type Bar = { id: string; label: string; counts: number[] };
type Drawn = {
  id: string;
  title: string;
  description: string;
  /** What a bar stands for. */
  row: ColumnId;
  series: { key: ChartKey; label: string }[];
  bars: Bar[];
};

/** Before anything is published the words of the text are drawn, after it what came of them. */
export function chartsSection(c: Composing): Block[] {
  const { items, anythingPublished } = c.facts;
  if (items.length === 0) return [paragraph(c.say("noMatch"), "gap")];
  if (!anythingPublished)
    return [paragraph(c.say("charts.nothingYet"), "gap"), tiersBySector(c, items), precisionSplit(c, items)];
  return [
    ...tiers.flatMap((tier) =>
      statusBySector(
        c,
        tier,
        items.filter((item) => item.tier === tier),
      ),
    ),
    ...statusBySubject(c, items),
    precisionSplit(c, items),
  ];
}

/** Bars, and the same numbers as a table under the same names. */
function chart(c: Composing, drawn: Drawn): ChartBlock {
  const { id, title, description, row, series, bars } = drawn;
  const totalOf = ({ counts }: Bar) => counts.reduce((sum, count) => sum + count, 0);
  return {
    block: "chart",
    id: `chart-${id}`,
    title,
    description,
    series,
    bars: bars.map((bar) => ({ ...bar, total: totalOf(bar) })),
    unit: c.say("charts.unit"),
    table: table(c, {
      id: `table-${id}`,
      caption: title,
      columns: [
        column(c, row, { width: 3, coded: true }),
        ...series.map(({ key, label }) => ({
          ...{ id: countOf(key), head: label, type: "number" as const, width: 1, coded: false },
          description: c.say("holdsCount", { label }),
        })),
        column(c, "total", { type: "number" }),
      ],
      rows: bars.map((bar) => ({
        id: bar.id,
        cells: [textCell(bar.label, bar.id), ...bar.counts.map(numberCell), numberCell(totalOf(bar))],
      })),
    }),
  };
}

/** Names of columns are words to machines, too: one word, and not one that means something else. */
const countOf = (key: ChartKey): string =>
  `count_${key.kind === "status" ? key.status : key.kind === "tier" ? key.tier : `precision_${key.level}`}`.replaceAll(
    "-",
    "_",
  );

type StatusSeries = { key: { kind: "status"; status: ShownStatus }; label: string }[];

const statusSeries = ({ words }: Composing, occurring: ReadonlySet<ShownStatus>): StatusSeries =>
  gaugeOrder
    .filter((status) => occurring.has(status))
    .map((status) => ({ key: { kind: "status", status }, label: words.status[status] }));

/** By primary sector, largest first. */
function bySector({ facts, sectorOf }: Composing, items: readonly CommitmentItem[]) {
  return facts.sectors
    .map(({ code }) => ({
      code,
      label: sectorOf(code),
      own: items.filter(({ sectors }) => sectors[0] === code),
    }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length);
}

function statusBySector(c: Composing, tier: Tier, items: readonly CommitmentItem[]): ChartBlock[] {
  if (items.length === 0) return [];
  const series = statusSeries(c, new Set(items.map(({ status }) => status)));
  return [
    chart(c, {
      id: `sector-${tier}`,
      title: c.say("charts.statusBySector", { tier: c.words.tierPlural[tier] }),
      description: c.say("charts.statusBySectorText", { total: items.length }),
      row: "sector",
      series,
      bars: bySector(c, items).map(({ code, label, own }) => ({
        ...{ id: code, label },
        counts: series.map(({ key }) => own.filter(({ status }) => status === key.status).length),
      })),
    }),
  ];
}

function tiersBySector(c: Composing, items: readonly CommitmentItem[]): ChartBlock {
  const series = tiers.map((tier) => ({
    key: { kind: "tier" as const, tier },
    label: c.words.tierPlural[tier],
  }));
  return chart(c, {
    id: "sector-tiers",
    title: c.say("charts.tierBySector"),
    description: c.say("charts.tierBySectorText", { total: items.length }),
    row: "sector",
    series,
    bars: bySector(c, items).map(({ code, label, own }) => ({
      ...{ id: code, label },
      counts: tiers.map((tier) => own.filter((item) => item.tier === tier).length),
    })),
  });
}

/** In the alphabet, never by result; all responsible parties together come first. */
function statusBySubject(c: Composing, items: readonly CommitmentItem[]): ChartBlock[] {
  const cells = items.flatMap((item) => subjectsOf(item).map((one) => ({ ...one, document: item.document })));
  if (cells.length === 0) return [];
  const series = statusSeries(c, new Set(cells.map(({ status }) => status)));
  return [
    chart(c, {
      id: "subjects",
      title: c.say("charts.statusBySubject"),
      description: c.say("charts.statusBySubjectText"),
      row: "subject",
      series,
      bars: c.sorted([...new Set(cells.map(({ subject }) => subject))]).map((subject) => {
        const own = cells.filter((cell) => cell.subject === subject);
        return {
          id: subject,
          label: subjectLabel(c, subject, new Set(own.map(({ document }) => document))),
          counts: series.map(({ key }) => own.filter(({ status }) => status === key.status).length),
        };
      }),
    }),
  ];
}

/** A disputed participation is said wherever the name is listed. */
function subjectLabel(
  { nameOf, disputeOf, say }: Composing,
  subject: string,
  documents: ReadonlySet<string>,
) {
  const disputes = [...documents].flatMap((slug) => disputeOf(slug, subject) ?? []);
  if (disputes.length === 0) return nameOf(subject);
  const counted = String(disputes.every((dispute) => dispute.counted));
  return say("charts.disputed", { party: nameOf(subject), counted });
}

function precisionSplit(c: Composing, items: readonly CommitmentItem[]): ChartBlock {
  const series = [...levels].reverse().map((level) => ({
    key: { kind: "precision" as const, level },
    label: c.words.precisionShort[level],
  }));
  return chart(c, {
    id: "precision",
    title: c.say("charts.precision"),
    description: c.say("charts.precisionText", { total: items.length }),
    row: "tier",
    series,
    bars: tiers
      .map((tier) => ({ tier, own: items.filter((item) => item.tier === tier) }))
      .filter(({ own }) => own.length > 0)
      .map(({ tier, own }) => ({
        ...{ id: tier, label: c.words.tierPlural[tier] },
        counts: series.map(({ key }) => own.filter(({ precision }) => precision === key.level).length),
      })),
  });
}
