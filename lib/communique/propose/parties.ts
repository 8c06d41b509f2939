import { type CodedRole, rolesInOrder } from "../../domain/commitment-coding";
import type { Mode, Role } from "../../domain/vocabulary";
import type { Acting } from "./acting";
import type { Analysis } from "./analysis";
import { bodyRoles } from "./bodies";
import type { DocumentContext } from "./document-context";
import { groupMembers } from "./groups";
import type { Mention } from "./mentions";
import { findPhrases } from "./phrase-trie";
import type { Proposed } from "./proposal";
import { roleWords } from "./role-words";

type Named = { code: string; words: string };
export type PartiesProposal = { parties: Proposed<CodedRole[]>; mode: Proposed<Mode>; hosted: boolean };

/** One role for each party that the statement names or means. */
export function proposeParties(
  analysis: Analysis,
  acting: Acting,
  context: DocumentContext,
): PartiesProposal {
  const because = [...acting.because];
  const roles = new Map<string, CodedRole>();
  const give = (code: string, role: Role, sourceWords: string) => {
    if (!roles.has(code)) roles.set(code, { code, role, sourceWords });
  };
  const say = (rule: string, words: string) => because.push({ rule, words });
  const rest = (role: Role) => {
    for (const code of acting.codes) give(code, role, acting.words.get(code) ?? "");
  };
  for (const { code, words } of recipientsOf(analysis)) {
    if (!acting.all && acting.codes.includes(code)) continue;
    give(code, "beneficiary", words);
    say("givenTo", words);
  }
  const host = hostOf(analysis, acting, context);
  const proposers = host ? [] : proposersOf(analysis, acting);
  const pair = host || proposers.length > 0 ? [] : pairOf(analysis, acting, context);
  if (host) {
    give(host.code, "host", host.words);
    say("hostedThere", host.words);
    rest(takesPart(analysis) ? "participant" : "addressee");
    if (!acting.all)
      for (const code of context.participants) give(code, "addressee", acting.words.get(code) ?? "");
  } else if (proposers.length > 0) {
    for (const { code, words } of proposers) give(code, "proposer", words);
    say("initiativeOf", proposers.map(({ words }) => words).join(", "));
    rest("joint");
  } else if (pair.length === 2) {
    for (const { code, words } of pair) give(code, "lead", words);
    say("betweenTwo", pair.map(({ words }) => words).join(", "));
    rest("addressee");
  } else rest(acting.codes.length === 1 && !acting.all ? "lead" : "joint");
  for (const { code, role, words, rule } of bodyRoles(analysis, context, host !== null)) {
    give(code, role, words);
    say(rule, words);
  }
  const mode = modeOf(analysis, acting, {
    hosted: host !== null && !(host && ownMeeting(analysis)),
    proposed: proposers.length > 0,
  });
  const sure = host || proposers.length > 0 || pair.length > 0 ? 0.75 : 1;
  return {
    parties: {
      value: rolesInOrder([...roles.values()]),
      confidence: Math.min(acting.confidence, sure),
      because,
    },
    mode,
    hosted: host !== null,
  };
}

const states = (mentions: readonly Mention[]) => mentions.filter(({ kind }) => kind === "state");
const around = ({ view }: Analysis, { start, end }: { start: number; end: number }) => ({
  before: view.folded.slice(Math.max(0, start - 70), start),
  after: view.folded.slice(end, end + 70),
});

/** In Kazakhstan will be held, hosted by Kazakhstan, Kazakhstan will host. */
function hostOf(analysis: Analysis, acting: Acting, context: DocumentContext): Named | null {
  const { view, mentions, language, actAt } = analysis;
  const words = roleWords[language];
  if (!words.holding.test(view.folded)) return null;
  for (const mention of states(mentions)) {
    if (words.partOf.test(view.folded.slice(actAt, mention.start))) continue;
    const { before, after } = around(analysis, mention);
    if (words.hostBefore.test(before) || words.hostAfter.test(after))
      return { code: mention.code, words: mention.words };
  }
  const places = [
    ...findPhrases(view, context.index.places)
      .filter(({ start, end }) => !mentions.some((one) => one.start <= start && end <= one.end))
      .map(({ start, end, phrase }) => ({ start, end, code: phrase.value })),
    ...states(mentions),
  ].sort((a, b) => a.start - b.start);
  for (const place of places) {
    // “A dialogue, the first round of which is held in X” makes X no host of the dialogue.
    if (words.partOf.test(view.folded.slice(actAt, place.start))) continue;
    const { before, after } = around(analysis, place);
    if (!words.placeBefore.test(before)) continue;
    if (language === "zh" ? !heldAfter.test(after) : place.end < actAt) continue;
    // What one state opens in another's capital, that other does not host.
    if (!acting.all && !acting.codes.includes(place.code)) continue;
    return { code: place.code, words: view.printed.slice(place.start, place.end) };
  }
  return null;
}
const heldAfter = /^(?:市|州|首都)?[^,;。，；]{0,24}?(?:举办|举行|召开|主办|成立|设立|建立|组建|开设)/u;

