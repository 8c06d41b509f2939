import { clausesOf, statementsOf, type textOf } from "../../db/queries/document-page";
import { namesForAligning } from "../../db/queries/import-anchors";
import type { Q } from "../../db/store";
import type { StatementText } from "../communique/align/align-statements";
import { alignTexts, type TextAlignment } from "../communique/align/align-texts";
import type { Language } from "../communique/language";

export type StoredVersionText = NonNullable<Awaited<ReturnType<typeof textOf>>>;

const languages: readonly string[] = ["zh", "ru", "en"] satisfies Language[];
/** `zh-Hant` is read like `zh`. */
export const languageOf = (tag: string): Language => {
  const [first = ""] = tag.split("-");
  return languages.includes(first) ? (first as Language) : "und";
};

/** A stored version as aligning reads it. */
export async function alignableVersion(
  q: Q,
  { version, revision }: Pick<StoredVersionText, "version" | "revision">,
): Promise<StatementText> {
  const clauses = await clausesOf(q, revision.id);
  const positions = new Map(clauses.map(({ id, position }) => [id, position]));
  const statements = await statementsOf(q, revision.id);
  return {
    language: languageOf(version.language),
    text: revision.cleanText,
    clauses: clauses.map(({ position, label, start, end }) => ({ position, label, start, end })),
    statements: statements.map(({ clauseId, start, end, type }) => ({
      clause: positions.get(clauseId) ?? null,
      start,
      end,
      type,
    })),
  };
}

/** A version on the desk beside the one whose anchors it takes over. */
export async function alignVersionDraft(
  q: Q,
  draft: { base: StoredVersionText; alignable: StatementText },
): Promise<TextAlignment> {
  const names = await namesForAligning(q);
  return alignTexts(await alignableVersion(q, draft.base), draft.alignable, names);
}
