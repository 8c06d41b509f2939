import { statementsOf } from "../../db/queries/document-page";
import type { Q } from "../../db/store";
import { slicerOf } from "../communique/code-points";
import type { StatementPlace } from "../domain/commitment-coding";
import type { VersionDraft } from "./version-draft";

/**
 * The statements of a better copy. Where it says the same words, what people decided on them in the copy it replaces
 * stands; what is proposed for the rest nobody has decided otherwise.
 */
export async function statementsAsDecided(
  q: Q,
  { base, text, structure }: Pick<VersionDraft, "base" | "text" | "structure">,
): Promise<StatementPlace[]> {
  const said = wordsOf(base.revision.readingText);
  const decided = new Map<string, Pick<StatementPlace, "type" | "untracked">[]>();
  for (const { start, end, type, untrackedReason } of await statementsOf(q, base.revision.id)) {
    const words = said(start, end);
    decided.set(words, [...(decided.get(words) ?? []), { type, untracked: untrackedReason }]);
  }
  const says = wordsOf(text.readingText);
  return structure.statements.map((one) => {
    // What is said twice was decided twice, in text order.
    const known = decided.get(says(one.start, one.end)) ?? [];
    const stands = known.length > 1 ? known.shift() : known[0];
    return stands ? { ...one, ...stands } : one;
  });
}

/** Without the white space that copies differ in. */
function wordsOf(text: string): (start: number, end: number) => string {
  const slice = slicerOf(text);
  return (start, end) => slice(start, end).replace(/\s+/gu, "");
}
