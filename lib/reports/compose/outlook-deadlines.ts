import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay, formatInterval } from "../../domain/day-words";
import { type DeadlineGroups, type DueIn, deadlineGroups } from "../../domain/deadline-groups";
import { tiers } from "../../domain/vocabulary";
import type { Block, Cell, Figure, FiguresBlock, TableBlock } from "../report";
import type { Composing } from "./composing";
import { responsibleNames } from "./not-yet-due";
import { codeRuns } from "./places";
import { heading, paragraph, small } from "./runs";
import { column, deadlineCell, deadlineWords, statusCell, table, textCell } from "./tables";
import { titleRuns } from "./titles";

const counted = ["backlog", "coming", "meeting", "asap", "past", "continuing", "open", "ended"] as const;

/** How many fall due when; each commitment is in exactly one of these. */
export function outlookFigures(c: Composing): FiguresBlock {
  const { facts, say, lang } = c;
  const groups = deadlineGroups(facts.items, facts.today);
  const value = (group: (typeof counted)[number]) =>
    group === "coming" ? groups.coming.flatMap(({ items }) => items).length : groups[group].length;
  const of = { label: say("outlook.of", { count: facts.items.length }), value: facts.items.length };
  return {
    block: "figures",
    id: "outlook",
    title: say("outlook.figures", { day: formatDay(facts.today, lang) }),
    figures: counted
      .filter((group) => group !== "ended" || value(group) > 0)
      .map((group) => ({
        id: `outlook.${group}`,
        label: say(`outlook.count.${group}`),
        value: value(group),
        of,
        tier: null,
      })),
  };
}

/** Our backlog first, then what is to come by quarter, by meeting and soon; what has no day is counted. */
export function outlookDeadlines(c: Composing): Block[] {
  const { facts, say } = c;
  const groups = deadlineGroups(facts.items, facts.today);
  const { backlog, coming, meeting, asap, past } = groups;
  return [
    heading(2, "backlog", say("outlook.backlog")),
    ...(backlog.length > 0
      ? [
          paragraph(say("outlook.backlogText", { count: backlog.length }), "gap"),
          dueTable(c, "backlog", rowsWords(c, backlog), backlog),
        ]
      : [paragraph(say("outlook.backlogNone"))]),
    heading(2, "coming", say("outlook.coming")),
    ...(coming.length > 0
      ? coming.map((group) => stretchTable(c, group))
      : [paragraph(say("outlook.comingNone"))]),
    ...named(c, "meeting", meeting, []),
    ...named(c, "asap", asap, [paragraph(say("outlook.asapText", { count: asap.length }), "small")]),
    ...named(c, "past", past, []),
    ...undated(c, groups.continuing, groups.open),
  ];
}

const named = (
  c: Composing,
  id: "meeting" | "asap" | "past",
  items: CommitmentItem[],
  before: Block[],
): Block[] =>
  items.length === 0
    ? []
    : [heading(2, id, c.say(`outlook.${id}`)), ...before, dueTable(c, id, rowsWords(c, items), items)];

const stretchId = ({ year, quarter }: DueIn) => `due-${year}${quarter ? `-q${quarter}` : ""}`;

/** A quarter is said by its months: nobody has to know what a quarter is. */
function stretchWords({ lang, say }: Composing, { year, quarter }: DueIn): string {
  if (quarter === null) return say("outlook.year", { year: String(year) });
  const month = (n: number) => `${year}-${String(n).padStart(2, "0")}-01`;
  return formatInterval(month(quarter * 3 - 2), month(quarter * 3), lang, "month");
}

/** Of a table whose heading says the rest. */
const rowsWords = ({ say }: Composing, items: CommitmentItem[]): string =>
  say("outlook.rows", { count: items.length });

function stretchTable(c: Composing, { in: stretch, items }: DeadlineGroups["coming"][number]): TableBlock {
  const name = stretchWords(c, stretch);
  return dueTable(c, stretchId(stretch), c.say("outlook.caption", { name, count: items.length }), items);
}

function dueTable(c: Composing, id: string, caption: string, items: CommitmentItem[]): TableBlock {
  return table(c, {
    id: `outlook-${id}`,
    caption,
    columns: [
      column(c, "code", { width: 2 }),
      column(c, "title", { width: 6 }),
      column(c, "deadline", { width: 3, type: "day" }),
      column(c, "responsible", { width: 3 }),
      column(c, "status", { width: 3, type: "status" }),
    ],
    rows: items.map((item) => ({
      id: item.code,
      cells: [
        textCell(codeRuns(c, item)),
        textCell(titleRuns(c, item)),
        dueCell(c, item),
        textCell(responsibleNames(c, item)),
        statusCell(c, item.status),
      ],
    })),
  });
}

/** A meeting without a day is named as the text names it. */
function dueCell(c: Composing, item: CommitmentItem): Cell {
  const { deadline, quote } = item;
  if (deadline.kind !== "meeting" || deadline.end !== null || !deadline.words) return deadlineCell(c, item);
  const script = quote.lang === "zh" ? "zh-Hant" : quote.lang;
  return textCell([
    { text: c.say("outlook.due", { kind: deadlineWords(c, deadline) }) },
    { text: deadline.words, quote: script },
  ]);
}

/** Nothing to wait for: counts, the tiers apart. */
function undated(c: Composing, continuing: CommitmentItem[], open: CommitmentItem[]): Block[] {
  const { say, words, facts } = c;
  const all = { continuing, open };
  const of = { label: say("outlook.of", { count: facts.items.length }), value: facts.items.length };
  const figures = (["continuing", "open"] as const).flatMap((kind): Figure[] =>
    tiers.map((tier) => ({
      id: `outlook.${kind}.${tier}`,
      label: say("outlook.tierOf", {
        tier: small(c, words.tierPlural[tier]),
        kind: words.deadlineKind[kind],
      }),
      value: all[kind].filter((item) => item.tier === tier).length,
      of,
      tier,
    })),
  );
  if (continuing.length + open.length === 0) return [];
  return [
    heading(2, "undated", say("outlook.undated")),
    paragraph(say("outlook.undatedText"), "small"),
    { block: "figures", id: "outlook-undated", title: say("outlook.undated"), figures },
  ];
}
