import type { ImportFacts } from "../../domain/import";
import type { Participation } from "../../domain/vocabulary";
import type { CommuniqueStructure } from "../structure";
import { contextOf, type DocumentContext } from "./document-context";
import type { FactsHead } from "./facts-head";
import { mentionsIn } from "./mentions";
import type { ProposalRegister } from "./proposal";
import { viewOf } from "./view";

type Source = Pick<CommuniqueStructure, "text" | "statements" | "language">;

/** The states of the register that adopted the text, and through whom, where it says so of all or of one. */
export function participantsOf(
  { text, statements, language }: Source,
  head: FactsHead,
  register: ProposalRegister,
): ImportFacts["participation"] {
  const unknown = { language, adoptedOn: null, series: null, number: null, participants: [] };
  const context = contextOf({ text, statements, document: unknown, register });
  const all = throughWhom(`${head.title}\n${head.opening.join(" ")}`);
  const own = ofEach(head.opening, language, context);
  return context.participants.map((party) => {
    const as = own.get(party) ?? all;
    return { party, as: as ? [as] : [], note: null };
  });
}

const foreignMinister =
  /外长|外交部长|foreign ministers?|ministers? (?:of|for) foreign affairs|министр\p{L}* иностранных дел/iu;
const leader =
  /元首|总统|首脑|领导人|总理|主席|部长|国王|президент|глав\p{L}* (?:государств|правительств)|лидер|премьер|министр|\bpresidents?\b|heads? of (?:state|government)|\bleaders\b|prime minister|\bministers?\b/iu;
const deputy =
  /大使|副(?:部|外)长|代办|特使|代表|посол|посл[аоу]|заместител|представител|ambassador|deputy|vice[- ]minister|chargé|representative/iu;

/** Null: the text does not say it. */
const throughWhom = (words: string): Participation | null =>
  foreignMinister.test(words) ? "minister" : leader.test(words) ? "other-representative" : null;

/** “土库曼斯坦驻华大使”, “the Ambassador of Turkmenistan”: in Chinese the office stands behind the state, else before it. */
function ofEach(
  sentences: string[],
  language: Source["language"],
  { index, words }: DocumentContext,
): Map<string, Participation> {
  const found = new Map<string, Participation>();
  for (const sentence of sentences) {
    const view = viewOf(sentence);
    const states = mentionsIn(view, language, index, words).filter(({ kind }) => kind === "state");
    states.forEach(({ code, start, end }, i) => {
      const from = language === "zh" ? end : (states[i - 1]?.end ?? 0);
      const to = language === "zh" ? (states[i + 1]?.start ?? end + 30) : start;
      const office = view.printed.slice(from, Math.min(to, from + 80));
      if (foreignMinister.test(office)) found.set(code, "minister");
      else if (deputy.test(office)) found.set(code, "other-representative");
    });
  }
  return found;
}
