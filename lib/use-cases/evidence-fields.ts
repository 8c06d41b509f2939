import { z } from "zod";
import type { DevelopmentInput } from "../domain/development";
import { typedText } from "../domain/typed-text";
import { polarities, sourceClasses, visibilities } from "../domain/vocabulary";

/** Text a person types: white space around it means nothing. */
export const text = (most: number) =>
  z
    .string({ error: ({ code }) => (code === "invalid_type" ? "fieldRequired" : undefined) })
    .overwrite(typedText)
    .trim()
    .max(most);
export const requiredText = (most: number) => text(most).min(1, "fieldRequired");
const optionalText = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null);
const textOrNothing = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value ?? "");
const choice = <T extends readonly string[]>(values: T) => z.enum(values, { error: "fieldRequired" });

export const idField = requiredText(100);
export const codeField = requiredText(200);
export const subjectField = requiredText(100);
export const dayField = requiredText(20);
export const versionField = z.coerce.number({ error: "fieldWrong" }).int("fieldWrong");
/** `zh`, `ru`, `zh-Hant`: a tag that pages can name. */
export const languageField = requiredText(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "fieldWrong")
  .refine(isLanguageTag, "fieldWrong");

function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

const flag = z
  .boolean({ error: "fieldWrong" })
  .nullish()
  .transform((value) => value ?? false);

const SourceFields = z.object({
  replacesId: optionalText(100).transform((id) => id ?? undefined),
  candidateId: optionalText(100).transform((id) => id ?? undefined),
  address: optionalText(2_000),
  fileSha256: optionalText(64),
  title: requiredText(500),
  publisher: requiredText(300),
  class: choice(sourceClasses),
  speaksFor: z.array(requiredText(100)).max(50, "tooMany").default([]),
  origin: textOrNothing(300),
  language: languageField,
  publishedOn: optionalText(20),
  accessedOn: optionalText(20),
  excerpt: textOrNothing(10_000),
  locator: textOrNothing(300),
  gist: textOrNothing(5_000),
  gistBy: z.enum(["human", "machine"], { error: "fieldWrong" }).default("human"),
  archiveAddress: optionalText(2_000),
  visibility: choice(visibilities).default("public"),
});

export const DevelopmentFields = z.object({
  happenedFrom: dayField,
  happenedTo: optionalText(20),
  place: textOrNothing(300),
  what: requiredText(10_000),
  language: languageField,
  restated: flag,
  sources: z.array(SourceFields).max(20, "tooMany"),
  links: z
    .array(
      z.object({
        commitment: codeField,
        subject: subjectField,
        polarity: choice(polarities),
        note: textOrNothing(2_000),
      }),
    )
    .max(500, "tooMany"),
});

/** One day is an interval of one day; a source was opened today unless told otherwise. */
export const developmentInput = (
  fields: z.output<typeof DevelopmentFields>,
  today: string,
): DevelopmentInput => ({
  ...fields,
  happenedTo: fields.happenedTo ?? fields.happenedFrom,
  sources: fields.sources.map((source) => ({ ...source, accessedOn: source.accessedOn ?? today })),
});
