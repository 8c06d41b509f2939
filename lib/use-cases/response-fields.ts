import { z } from "zod";
import { knownFiles } from "../../db/queries/register-codes";
import { partiesOfDocument } from "../../db/queries/responses";
import type { Q } from "../../db/store";
import { checkFields } from "../domain/assessment";
import type { Refusal } from "../domain/outcome";
import { type ResponseInput, responseFaults } from "../domain/response";
import { dayField, languageField, requiredText, text } from "./evidence-fields";

const orNothing = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null);

export const ResponseFields = z.object({
  party: requiredText(100),
  body: requiredText(40_000),
  language: languageField,
  givenOn: dayField,
  sourceTitle: requiredText(500),
  sourceAddress: orNothing(2_000),
  fileSha256: orNothing(64),
});

export const responseInput = ({ party, ...rest }: z.infer<typeof ResponseFields>): ResponseInput => ({
  ...rest,
  partyCode: party,
});

/** What the records say against it; null when it can be kept. */
export async function responseRefusal(
  q: Q,
  documentId: string,
  input: ResponseInput,
  today: string,
): Promise<Refusal | null> {
  const faults = responseFaults(input, {
    today,
    parties: await partiesOfDocument(q, documentId),
    files: await knownFiles(q, input.fileSha256 === null ? [] : [input.fileSha256]),
  });
  return Object.keys(faults).length > 0 ? checkFields(faults) : null;
}
