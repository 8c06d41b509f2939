import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { enclosed, type Range } from "./sentences";
import type { CueContext, Piece } from "./suggest";
import { actsAhead, isPastEvent, stresses } from "./tense-zh";

type Reading = { type: StatementType; cue: string; reason?: UntrackedReason };

const party =
  "(?:与会(?:各方|外长|部长|领导人|各国元首|元首)|(?:缔约|成员)(?:各|双)?(?:国|方)(?:元首|领导人|外长)?(?:们)?|[两三四五六各]国(?:元首|外长|领导人|部长|政府)?(?:们)?|任何一方|每一方|各方|双方|三方|外长们?|元首们?|部长们?|领导人们?|我们|(?:[中哈吉塔乌土俄美日韩朝蒙印巴伊阿越老缅泰柬菲马欧英法德意白](?:[、和及][中哈吉塔乌土俄])*方)(?!面|案|式|法|针|向|便|可|位|才)|中国(?:政府)?(?!-|－|—|同|和|与)|[\\p{Script=Han}]{1,4}斯坦(?:共和国|政府)?(?=[支欢将愿高感重主强指])|中亚(?:各|五)?国家|机制各国|本组织成员国)";
const link =
  "(?:同时|此外|并且|并|还|也|亦|均|再次|一致|共同|一道|据此|为此|特别|高度|深切|诚挚|衷心|积极|坚决|坚定|强烈|充分|全力|郑重)";
const opening = new RegExp(
  `^(?:[\\s　—–―•·●*-]|\\d{1,2}[)）.、]|[（(][一二三四五六七八九十\\d]{1,3}[)）])*(?:${link})*((?:(?:中国|中方)(?:同|和|与))?${party})?((?:${link})*)`,
  "u",
);

/** The order is the order of trial; the first that stands at the head of the clause governs it. */
const verbs: [RegExp, StatementType, UntrackedReason?][] = [
  [/^将(?:进一步|一如既往地?)?继续/u, "continues"],
  [/^(?:将|并将)?(?:有助于|有利于|旨在)/u, "records", "effect"],
  [/^将/u, "commits"],
  [/^(?:愿意?|拟|有意|乐于|准备|打算)/u, "intends"],
  [/^表示(?:愿意?|准备)/u, "intends"],
  [/^(?:商定|决定|同意|约定|议定|宣布|达成[^，]{0,24}(?:一致|共识))/u, "decides"],
  [/^(?:承诺|致力于|保证|决心|有义务)/u, "commits"],
  [/^(?:表示)?(?:相互)?(?:支持|欢迎|赞同|赞成|期待|鼓励|乐见)/u, "supports"],
  [/^(?:应(?!用|对|急|邀|约)|必须|须|有必要|需(?:要)?(?!求)|亟需|呼吁|敦促|号召|要求|不得)/u, "calls"],
  [
    /^(?:主张|反对|谴责|坚持|恪守|奉行|秉持|不认同|不接受|不承认|不允许|坚信|深信|相信|尊重|承认|认同)/u,
    "position",
  ],
  [/^(?:高度|积极|充分)?(?:评价|赞赏|肯定|赞扬)/u, "records", "appraisal"],
  [/^(?:表示)?(?:感谢|祝贺|满意|赞赏)/u, "records", "appraisal"],
  [
    /^(?:梳理|回顾|注意到|满意地?|听取|总结|讨论|审议|通报|获悉|见证|签署|举行|出席|重视|认识到)/u,
    "records",
    "narrative",
  ],
  [/^通过(?:了|《|以下|本)/u, "records", "narrative"],
];
const late: [RegExp, StatementType, UntrackedReason?][] = [
  [/(?:交换了?意见|进行了?(?:深入|坦诚)?(?:交流|讨论|会谈))$/u, "records", "narrative"],
  [/达成(?:了)?[^，]{0,12}(?:一致|共识)$/u, "decides"],
  [/表示(?:热烈|坚定|高度)?(?:欢迎|支持|赞同)$/u, "supports"],
  [/(?:表示|深表)[^，]{0,6}(?:感谢|赞赏|祝贺|满意|慰问)$|(?:高度|积极)评价$/u, "records", "appraisal"],
  [/(?:表示|深表)[^，]{0,6}(?:关切|谴责|反对|担忧)$/u, "position"],
];
const transparent = /^(?:(?:满意地|一致)?(?:指出|认为|强调|重申|声明|表示|确认)|重申并?强调)[:：]?/u;
const plainAction =
  /^(?:进一步|积极|密切|共同|继续|切实|充分|全面|大力|长期|地|每年|每两年|定期|轮流|相互|互相)*(?:加强|深化|扩大|开展|完善|推动|推进|促进|发展|建立|维护|保障|提升|提高|实施|落实|拓展|构建|巩固|打击|支持|合作|交流|提供|简化|研究|探讨|制定|优化|鼓励|举办|参与|利用|加快|给予|(?<=每年|定期|轮流)(?:举行|召开))/u;
