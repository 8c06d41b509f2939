import type { Locale, ShownStatus } from "@/lib/domain/vocabulary";
import { shownStatuses, tiers } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type {
  Block,
  Cell,
  ChartBlock,
  ChartKey,
  Figure,
  Footnote,
  Report,
  Row,
  RowSource,
  Run,
  Section,
  TableBlock,
  TableColumn,
} from "@/lib/reports/report";
import { heldRows } from "@/lib/reports/rows";
import { sampleWords } from "./report-sample-words";

/** What the letters of the five languages beyond Russian look like; each must be drawn. */
export const sampleLetters = {
  kazakh: "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі",
  kyrgyz: "Ңң Өө Үү",
  tajik: "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ",
  uzbek: "Ўў Ққ Ғғ Ҳҳ, Oʻzbekiston, gʻ, maʼno",
};

/** Text that a careless writer would run, parse or swallow. */
export const hostileTexts = [
  "=1+1",
  "<b>bold?</b>",
  '#import "@preview/evil"',
  "+7 700 000",
  "-2",
  "@SUM(A1)",
  'quote " and, comma; {page} \\ $x^2$ *stars* _under_ `tick`',
  "</script><script>alert(1)</script>",
  "'apostrophe first",
  "line one\nline two",
];

const site = "https://kept.example.org";
const readingText = "各方将在2027年前建设湖上联合气象站，并定期交换数据。";
const receivedText = "各方將在2027年前建設湖上聯合氣象站，並定期交換數據。";

export type SampleWishes = {
  rows?: number;
  issued?: boolean;
  title?: string;
  introduction?: string;
  notes?: string;
};

/**
 * An invented report with every kind of block; everything in it is fiction. `rows` is how many rows its streamed table
 * has: they are made while they are asked for, a hundred thousand of them cost no memory.
 */
export function sampleReport(language: Locale, wishes: SampleWishes = {}): Report {
  const { rows = 40, issued = false, ...texts } = wishes;
  const words = sampleWords[language];
  return {
    head: {
      kind: "document",
      language,
      ...words.head,
      ...texts,
      issued: issued
        ? {
            number: "2031-3",
            address: `${site}/${language}/reports/2031-3`,
            at: "2031-11-22T10:00:05.000Z",
            by: "Fictional Reviewer",
            role: "reviewer",
            words: words.issuedWords,
          }
        : null,
      asOf: "2031-11-22T10:00:00.000Z",
      codebook: "1",
      view: "document=lake-2031&sector=energy,climate",
      viewAddress: `${site}/${language}/commitments?document=lake-2031&sector=energy,climate&asOf=2031-11-22T10:00:00.000Z`,
      documents: [
        {
          slug: "lake-2031",
          title: words.document,
          adoptedOn: "2031-04-26",
          address: `${site}/${language}/documents/lake-2031`,
        },
      ],
      commitments: rows,
      frame: words.frame,
      dataHash: null,
    },
    sections: sectionsOf(language, rows),
    footnotes: footnotesOf(language).slice(0, 4 + Math.min(rows, 2)),
  };
}

function sectionsOf(language: Locale, rows: number): Section[] {
  const { sections } = sampleWords[language];
  const one = (id: keyof typeof sections, blocks: Block[], annex = false): Section => ({
    id,
    title: sections[id],
    annex,
    blocks,
  });
  return [
    one("summary", summary(language)),
    one("charts", charts(language)),
    one("clauses", clauses(language)),
    one("commitments", [commitmentTable(language, rows)]),
    one("deadlines", [deadlineTable(language)]),
    one("gaps", gaps(language)),
    one("quotes", quotes(language), true),
    one("codebook", [codebook(language)], true),
  ];
}

function summary(language: Locale): Block[] {
  const words = sampleWords[language];
  const figure = (
    id: string,
    label: string,
    value: number,
    of: number | null,
    tier: Figure["tier"],
  ): Figure => ({
    id,
    label,
    value,
    of: of === null ? null : { label: words.reviewed, value: of },
    tier,
  });
  return [
    {
      block: "text",
      tone: "lead",
      runs: [{ text: words.lead, strong: true }, { text: " " }, { text: words.fiction, note: "n1" }],
    },
    {
      block: "figures",
      id: "reviewed",
      title: words.figures,
      figures: [
        figure("counted", words.counted, 64, null, null),
        ...tiers.flatMap((tier, at) => [
          figure(`${tier}.all`, words.all[tier], 52 - at * 40, null, tier),
          figure(`${tier}.any-progress`, words.anyProgress[tier], 9 - at * 5, 17 - at * 11, tier),
          figure(`${tier}.delivered`, words.delivered[tier], 2 - at, 17 - at * 11, tier),
        ]),
      ],
    },
    { block: "list", items: words.listItems.map((text, at) => [{ text, ...(at === 0 && { note: "n2" }) }]) },
    { block: "facts", rows: words.facts.map(([name, value]) => ({ name, value: [{ text: value }] })) },
    { block: "text", tone: "small", runs: [{ text: words.small }] },
  ];
}

