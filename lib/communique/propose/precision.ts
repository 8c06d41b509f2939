import type { Level } from "../../domain/vocabulary";
import type { Analysis } from "./analysis";
import type { DeadlineProposal } from "./deadlines";
import type { PartiesProposal } from "./parties";
import { findPhrases } from "./phrase-trie";
import { bodyWords, generic, moneyOrReport, quantity, slogans } from "./precision-words";
import type { Because, Proposed } from "./proposal";
import type { RegisterIndex } from "./register-index";

export type PrecisionProposal = {
  precision: Proposed<Level>;
  delegation: Proposed<Level>;
  verifiable: boolean;
};

/** 0: no identifiable act; 1: an act or a target is named; 2: besides, two of who, when, how much, where. */
export function proposePrecision(
  analysis: Analysis,
  { parties, hosted }: PartiesProposal,
  { deadline }: DeadlineProposal,
  index: RegisterIndex,
): PrecisionProposal {
  const { view, language } = analysis;
  const found = analysis.found;
  const rest = remainder(analysis);
  const named = rest !== "" || found === null;
  const because: Because[] = [];
  const some = parties.value.filter(({ role }) => ["host", "lead", "implementing"].includes(role));
  const who = hosted || some.length > 0 ? (some[0]?.sourceWords ?? "") : "";
  const when =
    deadline.value.kind === "dated" || deadline.value.kind === "meeting" ? (deadline.value.words ?? "") : "";
  const much = quantity[language].exec(view.folded.slice(analysis.actAt))?.[0] ?? "";
  const place = hosted ? who : (placeOf(analysis, index) ?? "");
  const details = [
    ["precisionWho", who],
    ["precisionWhen", when],
    ["precisionAmount", much],
    ["precisionWhere", place],
  ].filter(([, words]) => words);
  for (const [rule = "", words] of details) because.push({ rule, words: words ?? "" });
  const act1 = found?.test === "hold" || found?.test === "explore" || found?.test === "support";
  const level: Level = details.length >= 2 && (act1 || named) ? 2 : act1 || named ? 1 : 0;
  because.unshift(
    level === 0
      ? { rule: "precisionGeneral", words: found?.words ?? "" }
      : { rule: "precisionNamed", words: rest || (found?.words ?? "") },
  );
  return {
    precision: { value: level, confidence: level === 1 ? 0.7 : 0.65, because },
    delegation: delegationOf(
      analysis,
      parties.value.filter(({ role }) => role === "implementing"),
      when,
    ),
    verifiable: !slogans[language].test(view.folded) || level > 0,
  };
}

function placeOf({ view, actAt, mentions }: Analysis, index: RegisterIndex): string | null {
  const place = findPhrases(view, index.places).find(
    ({ start, end }) =>
      start >= actAt && !mentions.some((one) => one.kind !== "state" && one.start <= start && end <= one.end),
  );
  return place ? view.printed.slice(place.start, place.end) : null;
}

/** What is left of an act when the words that every communiqué uses are gone. */
function remainder({ act, actAt, view, language }: Analysis): string {
  const left = act.replace(generic[language], (word) => " ".repeat(word.length));
  const least = language === "zh" ? 2 : 4;
  const [longest] = [...left.matchAll(/[\p{L}\p{M}]+(?:[ -]?[\p{L}\p{M}]+)*/gu)].sort(
    (a, b) => b[0].length - a[0].length || a.index - b.index,
  );
  if (!longest || longest[0].length < least) return "";
  const at = actAt + longest.index;
  return view.printed.slice(at, at + longest[0].length);
}

function delegationOf(
  { view, language }: Analysis,
  bodies: { sourceWords: string }[],
  when: string,
): Proposed<Level> {
  const body = bodies[0]?.sourceWords || (bodyWords[language].exec(view.folded)?.[0] ?? "");
  if (body === "") return { value: 0, confidence: 0.8, because: [{ rule: "delegationNobody", words: "" }] };
  const terms = moneyOrReport[language].exec(view.folded)?.[0] ?? when;
  return terms
    ? {
        value: 2,
        confidence: 0.65,
        because: [
          { rule: "delegationBody", words: body.trim() },
          { rule: "delegationTerms", words: terms.trim() },
        ],
      }
    : { value: 1, confidence: 0.7, because: [{ rule: "delegationBody", words: body.trim() }] };
}
