import type { Language } from "../language";
import { collectiveWords, otherPartiesAfter, otherPartiesBefore } from "./collective-words";
import { buildTrie, findPhrases, type PhraseTrie } from "./phrase-trie";
import type { Actor, RegisterIndex } from "./register-index";
import type { View } from "./view";

/** A place where a text names somebody. */
export type Mention = {
  start: number;
  end: number;
  words: string;
  /** Empty for those who adopted the text together. */
  code: string;
  kind: string;
  /** Written as a subject is written, not in an oblique case. */
  exact: boolean;
};
export type DocumentWords = PhraseTrie<Actor>;

export const together: Actor = { code: "", kind: "together" };

/** The document's own words beside the usual ones: “hereinafter the Parties”. */
export function documentWords(language: Language, defined: [string, Actor][]): DocumentWords {
  const usual = language === "und" ? [] : collectiveWords[language];
  return buildTrie([...defined, ...usual.map((word): [string, Actor] => [word, together])]);
}

export function mentionsIn(
  view: View,
  language: Language,
  index: RegisterIndex,
  words: DocumentWords,
): Mention[] {
  const found = [...findPhrases(view, words), ...findPhrases(view, index.actors)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, phrase, exact }) => ({ start, end, exact, actor: phrase.value }));
  const mentions: Mention[] = [];
  let covered = 0;
  for (const { start, end, exact, actor } of found) {
    if (start < covered || !counts(view, start, end, actor, language)) continue;
    // “Kazakh side” is named with its side.
    const side = actor.needs === "side" ? (sideWord.exec(view.folded.slice(end))?.[0].length ?? 0) : 0;
    covered = end + side;
    const { code, kind } = actor;
    mentions.push({ start, end: covered, words: view.printed.slice(start, covered), code, kind, exact });
  }
  return mentions;
}

const sideAfter =
  /^[^.;。；]{0,30}?(?:side|government|сторон|правительств|государственн)|^ (?:and|и) \p{L}+ (?:side|стор)/u;
const sideWord = /^ (?:sides?|сторон\p{L}*)(?!\p{L})/u;
const mechanismAfter = /^.{0,14}?(?:机制|会议|会晤|部级)/u;
const wordAfterFang = /^[式面案法便位向针]/u;

/** Guards against words that only look like a name: 其中国家, 集中方式, parties to the conflict. */
function counts(view: View, start: number, end: number, actor: Actor, language: Language): boolean {
  const before = view.folded.slice(Math.max(0, start - 24), start);
  const after = view.folded.slice(end, end + 40);
  const word = view.folded.slice(start, end);
  if (actor.needs === "side" && !sideAfter.test(after)) return false;
  if (actor.needs === "mechanism" && !mechanismAfter.test(after)) return false;
  if (language === "zh") {
    if (word.endsWith("方") && (wordAfterFang.test(after) || before.endsWith("集"))) return false;
    if (word.startsWith("中国") && word.length === 2 && before.endsWith("其") && /^[家际内有]/u.test(after))
      return false;
  }
  if (actor.kind !== "together" || language === "und") return true;
  if (/^сторон/u.test(word) && !/^сторон(?:ы|ам|ами|ах)?$/u.test(word)) return false;
  return !otherPartiesBefore[language].test(before) && !otherPartiesAfter[language].test(after);
}
