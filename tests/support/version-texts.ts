import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AlignableStatement, StatementText } from "../../lib/communique/align/align-statements";
import type { StatementType } from "../../lib/domain/vocabulary";

/** Fictional states, as a register would name them. */
export const fictionalNames = [
  { code: "VE", words: ["Verinta", "韦林塔", "Веринта"] },
  { code: "SO", words: ["Solmar", "索尔玛", "索方", "Солмар", "Солмарская сторона"] },
  { code: "TA", words: ["Tarkash", "塔尔卡什", "Таркаш"] },
];

/** What the sentences of each clause of the fictional communiqué do, the same in the three languages. */
export const types: Record<number, StatementType[]> = {
  0: ["records"],
  1: ["records"],
  2: ["decides", "commits"],
  3: ["continues", "intends"],
  4: ["supports", "calls"],
  5: ["position"],
  6: ["intends"],
  7: ["lead-in", "supports", "supports", "supports"],
  8: ["commits"],
  9: ["decides"],
  10: ["commits"],
};

export type Language = "en" | "zh" | "ru";
const folder = "tests/fixtures/versions";
export const fictionalFile = (name: string) => join(folder, name);
export const readFictional = (name: string) => readFileSync(fictionalFile(name), "utf8");

/** Cut by this test's own plain rules: a label opens a clause, a full stop ends a sentence, a dash opens a bullet. */
export function fictionalText(
  language: Language,
  text = readFictional(`fictional.${language}.txt`),
): StatementText {
  const clauses: { position: number; label: string; start: number; end: number }[] = [];
  const statements: AlignableStatement[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const [, mark = "", label = ""] = line.match(/^((\d+)\.\s+|([一二三四五六七八九十]+)、)/u) ?? [];
    const start = at + mark.length;
    const end = at + line.length;
    at = end + 1;
    if (line.trim() === "" || (clauses.length === 0 && !/[.。]$/u.test(line))) continue;
    const opens = mark !== "" || clauses.length === 0;
    if (opens) clauses.push({ position: clauses.length, label: label || mark.replace("、", ""), start, end });
    const clause = clauses.at(-1);
    if (!clause) continue;
    clause.end = end;
    for (const sentence of line.slice(mark.length).matchAll(/[^.。:：;；]+[.。:：;；]?\s*/gu)) {
      const from = start + sentence.index;
      const nth = statements.filter((one) => one.clause === clause.position).length;
      const type = types[clause.position]?.[nth] ?? "commits";
      statements.push({ clause: clause.position, start: from, end: from + sentence[0].length, type });
    }
  }
  return { language, text, clauses, statements };
}

/** The same text without one clause; the others are numbered on, or keep their labels. */
export function withoutClause(whole: StatementText, position: number, renumber: boolean): StatementText {
  const kept = whole.clauses.filter((clause) => clause.position !== position);
  const places = new Map(kept.map((clause, i) => [clause.position, i]));
  return {
    ...whole,
    clauses: kept.map((clause, i) => ({
      ...clause,
      position: i,
      label: renumber && i > 0 ? String(i) : clause.label,
    })),
    statements: whole.statements
      .filter(({ clause }) => clause !== position)
      .map((one) => ({ ...one, clause: one.clause === null ? null : (places.get(one.clause) ?? null) })),
  };
}
