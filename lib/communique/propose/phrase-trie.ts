import { foldInPlace, tokensOf, type View } from "./view";

/** Words under which something is known; the longest that fits wins, and whole words only. */
export type Phrase<T> = {
  value: T;
  /** As the phrase is written, folded; equal to the text where the form is the one of a subject. */
  folded: string;
  /** “ООН” and “PRC” are read in capitals only, a name only with its capital. */
  shape: "capitals" | "name" | "any";
};
type Node<T> = { next: Map<string, Node<T>>; phrases: Phrase<T>[] };
export type PhraseTrie<T> = Node<T>;
export type Found<T> = { start: number; end: number; phrase: Phrase<T>; exact: boolean };

const emptyNode = <T>(): Node<T> => ({ next: new Map(), phrases: [] });

function shapeOf(written: string): Phrase<unknown>["shape"] {
  if (/^\p{Lu}[\p{Lu}\d+]{1,5}$/u.test(written)) return "capitals";
  return /^\p{Lu}[\p{L}-]+$/u.test(written) ? "name" : "any";
}

export function buildTrie<T>(phrases: Iterable<[written: string, value: T]>): PhraseTrie<T> {
  const root = emptyNode<T>();
  for (const [written, value] of phrases) {
    const folded = foldInPlace(written.trim());
    const tokens = tokensOf(folded);
    if (tokens.length === 0) continue;
    let node = root;
    for (const { key } of tokens) {
      const next = node.next.get(key) ?? emptyNode<T>();
      node.next.set(key, next);
      node = next;
    }
    node.phrases.push({ value, folded, shape: shapeOf(written.trim()) });
  }
  return root;
}

/** Every place where a phrase stands, from left to right, none inside another. */
export function findPhrases<T>(view: View, trie: PhraseTrie<T>): Found<T>[] {
  const { tokens } = view;
  const found: Found<T>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let node: Node<T> | undefined = trie;
    let best: Found<T> | null = null;
    let bestEnd = i;
    for (let j = i; j < tokens.length && node; j++) {
      node = node.next.get(tokens[j]?.key ?? "");
      if (!node || node.phrases.length === 0) continue;
      const start = tokens[i]?.start ?? 0;
      const end = tokens[j]?.end ?? 0;
      const printed = view.printed.slice(start, end);
      const phrases: Phrase<T>[] = node.phrases.filter((one) => fits(one, printed));
      const folded = view.folded.slice(start, end);
      const phrase = phrases.find((one) => one.folded === folded) ?? phrases[0];
      if (!phrase) continue;
      best = { start, end, phrase, exact: folded === phrase.folded };
      bestEnd = j;
    }
    if (!best) continue;
    found.push(best);
    i = bestEnd;
  }
  return found;
}

function fits({ shape }: Phrase<unknown>, printed: string): boolean {
  if (shape === "capitals") return printed === printed.toUpperCase();
  return shape === "any" || /^\p{Lu}/u.test(printed);
}