const thing =
  /^(?:该|这(?!一?方面)|此举|上述|其(?!中)|峰会|论坛|会议|决议|中心|项目|机制)[^，]{0,40}?(?:将|旨在|是|为|有助于|有利于|宣布|规定|体现|标志)/u;
const schedule = /(?:会晤|会议|峰会|论坛|会谈)[^，]{0,8}将(?:于|在)[^，]*(?:举行|举办|召开)$/u;

type Clause = Range & { text: string; subject: string; rest: string };

/** Commas outside quotation marks and brackets part a sentence; “并愿”, “并将” after a verb do too. */
function clausesOf(sentence: string): Clause[] {
  const inside = enclosed(sentence);
  const cuts = [0];
  for (const match of sentence.matchAll(
    /[，,；;]|并(?=愿|将|强调|重申|指出|商定|决定|欢迎|呼吁|感谢|高度评价)/gu,
  )) {
    if (inside[match.index] === 1 || /\d[,，]\d/.test(sentence.slice(match.index - 1, match.index + 2)))
      continue;
    const at = match[0] === "并" ? match.index : match.index + 1;
    if (at > (cuts.at(-1) ?? 0) && at < sentence.length) cuts.push(at);
  }
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? sentence.length;
    const text = sentence.slice(start, end).replace(/[\s，,；;。！？!?”]+$/u, "");
    const head = opening.exec(text);
    return { start, end, text, subject: head?.[1] ?? "", rest: text.slice(head?.[0].length ?? 0) };
  });
}

/** The verb at a clause's head, or after a leading phrase (“在…方面各方将…”, “对…表示欢迎”). */
function ownVerb({ text, rest, subject }: Clause): Reading | null {
  const fixed = findVerb(rest);
  if (fixed) return fixed;
  for (const [pattern, type, reason] of late) {
    const match = pattern.exec(text);
    if (match) return { type, cue: match[0], reason };
  }
  if (!/^(?:对|就|在|为|于|通过|按照|根据|本着|基于|以|从|与|同|鉴于|围绕)/u.test(rest)) return null;
  const inner = new RegExp(
    `${party}(?:${link})*(?=将|愿|商定|同意|决定|支持|欢迎|应|强调|重申|承诺|致力于)`,
    "u",
  ).exec(rest);
  const after = inner ? rest.slice(inner.index + inner[0].length) : "";
  if (after) return findVerb(after);
  // With its subject in front, a modal after the phrase still governs.
  const modal = subject
    ? /(?:^|[^，]{2,40}?)(将继续|将|愿|必须)(?=\p{Script=Han})/u.exec(rest.replace(/即将|必将/gu, "××"))
    : null;
  return modal?.[1] ? (findVerb(modal[1] + rest.slice(modal.index + modal[0].length)) ?? null) : null;
}

function findVerb(rest: string): Reading | null {
  for (const [pattern, type, reason] of verbs) {
    const match = pattern.exec(rest);
    if (match) return { type, cue: match[0], reason };
  }
  return null;
}

/** 指出, 认为, 重申, 强调 say nothing themselves: what follows decides. */
function throughTransparent(verb: string, said: string[]): Reading {
  const content = said.filter(Boolean);
  const head = (content[0] ?? "").replace(new RegExp(`^(?:${party})`, "u"), "");
  const own = findVerb(head);
  const withVerb = (reading: Reading): Reading => ({ ...reading, cue: `${verb}…${reading.cue}` });
  if (thing.test(head) || /^[^，]{0,12}(?:将有助于|有助于)/u.test(head))
    return { type: "records", cue: verb, reason: "appraisal" };
  const afterPhrase =
    /^(?:在|就|为|通过|对)[^，]*?(将继续|将(?!来)|应(?!用|对|急|邀)|必须|有必要|需(?!求))/u.exec(head)?.[1];
  const modal = own ?? (afterPhrase ? findVerb(afterPhrase) : null);
  if (modal && ["commits", "continues", "intends", "calls"].includes(modal.type) && modal.cue !== "决心")
    return withVerb(modal);
  if (modal && /表示/u.test(verb)) return withVerb(modal);
  const stress = stresses(verb, content);
  if (stress) return { type: "calls", cue: `${verb}…${stress}` };
  if (/重申|强调|声明|确认/u.test(verb)) return { type: "position", cue: verb };
  return { type: "records", cue: verb, reason: "appraisal" };
}

