import { z } from "zod";
import type { ImportFacts } from "../domain/import";
import { authorities, locales, participations } from "../domain/vocabulary";
import { codeField, text } from "./evidence-fields";

const inLanguages = (most: number) =>
  z.object({ en: text(most).optional(), zh: text(most).optional(), ru: text(most).optional() });
const orNothing = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null);

/** What people say about a document; whatever is not known yet stays empty. */
export const FactFields = z.object({
  slug: text(200),
  series: orNothing(200),
  number: z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce.number({ error: "fieldWrong" }).int("fieldWrong").nullable(),
  ),
  kind: inLanguages(200),
  title: inLanguages(500),
  shortTitle: inLanguages(120),
  place: inLanguages(120),
  adoptedOn: orNothing(20),
  language: z.enum(locales, { error: "fieldWrong" }).nullable(),
  authority: z.enum(authorities, { error: "fieldWrong" }).nullable(),
  sourceAddress: orNothing(2_000),
  countDisputed: z.boolean({ error: "fieldWrong" }),
  participation: z
    .array(
      z.object({
        party: codeField,
        as: z.array(z.enum(participations, { error: "fieldWrong" })).max(participations.length, "tooMany"),
        note: inLanguages(1_000).nullable(),
      }),
    )
    .max(100, "tooMany"),
}) satisfies z.ZodType<ImportFacts>;
