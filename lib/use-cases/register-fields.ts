import { z } from "zod";
import { isReservedCode } from "../domain/reserved-code";
import { typedText } from "../domain/typed-text";

// What people type about entries of the register, with the sentences that say what is wrong.

const line = (most: number) =>
  z
    .string("nameNeeded")
    .overwrite((text) => typedText(text).replace(/\s+/gu, " "))
    .trim()
    .min(1, "nameNeeded")
    .max(most);

const names = (most: number) => z.object({ en: line(most), zh: line(most), ru: line(most) });
export const nameFields = names(200);
export const labelFields = names(120);

/** Capitals of ISO 3166-1 for states, words joined by hyphens for everything else; never changed afterwards. */
export const stateCode = z
  .string("codeWrong")
  .trim()
  .regex(/^[A-Z]{2}$/, "stateCodeWrong");
export const entryCode = z
  .string("codeWrong")
  .trim()
  .max(60, "codeWrong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "codeWrong")
  .refine((code) => !isReservedCode(code), "codeReserved");

/** One a line in a form, a list from elsewhere; each once. */
export const aliasLines = z
  .union([z.string(), z.array(z.string())], "fieldWrong")
  .default([])
  .transform((typed) => (typeof typed === "string" ? typed.split(/\r?\n/) : typed))
  .transform((lines) => [
    ...new Set(lines.map((one) => typedText(one).replace(/\s+/gu, " ").trim()).filter(Boolean)),
  ])
  .refine((lines) => lines.length <= 200 && lines.every((one) => one.length <= 200), "aliasesTooMany");

export const dayOrNone = z
  .union([z.literal("").transform(() => null), z.iso.date("noSuchDay"), z.null()], "noSuchDay")
  .default(null);

/** Empty for a new entry. */
export const basedOn = z
  .union([z.literal("").transform(() => null), z.coerce.number().int(), z.null()], "fieldWrong")
  .default(null);