export function cutChinese(sentence: string, context: CueContext): Piece[] {
  const clauses = clausesOf(sentence);
  const pieces: Piece[] = [];
  let current: (Reading & { verb: string }) | null = context.governing
    ? { ...context.governing, verb: "" }
    : null;
  const fresh = current !== null;
  clauses.forEach((clause, i) => {
    const found =
      i === 0 && context.governing
        ? underLeadIn(clauses, context.governing)
        : readClause(clauses, i, current, context);
    if (found) {
      // Words in front of the first verb belong to it.
      current = { ...found, verb: found.cue };
      const open = pieces.length === 0 && !fresh ? 0 : clause.start;
      pieces.push({
        start: open,
        end: clause.end,
        type: found.type,
        cue: found.cue,
        ...(found.reason && { reason: found.reason }),
      });
    } else if (pieces.length > 0) {
      const last = pieces.at(-1);
      if (last) last.end = clause.end;
    } else if (fresh && current) {
      const past = isPastEvent(clause.text, context.day) && current.type === "supports";
      const reading: Reading = past ? { type: "records", cue: current.cue, reason: "past-event" } : current;
      pieces.push({
        start: 0,
        end: clause.end,
        type: reading.type,
        cue: reading.cue,
        ...(reading.reason && { reason: reading.reason }),
      });
    }
  });
  const [first] = pieces;
  if (first) first.start = 0;
  return first ? pieces : [{ start: 0, end: sentence.length, ...withoutVerb(clauses, context) }];
}

/** A bullet is governed by its lead-in; only under “各方强调:” does it speak for itself. */
function underLeadIn(clauses: Clause[], governing: Reading): Reading | null {
  if (!transparent.test(governing.cue)) return null;
  return throughTransparent(
    governing.cue,
    clauses.map(({ subject, rest }) => subject + rest),
  );
}

const volitional: StatementType[] = ["commits", "continues", "intends", "decides"];

/** What a clause says of itself, or null where it goes on under the verb before it. */
function readClause(
  clauses: Clause[],
  i: number,
  current: Reading | null,
  context: CueContext,
): Reading | null {
  const clause = clauses[i];
  if (!clause) return null;
  const { text, subject, rest } = clause;
  const told = transparent.exec(rest);
  if (told) {
    const said = [rest.slice(told[0].length)];
    for (const next of clauses.slice(i + 1, i + 13)) {
      const verb = next.subject || transparent.test(next.rest) ? true : ownVerb(next);
      if (verb && said.some(Boolean)) break;
      said.push(next.subject + next.rest);
      if (verb) break;
    }
    const reading = throughTransparent(told[0].replace(/[:：]$/u, ""), said);
    return current?.type === "records" && reading.type === "records" && i > 0 ? null : reading;
  }
  if (schedule.test(text)) return { type: "records", cue: "将", reason: "narrative" };
  if (i > 0 && !subject && thing.test(rest))
    return { type: "records", cue: thing.exec(rest)?.[0].slice(-2) ?? "", reason: "effect" };
  const own = ownVerb(clause);
  if (!own) return null;
  if (!subject && i > 0 && current) {
    const under = governedBy(current, own, text);
    if (under) return null;
    if (own.cue === "将" && ["supports", "records"].includes(current.type))
      return current.reason === "appraisal" || current.reason === "effect" || actsAhead(rest) === "effect"
        ? { type: "records", cue: "将", reason: "effect" }
        : own;
  }
  if (
    /^(?!各|双|三).{1,10}(?:方|中国|斯坦)$/u.test(subject) &&
    /^(?:欢迎|邀请)[^，]{0,20}(?:加入|参加|参与|出席|来华|访问)/u.test(rest)
  )
    return { type: own.type, cue: own.cue, reason: "invitation" };
  if (own.type === "supports" && /欢迎|赞/u.test(own.cue) && isPastEvent(text, context.day))
    return { type: "records", cue: own.cue, reason: "past-event" };
  return own;
}

/** A verb without a subject that only continues the list begun by the verb before it. */
function governedBy(current: Reading, own: Reading, text: string): boolean {
  if (/^\s*并(?:愿|将|强调|重申|指出|商定|决定|欢迎|呼吁|感谢|高度)/u.test(text)) return false;
  if (own.reason === "effect") return current.type === "records";
  if (volitional.includes(current.type))
    return (
      own.cue !== "将" &&
      !own.cue.startsWith("愿") &&
      !/欢迎|强调|感谢|评价|重申/u.test(own.cue) &&
      own.type !== "continues"
    );
  if (current.type === "calls") return own.type === "calls" || own.type === "position";
  if (current.type === "position") return ["position", "supports"].includes(own.type);
  return false;
}

function withoutVerb(clauses: Clause[], { previous, inPreamble }: CueContext): Reading {
  const first = clauses.find(({ rest }) => plainAction.test(rest));
  const cue = first ? (plainAction.exec(first.rest)?.[0] ?? "") : "";
  const named = clauses.some(({ subject }) => subject !== "");
  // A treaty states its duties without a modal.
  if (first && named && !inPreamble && !/了/u.test(first.text)) return { type: "commits", cue };
  if (first && !named && previous && [...volitional, "calls"].includes(previous))
    return { type: previous, cue };
  return { type: "records", cue: "", reason: "narrative" };
}
