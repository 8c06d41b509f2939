import { z } from "zod";
import type { DraftCommitment } from "../domain/import";
import * as words from "../domain/vocabulary";
import { codeField, text } from "./evidence-fields";

const choice = <T extends readonly string[]>(values: T) => z.enum(values, { error: "fieldRequired" });
const inLanguages = (most: number) =>
  z.object({ en: text(most).optional(), zh: text(most).optional(), ru: text(most).optional() });
const level = z.coerce
  .number({ error: "fieldRequired" })
  .pipe(z.union([z.literal(0), z.literal(1), z.literal(2)], { error: "fieldRequired" }));
const nothingAsNull = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null);

/** A commitment as a person corrects it on the desk. */
export const DraftCodingFields = z.object({
  title: inLanguages(300),
  summary: inLanguages(4_000),
  deliveredWhen: inLanguages(2_000),
  failedWhen: inLanguages(2_000),
  type: choice(words.trackedTypes),
  precision: level,
  delegation: level,
  verifiable: z.boolean({ error: "fieldWrong" }),
  mode: choice(words.modes),
  recurrence: choice(words.recurrences),
  wordRule: choice(words.wordRules),
  sectors: z.array(codeField).max(20, "tooMany"),
  parties: z
    .array(z.object({ code: codeField, role: choice(words.roles), sourceWords: text(500) }))
    .max(100, "tooMany"),
  deadline: z.object({
    kind: choice(words.deadlineKinds),
    start: nothingAsNull(20),
    end: nothingAsNull(20),
    precision: z.enum(words.datePrecisions, { error: "fieldWrong" }).nullable(),
    words: nothingAsNull(500),
    meeting: nothingAsNull(200),
  }),
  reviewRhythmDays: z.coerce
    .number({ error: "fieldWrong" })
    .int("fieldWrong")
    .min(1, "fieldWrong")
    .max(3_660, "fieldWrong"),
}) satisfies z.ZodType<DraftCommitment>;
