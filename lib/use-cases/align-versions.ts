import { createHash } from "node:crypto";
import { clausesOf, statementsOf, type textOf } from "../../db/queries/document-page";
import { namesForAligning } from "../../db/queries/import-anchors";
import type { Q } from "../../db/store";
import { alignClauses, type ClausePair } from "../communique/align/align-clauses";
import type { StatementText } from "../communique/align/align-statements";
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

/** Laying two long texts side by side takes a while, and a page asks again after every decision. */
const kept = new Map<string, ClausePair[]>();
const mostKept = 16;

/** A version on the desk beside the one whose anchors it takes over, clause by clause. */
export async function clausesBeside(
  q: Q,
  { base, alignable }: { base: StoredVersionText; alignable: StatementText },
): Promise<ClausePair[]> {
  const names = await namesForAligning(q);
  const old = await alignableVersion(q, base);
  const sides = [old, alignable].map(({ language, text, clauses }) => [language, text, clauses]);
  const key = createHash("sha256")
    .update(JSON.stringify([sides, names]))
    .digest("hex");
  const known = kept.get(key);
  if (known) return known;
  const made = alignClauses(old, alignable, names);
  kept.set(key, made);
  const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return made;
}
