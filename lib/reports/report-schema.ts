import { z } from "zod";
import {
  datePrecisions,
  levels,
  locales,
  reportKinds,
  reportSections,
  shownStatuses,
  tiers,
  userRoles,
} from "../domain/vocabulary";
import { schemaPath } from "./json";

const said = (description: string) => z.string().describe(description);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("Calendar day, YYYY-MM-DD");
const instant = z.iso.datetime().describe("Instant, ISO 8601 in UTC");
const address = said("Web address");
const count = z.int().min(0);

const run = z
  .strictObject({
    text: z.string(),
    href: address.optional(),
    note: said("Id of the footnote whose mark stands after the text").optional(),
    strong: z.boolean().optional(),
    status: z.enum(shownStatuses).describe("Code of the status that the text says").optional(),
    quote: said("The document speaks: language and script of its words, BCP 47").optional(),
    lang: said("Language of the text where it is another than the report's, BCP 47").optional(),
  })
  .meta({ id: "run", description: "A stretch of text that is alike" });
const runs = z.array(run);

const cell = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), runs, code: said("Code of what the text says").optional() }),
    z.strictObject({ type: z.literal("number"), value: z.number() }),
    z.strictObject({
      type: z.literal("day"),
      day: day.describe("First day of the interval"),
      precision: z.enum(datePrecisions),
      words: said("The day as precisely as the text says it"),
    }),
    z.strictObject({ type: z.literal("status"), status: z.enum(shownStatuses), words: z.string() }),
    z.strictObject({ type: z.literal("none"), words: said("Why there is nothing; may be empty") }),
  ])
  .meta({ id: "cell", description: "One cell of a table" });

const table = z
  .strictObject({
    block: z.literal("table"),
    id: z.string(),
    caption: z.string(),
    columns: z.array(
      z.strictObject({
        id: said("The same in every language"),
        head: z.string(),
        type: z.enum(["text", "number", "day", "status"]),
        width: z.number().describe("Share of the width, in any unit"),
        description: z.string(),
        coded: z.boolean().describe("Its cells have a code beside the words"),
      }),
    ),
    empty: said("Said instead of an empty table"),
    rows: z.array(
      z.strictObject({ id: said("The same across reports and languages"), cells: z.array(cell) }),
    ),
  })
  .meta({ id: "table", description: "Each row has one cell for each column, in their order" });

const figures = z.strictObject({
  block: z.literal("figures"),
  id: z.string(),
  title: z.string(),
  figures: z.array(
    z.strictObject({
      id: said("Unique in the report, the same in every language"),
      label: z.string(),
      value: z.number(),
      of: z
        .strictObject({ label: z.string(), value: z.number() })
        .nullable()
        .describe("The denominator; null where the figure is a whole itself"),
      tier: z.enum(tiers).nullable(),
    }),
  ),
});

const chart = z.strictObject({
  block: z.literal("chart"),
  id: z.string(),
  title: z.string(),
  description: said("What the picture shows"),
  series: z.array(
    z.strictObject({
      key: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("status"), status: z.enum(shownStatuses) }),
        z.strictObject({ kind: z.literal("precision"), level: z.literal(levels) }),
        z.strictObject({ kind: z.literal("tier"), tier: z.enum(tiers) }),
      ]),
      label: z.string(),
    }),
  ),
  bars: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      counts: z.array(count).describe("One for each of the series, in their order"),
      total: count,
    }),
  ),
  unit: said("What is counted"),
  table,
});

const block = z
  .discriminatedUnion("block", [
    z.strictObject({
      block: z.literal("heading"),
      level: z.literal([2, 3]),
      id: z.string(),
      text: z.string(),
      href: address.optional(),
    }),
    z.strictObject({
      block: z.literal("text"),
      runs,
      tone: z.enum(["plain", "lead", "gap", "small"]).describe("gap: what is missing"),
    }),
    z.strictObject({ block: z.literal("list"), items: z.array(runs) }),
    z.strictObject({
      block: z.literal("facts"),
      rows: z.array(z.strictObject({ name: z.string(), value: runs })),
    }),
    figures,
    chart,
    table,
    z.strictObject({
      block: z.literal("quote"),
      text: z.string(),
      script: said("Language and script of the text, BCP 47"),
      source: runs,
    }),
  ])
  .meta({ id: "block" });

const frameWords = [
  "brand",
  "draft",
  "contents",
  "introduction",
  "notes",
  "footnotes",
  "page",
  "asOf",
  "filter",
  "codebook",
  "dataHash",
  "number",
  "sameView",
  "continued",
  "about",
  "figure",
  "count",
  "outOf",
] as const;

const head = z.strictObject({
  kind: z.enum(reportKinds),
  kindWords: z.string(),
  language: z.enum(locales),
  title: z.string(),
  introduction: z.string(),
  notes: z.string(),
  issued: z
    .strictObject({
      number: said("Year and running number, 2026-3"),
      address,
      at: instant,
      by: z.string(),
      role: z.enum(userRoles),
      words: z.string(),
    })
    .nullable()
    .describe("null: a draft"),
  asOf: instant.describe("Instant of what it shows, ISO 8601 in UTC"),
  asOfWords: z.string(),
  codebook: said("Version of the codebook"),
  view: said("The filter as in an address"),
  viewWords: said("The filter as a sentence"),
  viewAddress: address.describe("Opens the same view as of the same instant"),
  documents: z.array(z.strictObject({ slug: z.string(), title: z.string(), adoptedOn: day, address })),
  commitments: count.describe("Commitments it speaks of"),
  frame: z
    .strictObject(
      Object.fromEntries(frameWords.map((word) => [word, z.string()])) as Record<
        (typeof frameWords)[number],
        z.ZodString
      >,
    )
    .describe("Words around the contents, in the language of the report"),
  dataHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe(
      "SHA-256 over lines of canonical JSON (RFC 8785), each ended by a line feed: {head} without dataHash; for each section {section} without blocks, then for each block {block} without rows and {row} for each row; for each footnote {footnote}",
    ),
});

/** A report as its JSON form holds it. Published; a change that readers could notice takes a new number. */
export const reportSchema = z
  .strictObject({
    $schema: said("Address of the schema").optional(),
    head,
    sections: z.array(
      z.strictObject({
        id: z.enum(reportSections),
        title: z.string(),
        annex: z.boolean(),
        blocks: z.array(block),
      }),
    ),
    footnotes: z.array(z.strictObject({ id: z.string(), runs })),
  })
  .meta({ title: "Kept: a report", description: "Everything that a report says, in one language" });

export const reportJsonSchema = (): object => ({
  $id: schemaPath,
  ...z.toJSONSchema(reportSchema, { target: "draft-2020-12" }),
});
