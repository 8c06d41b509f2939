import type { ZodError } from "zod";
import { type Refusal, refuse, type Sentence, sentence } from "../domain/outcome";

/** What a schema found, at each field. Its messages are keys under `refusals`; the first one of a field counts. */
export function refuseFields(error: ZodError): Refusal {
  const fields: Record<string, Sentence> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= sentenceOf(issue);
  return refuse("invalid", "checkFields", { fields });
}

/** A schema's own English never reaches a reader: its messages are keys, and a text too long names its limit. */
function sentenceOf(issue: ZodError["issues"][number]): Sentence {
  if (/^[a-z]+([A-Z][a-z]*)*$/.test(issue.message)) return sentence(issue.message);
  if (issue.code === "too_big" && issue.origin === "string")
    return sentence("textTooLong", { most: Number(issue.maximum) });
  return sentence("fieldWrong");
}
