import type { Language } from "../language";
import type { Mention } from "./mentions";
import { stemOf } from "./stem";
import { foldInPlace, type View } from "./view";

/** Who acts in a statement: mentions, nobody said, or somebody whom the register does not know. */
export type Subject =
  | { kind: "named"; mentions: Mention[] }
  | { kind: "none" }
  | { kind: "other"; words: string };

const joint: Record<string, RegExp> = {
  zh: /^(?:[、,]|和|与|及|同|以及|[、,]?(?:并)?)$/u,
  ru: /^(?:, | и |, а также | - |,)$/u,
  en: /^(?:, | and |, and | and the |, the |,)$/u,
};
const oblique: Record<string, RegExp> = {
  zh: /(?:[对就在同与为向和按据于将把被给比从经以]|关于|根据|按照|通过|支持|欢迎|有|符合)(?:有关|相关|其他|所有)?$/u,
  ru: /(?:^| )(?:с|со|в|во|на|от|для|к|ко|по|о|об|за|из|у|между|среди|через|при|без|со стороны|помимо|кроме)(?: \p{L}+(?:их|ых|ими|ыми|ого|ом|ой|ым))? $/u,
  en: /(?:^| )(?:of|by|with|from|to|for|between|among|amongst|on|in|at|upon|within|through|towards?|as|against)(?: (?:the|all|both|their|its|our|these|those|respective|other|foreign|two|three|four|five|six))* $/u,
};

type Chain = { mentions: Mention[]; start: number; end: number };

/** Mentions joined by “and” act together. */
export function chainsOf(view: View, mentions: readonly Mention[], language: Language): Chain[] {
  const chains: Chain[] = [];
  for (const mention of mentions) {
    const last = chains.at(-1);
    const between = last ? view.folded.slice(last.end, mention.start) : "";
    if (last && between !== "" && between.length < 10 && joint[language]?.test(between)) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else chains.push({ mentions: [mention], start: mention.start, end: mention.end });
  }
  return chains;
}

const actors = new Set(["together", "state", "group"]);

/** The subject stands before the governing words, not behind a preposition and not in an oblique case. */
export function subjectOf(
  view: View,
  mentions: readonly Mention[],
  cueAt: number,
  language: Language,
  properNames: ReadonlySet<string>,
): Subject {
  if (cueAt < 0) return { kind: "none" };
  const before = chainsOf(
    view,
    mentions.filter(({ end, kind }) => end <= cueAt + 1 && actors.has(kind)),
    language,
  ).filter(({ start, mentions: [first] }) => {
    if (language === "ru" && first && !first.exact) return false;
    return !oblique[language]?.test(view.folded.slice(Math.max(0, start - 40), start));
  });
  const nearest = before.at(-1);
  const chosen = language === "zh" && !(nearest && cueAt - nearest.end <= 4) ? before[0] : nearest;
  if (chosen) return { kind: "named", mentions: chosen.mentions };
  // A name in another case is known all the same: nobody unknown acts.
  if (mentions.some(({ end, kind }) => end <= cueAt && cueAt - end < 40 && actors.has(kind)))
    return { kind: "none" };
  return unnamed(view, cueAt, language, properNames);
}

const stateLike: Record<string, RegExp> = {
  zh: /(?:^|[,;。，、])(?<words>(?:\p{Script=Han}方(?:和|与|、))?\p{Script=Han}{1,6}(?:方|国))[^,，。;]{0,8}$/u,
  ru: /(?:^|[.;,:] )(?<words>\p{Lu}\p{L}+(?: (?:и )?\p{Lu}\p{L}+){0,3}) (?:\p{Ll}+ ){0,2}$/u,
  en: /(?:^|[.;,:] |and )(?<words>(?:The )?\p{Lu}\p{L}+(?: (?:and )?(?:\p{Lu}\p{L}+|countries|side)){0,4}) (?:\p{Ll}+ ){0,2}$/u,
};
const office =
  /ministr|министерств|secretariat|секретариат|committee|комитет|group|групп|council|совет|official|expert|эксперт|ведомств|秘书处|工作组|部门|委员会|机构|^(?:the |this |these |that )?(?:next|first|second|third|meeting|summit|forum|strategy|programme|plan|agreement)|встреч|саммит|заседани|各国|中国|联合国|本国|他国|国际|[各对双三四五六七八一两]方$|方面$/iu;

/** “Norrland will” where the register knows no Norrland: a person has to say who that is. */
function unnamed(
  { printed }: View,
  cueAt: number,
  language: Language,
  properNames: ReadonlySet<string>,
): Subject {
  const words = stateLike[language]?.exec(printed.slice(Math.max(0, cueAt - 90), cueAt))?.groups?.words;
  if (!words || office.test(words)) return { kind: "none" };
  // A capital at the head of a sentence names nobody unless the text writes the word so elsewhere.
  const known =
    language === "zh" || words.split(/[ ,]+/u).some((word) => properNames.has(stemOf(foldInPlace(word))));
  return known ? { kind: "other", words } : { kind: "none" };
}
