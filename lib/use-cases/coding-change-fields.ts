import { z } from "zod";
import {
  type CodingChange,
  type CodingPart,
  type CodingRecord,
  longestReason,
} from "../domain/coding-change";
import { type CodingProposal, mostParts, mostSuccessors } from "../domain/coding-proposal";
import { DraftCodingFields } from "./desk-coding-fields";
import { codeField, text } from "./evidence-fields";

/** A form carries what it was opened with as one text. */
const fromText = (value: unknown) => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};
const reason = text(longestReason);

const PartFields = z.object({
  /** Of a draft: which of its parts this one was; null: a new one, coded as the commitment stands. */
  from: z.coerce.number().int().min(0).max(mostParts).nullish(),
  title: DraftCodingFields.shape.title,
  quote: text(5_000).default(""),
});

export const CodingProposalFields = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("edit"),
    reason,
    base: z.preprocess(fromText, DraftCodingFields),
    coding: DraftCodingFields,
    settles: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("split"), reason, parts: z.array(PartFields).max(mostParts, "tooMany") }),
  z.object({ kind: z.literal("merge"), reason, into: text(200).default("") }),
  z.object({
    kind: z.literal("withdraw"),
    reason,
    successors: z.array(codeField).max(mostSuccessors, "tooMany").default([]),
  }),
]);

export type TypedProposal = z.output<typeof CodingProposalFields>;

/** Parts that are only named and placed here get the coding they had in the draft, or the commitment's own. */
export function proposalOf(
  typed: TypedProposal,
  record: CodingRecord,
  draft: CodingChange | null,
): CodingProposal {
  if (typed.kind !== "split") return typed;
  const parts = typed.parts.map(({ from, title, quote }): CodingPart => {
    const before = from === null || from === undefined ? undefined : draft?.parts[from];
    return { coding: { ...(before?.coding ?? record.coding), title }, quote: quote || null };
  });
  return { ...typed, parts };
}