const statusSeries = (language: Locale): ChartBlock["series"] =>
  shownStatuses.map((status) => ({
    key: { kind: "status", status },
    label: wordsOf(language).status[status],
  }));

function charts(language: Locale): Block[] {
  const words = sampleWords[language];
  const counts = (at: number) => shownStatuses.map((_, n) => (n * 7 + at * 3) % 6);
  const status = (id: "sector" | "subject", labels: string[]): ChartBlock =>
    chart(
      language,
      id,
      statusSeries(language),
      labels.map((label, at) => ({ id: `${id}-${at}`, label, counts: counts(at) })),
    );
  const precision = chart(
    language,
    "precision",
    ([0, 1, 2] as const).map((level) => ({
      key: { kind: "precision", level } satisfies ChartKey,
      label: wordsOf(language).precision[level],
    })),
    tiers.map((tier, at) => ({ id: tier, label: words.all[tier], counts: [5 + at, 20 - at * 9, 9] })),
  );
  return [status("sector", words.sectors), status("subject", words.subjects), precision];
}

function chart(
  language: Locale,
  id: "sector" | "subject" | "precision",
  series: ChartBlock["series"],
  bars: { id: string; label: string; counts: number[] }[],
): ChartBlock {
  const words = sampleWords[language];
  const whole = bars.map((bar) => ({ ...bar, total: bar.counts.reduce((sum, count) => sum + count, 0) }));
  return {
    block: "chart",
    id: `chart-${id}`,
    ...words.charts[id],
    series,
    bars: whole,
    unit: words.unit,
    table: {
      block: "table",
      id: `chart-${id}-table`,
      caption: words.charts[id].title,
      columns: [
        column(language, id, words.columns[id === "subject" ? "party" : id], "text", 3),
        ...series.map(({ key, label }, at) =>
          column(language, keyName(key) ?? String(at), label, "number", 1),
        ),
        column(language, "total", words.columns.outOf, "number", 1),
      ],
      rows: heldRows(
        whole.map((bar) => ({
          id: bar.id,
          cells: [text(bar.label), ...bar.counts.map(number), number(bar.total)],
        })),
      ),
      empty: words.empty,
    },
  };
}

const keyName = (key: ChartKey): string =>
  key.kind === "status" ? key.status : key.kind === "precision" ? `precision-${key.level}` : key.tier;

function clauses(language: Locale): Block[] {
  const words = sampleWords[language];
  return [1, 2].flatMap((n): Block[] => [
    {
      block: "heading",
      level: 2,
      id: `clause-${n}`,
      text: words.clause.replace("{n}", String(n)),
      href: `${site}/${language}/documents/lake-2031#clause-${n}`,
    },
    {
      block: "heading",
      level: 3,
      id: `commitment-${n}`,
      text: words.clausePart.replace("{code}", `lake-2031/0${n}.1`),
      href: `${site}/${language}/commitments/lake-2031/0${n}.1`,
    },
    {
      block: "text",
      tone: "plain",
      runs: [
        { text: wordsOf(language).status.delivered, status: "delivered", strong: true },
        { text: ". " },
        { text: readingText, quote: "zh-Hans", note: n === 1 ? "n3" : "n4" },
        { text: " " },
        { text: words.readingSource, href: `${site}/${language}/documents/lake-2031#clause-${n}` },
      ],
    },
    { block: "quote", text: readingText, script: "zh-Hans", source: [{ text: words.readingSource }] },
  ]);
}

function commitmentTable(language: Locale, rows: number): TableBlock {
  const words = sampleWords[language];
  return {
    block: "table",
    id: "commitments",
    caption: words.caption,
    columns: [
      column(language, "code", words.columns.code, "text", 2),
      column(language, "title", words.columns.commitment, "text", 6),
      column(language, "status", words.columns.status, "status", 3),
      { ...column(language, "party", words.columns.party, "text", 3), coded: true },
      column(language, "deadline", words.columns.due, "day", 2),
      column(language, "sources", words.columns.sources, "number", 1),
      column(language, "letters", words.columns.letters, "text", 3),
    ],
    rows: madeRows(rows, (n) => commitmentRow(language, n)),
    empty: words.empty,
  };
}

const rowsInBatch = 500;

/** Rows made when they are asked for, again and again the same. */
function madeRows(count: number, row: (n: number) => Row): RowSource {
  return {
    count,
    async *batches() {
      for (let from = 0; from < count; from += rowsInBatch)
        yield Array.from({ length: Math.min(rowsInBatch, count - from) }, (_, at) => row(from + at));
    },
  };
}

