import type { Analysis } from "./analysis";
import type { DocumentContext } from "./document-context";
import { groupMembers } from "./groups";
import type { Mention } from "./mentions";
import type { Because } from "./proposal";
import { subjectOf } from "./subject";

/** The states that act, with the words for them and how sure that is. */
export type Acting = {
  codes: string[];
  words: Map<string, string>;
  /** All who adopted the text, not some of them. */
  all: boolean;
  confidence: number;
  because: Because[];
};

export function everybody(context: DocumentContext, words: string, rule: string, sure: number): Acting {
  const { participants, partiesGroup, participantsKnown } = context;
  const codes = participants.length > 0 ? participants : partiesGroup ? [partiesGroup] : [];
  return {
    codes,
    words: new Map(codes.map((code) => [code, words])),
    all: true,
    confidence: participantsKnown ? sure : Math.min(sure, codes.length > 1 ? 0.7 : 0.4),
    because: [
      { rule, words },
      ...(participants.length === 0
        ? [{ rule: "participantsUnknown", words }]
        : context.definition
          ? [{ rule: "partiesDefined", words: context.definition }]
          : []),
    ],
  };
}

/** Codes of states for a mention; those who adopted the text narrow a group. */
export function statesOf({ code, kind }: Mention, context: DocumentContext): string[] {
  if (kind === "together" || code === context.partiesGroup) return context.participants;
  if (kind !== "group") return [code];
  const members = groupMembers[code];
  if (!members) return [code];
  const narrowed = members.filter((member) => context.participants.includes(member));
  return narrowed.length > 0 ? narrowed : members;
}

/** Who acts: named here, or as in the part before, or everybody. */
export function actingOf(analysis: Analysis, inherited: Acting | null, context: DocumentContext): Acting {
  const { view, mentions, cueAt, language } = analysis;
  const subject = subjectOf(view, mentions, cueAt, language, context.properNames);
  if (subject.kind === "other")
    return {
      codes: [],
      words: new Map(),
      all: false,
      confidence: 0.3,
      because: [{ rule: "actorNotInRegister", words: subject.words }],
    };
  if (subject.kind === "none") {
    if (inherited)
      return {
        ...inherited,
        confidence: Math.min(inherited.confidence, 0.75),
        because: [{ rule: "subjectOfSentenceBefore", words: [...inherited.words.values()][0] ?? "" }],
      };
    return everybody(context, "", "subjectlessParties", 0.65);
  }
  const named = subject.mentions;
  const wordsOf = named.map(({ words }) => words).join(", ");
  if (named.some(({ kind, code }) => kind === "together" || code === context.partiesGroup))
    return everybody(context, wordsOf, "partiesTogether", 0.9);
  const words = new Map(
    named.flatMap((mention) => statesOf(mention, context).map((code) => [code, mention.words] as const)),
  );
  const codes = [...words.keys()].sort();
  const all = context.participants.length > 0 && context.participants.every((code) => codes.includes(code));
  return {
    codes,
    words,
    all,
    confidence: 0.9,
    because: [
      {
        rule: named.some(({ kind }) => kind === "group") ? "groupExpanded" : "namedInSentence",
        words: wordsOf,
      },
    ],
  };
}
