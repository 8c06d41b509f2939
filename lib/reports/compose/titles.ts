import type { CommitmentItem } from "../../domain/commitment-item";
import type { Locale, Trilingual } from "../../domain/vocabulary";
import { languageOfWords } from "../../domain/words-language";
import { messagesOf } from "../../messages";
import type { Run } from "../report";
import type { Composing } from "./composing";

const tagOf = (language: Locale) => (language === "zh" ? "zh-Hans" : language);

/** Words in the report's language; what nobody has translated yet says which one it stands in. */
export function translatedRuns({ lang, say }: Composing, words: Trilingual): Run[] {
  const language = languageOfWords(words, lang);
  if (language === lang) return [{ text: words[lang] }];
  return [{ text: words[lang], lang: tagOf(language) }, { text: say("inLanguage", { language }) }];
}

/** “Support or welcome · Second Global Mountain Summit”: a title never stands without its hedge. */
export function titleRuns(c: Composing, item: CommitmentItem): Run[] {
  const { hedge } = messagesOf[c.lang].commitments.csv;
  return [{ text: `${c.words.statementType[item.type]}${hedge}` }, ...translatedRuns(c, item.title)];
}

export const titleText = (c: Composing, item: CommitmentItem): string =>
  titleRuns(c, item)
    .map(({ text }) => text)
    .join("");