const partyCodes = ["QA", "QY", "OZ"];

function commitmentRow(language: Locale, n: number): Row {
  const words = sampleWords[language];
  const status = at(shownStatuses, n);
  const code = `lake-2031/${String(n + 1).padStart(2, "0")}.1`;
  const letters = [...Object.values(sampleLetters), ...hostileTexts];
  return {
    id: code,
    cells: [
      { type: "text", runs: [{ text: code, href: `${site}/${language}/commitments/${code}` }] },
      {
        type: "text",
        runs: [
          { text: words.commitmentTitle.replace("{n}", String(n + 1)), ...(n < 2 && { note: `n${n + 5}` }) },
        ],
      },
      statusCell(language, status),
      { type: "text", runs: [{ text: at(words.subjects, n) }], code: at(partyCodes, n) },
      dayCell(language, n),
      number(n % 4),
      text(at(letters, n)),
    ],
  };
}

function dayCell(language: Locale, n: number): Cell {
  const words = sampleWords[language];
  const days: Cell[] = [
    { type: "day", day: "2032-05-01", precision: "day", words: words.day.day },
    { type: "day", day: "2032-06-01", precision: "month", words: words.day.month },
    { type: "day", day: "2033-01-01", precision: "year", words: words.day.year },
    { type: "none", words: words.none },
  ];
  return at(days, n);
}

function deadlineTable(language: Locale): TableBlock {
  const words = sampleWords[language];
  return {
    block: "table",
    id: "deadlines",
    caption: words.sections.deadlines,
    columns: [
      column(language, "deadline", words.columns.due, "day", 2),
      column(language, "code", words.columns.code, "text", 2),
      column(language, "status", words.columns.status, "status", 3),
    ],
    rows: heldRows(
      [0, 1, 2].map((n) => ({
        id: `due-${n}`,
        cells: [dayCell(language, n), text(`lake-2031/0${n + 1}.1`), statusCell(language, "not-yet-due")],
      })),
    ),
    empty: words.empty,
  };
}

function gaps(language: Locale): Block[] {
  const words = sampleWords[language];
  return [
    { block: "text", tone: "gap", runs: [{ text: words.gap, status: "no-evidence" }] },
    { ...deadlineTable(language), id: "gaps", caption: words.sections.gaps, rows: heldRows([]) },
    { block: "text", tone: "plain", runs: [{ text: hostileTexts.slice(0, 6).join(" ") }] },
    { block: "text", tone: "plain", runs: [{ text: Object.values(sampleLetters).join("; ") }] },
  ];
}

function quotes(language: Locale): Block[] {
  const words = sampleWords[language];
  return [
    { block: "quote", text: readingText, script: "zh-Hans", source: [{ text: words.readingSource }] },
    { block: "quote", text: receivedText, script: "zh-Hant", source: [{ text: words.receivedSource }] },
    {
      block: "quote",
      text: "Стороны намерены построить станцию.",
      script: "ru",
      source: [{ text: words.document }],
    },
    {
      block: "quote",
      text: "The Parties will build a station.",
      script: "en",
      source: [{ text: words.document }],
    },
  ];
}

function codebook(language: Locale): TableBlock {
  const words = sampleWords[language];
  const { statusRule } = wordsOf(language);
  return {
    block: "table",
    id: "codebook",
    caption: words.sections.codebook,
    columns: [
      column(language, "status", words.columns.status, "status", 2),
      column(language, "rule", words.columns.rule, "text", 6),
    ],
    rows: heldRows(
      shownStatuses.map((status) => ({
        id: status,
        cells: [statusCell(language, status), text(statusRule[status])],
      })),
    ),
    empty: words.empty,
  };
}

function footnotesOf(language: Locale): Footnote[] {
  const words = sampleWords[language];
  return [1, 2, 3, 4, 5, 6].map((n) => ({
    id: `n${n}`,
    runs: [
      { text: `${words.footnote} ` },
      { text: words.linkedFootnote, href: `https://source.example.org/${n}?a=1&b=2` },
    ] satisfies Run[],
  }));
}

const text = (words: string): Cell => ({ type: "text", runs: [{ text: words }] });
const number = (value: number): Cell => ({ type: "number", value });
const statusCell = (language: Locale, status: ShownStatus): Cell => ({
  type: "status",
  status,
  words: wordsOf(language).status[status],
});

const column = (
  language: Locale,
  id: string,
  head: string,
  type: TableColumn["type"],
  width: number,
): TableColumn => ({
  id,
  head,
  type,
  width,
  description: sampleWords[language].describes.replace("{head}", head),
  coded: type === "status",
});

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
