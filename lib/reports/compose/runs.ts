import type { ShownStatus } from "../../domain/vocabulary";
import type { Block, HeadingBlock, Run, TextBlock } from "../report";
import type { Composing } from "./composing";

/** Most of what is said is a single stretch. */
export const plain = (text: string): Run[] => [{ text }];

export const asRuns = (said: string | Run[]): Run[] => (typeof said === "string" ? plain(said) : said);

export const paragraph = (said: string | Run[], tone: TextBlock["tone"] = "plain"): TextBlock => ({
  block: "text",
  runs: asRuns(said),
  tone,
});

export const heading = (
  level: HeadingBlock["level"],
  id: string,
  text: string,
  href?: string,
): HeadingBlock => ({ block: "heading", level, id, text, ...(href ? { href } : {}) });

export const list = (items: (string | Run[])[]): Block => ({ block: "list", items: items.map(asRuns) });

/** The mark and the word of a status. */
export const statusRun = ({ words }: Composing, status: ShownStatus): Run => ({
  text: words.status[status],
  status,
});

/** Our terms begin small inside a sentence. */
export const small = ({ lang }: Pick<Composing, "lang">, words: string): string =>
  words.charAt(0).toLocaleLowerCase(lang) + words.slice(1);

/** Stretches with something between them. */
export const joined = (parts: Run[][], between: string): Run[] =>
  parts.flatMap((part, at) => (at > 0 ? [{ text: between }, ...part] : part));

/** Between two sentences of ours; Chinese needs none. */
export const sentenceGap = ({ lang }: Composing): string => (lang === "zh" ? "" : " ");

/** One after another; after words in another script Chinese needs a space, too. */
export const sentences = (c: Composing, parts: Run[][]): Run[] =>
  parts.flatMap((part, at) => {
    const before = parts[at - 1]?.at(-1)?.text ?? "";
    const gap = /[\p{Script=Latin}\p{Script=Cyrillic}\d.)]$/u.test(before) ? " " : sentenceGap(c);
    return at > 0 && gap !== "" ? [{ text: gap }, ...part] : part;
  });

/** A sentence that stands on several footnotes shows all their marks. */
export const withNotes = (runs: Run[], notes: readonly string[]): Run[] => {
  const [first, ...more] = notes;
  const last = runs.at(-1);
  if (!first || !last) return runs;
  return [
    ...runs.slice(0, -1),
    ...(last.note ? [last, { text: ",", note: first }] : [{ ...last, note: first }]),
    ...more.map((note) => ({ text: ",", note })),
  ];
};