function proposersOf(analysis: Analysis, acting: Acting): Named[] {
  const words = roleWords[analysis.language];
  const found = states(analysis.mentions).filter((mention) => {
    if (!acting.all && acting.codes.includes(mention.code)) return false;
    const { before, after } = around(analysis, mention);
    return (
      words.proposerAfter.test(after) || (words.proposerBefore.test(before) && analysis.language !== "zh")
    );
  });
  return [...new Map(found.map(({ code, words: said }) => [code, { code, words: said }])).values()];
}

const pairTail =
  /^(?:两国|双方|关系|合作|双边|元首|政府|国际|跨境|边境|铁路|公路|天然气|管道|经贸|企业|口岸|产业园)/u;

/** Support for something between two of several states: those two lead. */
function pairOf(analysis: Analysis, acting: Acting, context: DocumentContext): Named[] {
  if (!acting.all || context.participants.length < 3) return [];
  const { view, mentions, language, actAt } = analysis;
  if (language === "zh") {
    for (let i = actAt; i < view.folded.length - 1; i++) {
      const first = context.sides.get(view.folded[i] ?? "");
      const second = context.sides.get(view.folded[i + 1] ?? "");
      if (!first || !second || first === second || !pairTail.test(view.folded.slice(i + 2, i + 6))) continue;
      const words = view.printed.slice(i, i + 2);
      return [first, second].map((code) => ({ code, words }));
    }
  }
  const named = new Map(
    states(mentions)
      .filter(({ start }) => start >= actAt)
      .map((one) => [one.code, one]),
  );
  const groups = mentions.some(({ kind, code }) => kind === "group" && code in groupMembers);
  return named.size === 2 && !groups ? [...named.values()].map(({ code, words }) => ({ code, words })) : [];
}

function recipientsOf(analysis: Analysis): Named[] {
  const words = roleWords[analysis.language];
  return states(analysis.mentions).filter((mention) => {
    const { before, after } = around(analysis, mention);
    if (words.candidateBefore.test(before) || words.candidateAfter.test(after)) return true;
    if (!words.recipientBefore.test(before)) return false;
    return analysis.language !== "zh" || words.recipientAfter.test(after);
  });
}

const takesPart = (analysis: Analysis): boolean =>
  roleWords[analysis.language].takePart.test(analysis.act) || ownMeeting(analysis);
const ownMeeting = ({ statement, language, view }: Analysis): boolean =>
  ["decides", "commits"].includes(statement.type) && roleWords[language].ownMeeting.test(view.folded);

const atHome =
  /各自|本国|国内|分别|签证|手续|程序|批准|立法|\beach\b|respective|domestic|national (?:plan|law|legislation|strateg|polic)|own |ratif|кажд|национальн|собственн|внутригосударственн|ратифи|законодательств|процедур/u;
const cooperating = /合作|协作|联合|共同|cooperat|joint|совместн|сотрудничеств/u;

/** One shared act, or one that every responsible state does at home. */
function modeOf(
  { language, act }: Analysis,
  acting: Acting,
  { hosted, proposed }: { hosted: boolean; proposed: boolean },
): Proposed<Mode> {
  const each = (rule: string, words: string, confidence: number): Proposed<Mode> => ({
    value: "each",
    confidence,
    because: [{ rule, words }],
  });
  if (hosted) return each("modeHosted", "", 0.8);
  if (proposed && !roleWords[language].cooperation.test(act)) return each("modeInitiative", "", 0.7);
  if (!acting.all && acting.codes.length > 0)
    return each("modeSomeParties", [...acting.words.values()][0] ?? "", 0.75);
  const home = atHome.exec(act)?.[0];
  if (home && !cooperating.test(act)) return each("modeAtHome", home.trim(), 0.65);
  return { value: "collective", confidence: 0.75, because: [{ rule: "modeCollective", words: "" }] };
}
