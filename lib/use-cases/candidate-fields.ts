import { z } from "zod";
import { sourceClasses } from "../domain/vocabulary";
import { codeField, languageField, text } from "./evidence-fields";

/** `id~3`: a report as it was on the screen; without a version, whatever it is now. */
const ref = z
  .string()
  .max(120)
  .regex(/^[\w-]+(~\d+)?$/, "fieldWrong")
  .transform((typed) => {
    const [id = "", version] = typed.split("~");
    return { id, basedOnVersion: version === undefined ? null : Number(version) };
  });

/** Each once; at most a full inbox page and more. */
export const candidateRefs = z
  .array(ref, { error: "chooseReports" })
  .min(1, "chooseReports")
  .max(200, "tooMany")
  .transform((refs) => [...new Map(refs.map((one) => [one.id, one])).values()]);

const orEmpty = (most: number) =>
  text(most)
    .nullish()
    .transform((typed) => (typed ?? "").replace(/\s+/gu, " "));
const orNull = <T extends z.ZodType>(field: T) =>
  z
    .union([z.literal("").transform(() => null), z.null(), field])
    .optional()
    .transform((value) => value ?? null);

/** What a person may say of a report before it is evidence: nothing of it is required. */
export const CandidateFacts = z.object({
  title: orEmpty(500),
  publisher: orEmpty(300),
  class: orNull(z.enum(sourceClasses, "fieldWrong")),
  speaksFor: z.array(codeField).max(50, "tooMany").default([]),
  origin: orEmpty(300),
  language: z.union([z.literal(""), languageField]).default(""),
  publishedOn: orNull(z.iso.date("noSuchDay")),
  note: text(2_000)
    .nullish()
    .transform((typed) => typed ?? ""),
  commitment: orNull(codeField),
});
