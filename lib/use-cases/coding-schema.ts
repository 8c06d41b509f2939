import { z } from "zod";
import * as words from "../domain/vocabulary";

// The format of the coding files. Unknown keys are refused: a misspelt key would silently lose its value.

const written = z.string().refine((text) => text.trim() !== "", "is empty");
const trilingual = z.strictObject({ en: written, zh: written, ru: written });
const code = z.string().regex(/^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/, "is no code");
const day = z.iso.date("is no calendar day (YYYY-MM-DD)");
const position = z.int().min(0);
const level = z.union([z.literal(0), z.literal(1), z.literal(2)], "is none of 0, 1, 2");
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `is none of ${values.join(", ")}`);

export const partiesSchema = z.strictObject({
  parties: z.array(
    z.strictObject({ code, kind: oneOf(words.partyKinds), name: trilingual, aliases: z.array(written) }),
  ),
});

export const sectorsSchema = z.strictObject({
  sectors: z.array(z.strictObject({ code, label: trilingual })),
});

const meeting = z.strictObject({
  number: z.int().min(1),
  heldOn: day.nullable().default(null),
  place: trilingual.nullable().default(null),
});

export const seriesSchema = z.strictObject({
  series: z.array(
    z.strictObject({
      code,
      name: trilingual,
      otherOrder: trilingual,
      meetings: z.array(meeting).default([]),
    }),
  ),
});

const participation = oneOf(words.participations);

export const documentSchema = z.strictObject({
  slug: code,
  series: code,
  number: z.int().min(1),
  title: trilingual,
  shortTitle: trilingual,
  kind: trilingual,
  place: trilingual,
  adoptedOn: day,
  language: oneOf(words.locales),
  authority: oneOf(words.authorities),
  sourceAddress: z.url({ protocol: /^https?$/, error: "is no web address" }).nullable(),
  file: written,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256"),
  countDisputed: z.boolean(),
  participation: z.array(
    z.strictObject({
      party: code,
      as: z.union([participation.transform((one) => [one]), z.array(participation).min(1)]),
      note: trilingual.nullable().default(null),
    }),
  ),
  notes: z.array(trilingual).default([]),
});

const statement = z.strictObject({
  text: z.string().min(1, "is empty"),
  type: oneOf(words.statementTypes),
  untracked: oneOf(words.untrackedReasons).nullable().default(null),
});

const deadline = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dated"),
    start: day,
    end: day,
    precision: oneOf(words.datePrecisions),
    words: written,
  }),
  z.strictObject({ kind: z.literal("meeting"), series: code, number: z.int().min(1), words: written }),
  z.strictObject({ kind: z.literal("asap"), words: written }),
  z.strictObject({ kind: z.literal("open"), words: written.optional() }),
  z.strictObject({ kind: z.literal("continuing"), words: written.optional() }),
]);

const commitment = z.strictObject({
  number: z.int().min(1),
  anchors: z.array(z.strictObject({ clause: position.optional(), quote: written })).min(1, "has no anchor"),
  title: trilingual,
  summary: trilingual,
  type: oneOf(words.trackedTypes),
  precision: level,
  delegation: level,
  verifiable: z.boolean(),
  deliveredWhen: trilingual,
  failedWhen: trilingual,
  mode: oneOf(words.modes),
  recurrence: oneOf(words.recurrences),
  rule: oneOf(words.wordRules).default("weakest"),
  sector: code,
  alsoSectors: z.array(code).default([]),
  parties: z
    .array(
      z.strictObject({ parties: z.array(code).min(1, "is empty"), role: oneOf(words.roles), words: written }),
    )
    .min(1, "names nobody"),
  deadline,
  reviewRhythmDays: z.int().min(1),
});

export const clauseSchema = z.strictObject({
  clause: position,
  label: z.string(),
  paragraphs: z.array(
    z.strictObject({
      kind: oneOf(["paragraph", "lead-in", "bullet"]),
      statements: z.array(statement).min(1, "is empty"),
    }),
  ),
  commitments: z.array(commitment).default([]),
});

export type CodedDocument = z.output<typeof documentSchema>;
export type CodedClause = z.output<typeof clauseSchema>;
export type CodedCommitment = z.output<typeof commitment>;
export type CodedSeries = z.output<typeof seriesSchema>["series"][number];
export type CodedParty = z.output<typeof partiesSchema>["parties"][number];
export type CodedSector = z.output<typeof sectorsSchema>["sectors"][number];
