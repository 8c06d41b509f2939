import type {
  DatePrecision,
  Level,
  Locale,
  ReportKind,
  ReportSection,
  ShownStatus,
  Tier,
  UserRole,
} from "../domain/vocabulary";

/**
 * What a report says, in the language it speaks: the one model that every form is written from. Words are composed
 * before they come here; a form only lays them out, so that all forms say the same.
 */
export type Report = {
  head: ReportHead;
  sections: Section[];
  /** What runs refer to by `note`, in the order in which they are first referred to. */
  footnotes: Footnote[];
};

export type ReportHead = {
  kind: ReportKind;
  /** “Party brief”, in the report's language. */
  kindWords: string;
  language: Locale;
  /** As the analyst typed it. */
  title: string;
  /** Paragraphs parted by an empty line; empty where none was written. */
  introduction: string;
  notes: string;
  /** Null: a draft, and every page says so. */
  issued: IssuedAs | null;
  /** Instant (ISO 8601) of what it shows, and how that is said. */
  asOf: string;
  asOfWords: string;
  codebook: string;
  /** The filter as in an address, and as a sentence. */
  view: string;
  viewWords: string;
  /** Opens the same view as of the same instant. */
  viewAddress: string;
  documents: { slug: string; title: string; adoptedOn: string; address: string }[];
  /** Commitments it speaks of. */
  commitments: number;
  /** What frames every page: running head, origin, the words before page numbers … in the report's language. */
  frame: ReportFrame;
  /** SHA-256 of what it says, see data-hash.ts; null until it was taken. */
  dataHash: string | null;
};

export type IssuedAs = {
  number: string;
  /** Stable address of the report. */
  address: string;
  /** Instant (ISO 8601). */
  at: string;
  by: string;
  role: UserRole;
  /** “Issued as 2026-3 on 22 November 2026 by …”. */
  words: string;
};

/** Every word a form needs besides the blocks. */
export type ReportFrame = {
  brand: string;
  draft: string;
  contents: string;
  introduction: string;
  notes: string;
  footnotes: string;
  /** Holds `{page}` and `{pages}`. */
  page: string;
  asOf: string;
  filter: string;
  codebook: string;
  dataHash: string;
  number: string;
  sameView: string;
  /** Heads a table that goes on: “continued”. */
  continued: string;
  /** Names of sheets that have no section of their own. */
  about: string;
  /** Heads of the figures table: what, count, out of. */
  figure: string;
  count: string;
  outOf: string;
};

export type Section = {
  id: ReportSection;
  title: string;
  /** Stands after the notes, on a page of its own. */
  annex: boolean;
  blocks: Block[];
};

export type Block =
  | HeadingBlock
  | TextBlock
  | ListBlock
  | FiguresBlock
  | ChartBlock
  | TableBlock
  | QuoteBlock
  | FactsBlock;

/** Below the section's own heading. */
export type HeadingBlock = { block: "heading"; level: 2 | 3; id: string; text: string; href?: string };
/** `gap`: what is missing, as prominent as a result. */
export type TextBlock = { block: "text"; runs: Run[]; tone: "plain" | "lead" | "gap" | "small" };
export type ListBlock = { block: "list"; items: Run[][] };
/** Name and value in two columns. */
export type FactsBlock = { block: "facts"; rows: { name: string; value: Run[] }[] };

/** Counts before shares; each says of how many. */
export type FiguresBlock = { block: "figures"; id: string; title: string; figures: Figure[] };
export type Figure = {
  /** `undertaking.delivered`: unique within a report, the same in every language. */
  id: string;
  label: string;
  value: number;
  /** The denominator, always printed; null where the figure is a whole itself. */
  of: { label: string; value: number } | null;
  tier: Tier | null;
};

/** Horizontal bars of counted parts, and the same numbers as a table. */
export type ChartBlock = {
  block: "chart";
  id: string;
  title: string;
  /** What the picture shows, for who cannot see it. */
  description: string;
  series: { key: ChartKey; label: string }[];
  bars: { id: string; label: string; counts: number[]; total: number }[];
  /** What is counted: “commitments”. */
  unit: string;
  table: TableBlock;
};
/** A status is drawn by its pattern and shade; the others by shade. */
export type ChartKey =
  | { kind: "status"; status: ShownStatus }
  | { kind: "precision"; level: Level }
  | { kind: "tier"; tier: Tier };

export type TableBlock = {
  block: "table";
  id: string;
  caption: string;
  columns: TableColumn[];
  rows: RowSource;
  /** Said instead of an empty table. */
  empty: string;
};
export type TableColumn = {
  /** Stable across languages: the name of the column in CSV and JSON. */
  id: string;
  head: string;
  type: "text" | "number" | "day" | "status";
  /** Share of the width, in any unit. */
  width: number;
  /** What it holds, for the description of the columns. */
  description: string;
  /** Its cells have a code beside the words. */
  coded: boolean;
};
/** Rows are asked for in batches and can be asked for again; a small table holds them, a large one reads them. */
export type RowSource = { count: number; batches(): AsyncIterable<Row[]> };
/** `id` names the row across reports and languages. */
export type Row = { id: string; cells: Cell[] };

export type Cell =
  | { type: "text"; runs: Run[]; code?: string }
  | { type: "number"; value: number }
  /** `day` is the first day of the interval as `YYYY-MM-DD`; `words` says it as precisely as the text does. */
  | { type: "day"; day: string; precision: DatePrecision; words: string }
  | { type: "status"; status: ShownStatus; words: string }
  /** Nothing to say: `words` says so where an empty cell would mislead. */
  | { type: "none"; words: string };

/** The document's own words, set apart from ours. */
export type QuoteBlock = { block: "quote"; text: string; script: QuoteScript; source: Run[] };
/** BCP 47; decides the face. */
export type QuoteScript = "zh-Hans" | "zh-Hant" | "ru" | "en" | (string & {});

/** A stretch of text that is alike. */
export type Run = {
  text: string;
  href?: string;
  /** The id of a footnote whose mark stands after the text. */
  note?: string;
  strong?: boolean;
  /** Drawn as the mark of this status before the text; the text says the word. */
  status?: ShownStatus;
  /** The document speaks: serif, in this script. */
  quote?: QuoteScript;
  /** Our or a source's words in another language than the report's (BCP 47). */
  lang?: string;
};

/** `n1`, `n2` … */
export type Footnote = { id: string; runs: Run[] };
