import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { type Clause, link, party } from "./clauses-zh";

export type Reading = { type: StatementType; cue: string; reason?: UntrackedReason };

/** The order is the order of trial; the first that stands at the head of the clause governs it. */
const verbs: [RegExp, StatementType, UntrackedReason?][] = [
  [/^将(?:进一步|一如既往地?)?继续|^继续/u, "continues"],
  [/^(?:将|并将)?(?:有助于|有利于|旨在)/u, "records", "effect"],
  [/^将/u, "commits"],
  [/^(?:愿意?|拟|有意|乐于|准备|打算)/u, "intends"],
  [/^表示(?:愿意?|准备)/u, "intends"],
  [/^(?:商定|决定|同意|约定|议定|宣布|责成|授权|委托|指示|定于|达成[^，]{0,24}(?:一致|共识))/u, "decides"],
  [/^(?:承诺|致力于|保证|决心|有义务)/u, "commits"],
  [/^(?:表示)?(?:相互)?(?:支持|欢迎|赞同|期待|鼓励|乐见|赞成)/u, "supports"],
  [
    /^(?:应(?!用|对|急|邀|约|[^，]{0,40}(?:邀请|请求|要求)$)|必须|须|有必要|需(?:要)?(?!求)|亟需|呼吁|敦促|号召|要求|不得|要(?![求素点件塞闻紧么]))/u,
    "calls",
  ],
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
  [/^(?:诚挚|热情)?邀请|^(?:愉快地?|高兴地?)?接受(?:了)?(?:邀请|这一邀请)/u, "records", "invitation"],
  [/^(?:现|兹|特|谨)(?:此)?(?:郑重)?(?:宣布|声明|达成|商定|议定|协议)/u, "records", "narrative"],
  [/^通过(?:了|《|以下|本)/u, "records", "narrative"],
];
const late: [RegExp, StatementType, UntrackedReason?][] = [
  [/(?:交换了?意见|进行了?(?:深入|坦诚)?(?:交流|讨论|会谈))$/u, "records", "narrative"],
  [/达成(?:了)?[^，]{0,12}(?:一致|共识)$/u, "decides"],
  [/表示(?:热烈|坚定|高度)?(?:欢迎|支持|赞同)$/u, "supports"],
  [/(?:表示|深表)[^，]{0,6}(?:感谢|赞赏|祝贺|满意|慰问)$|(?:高度|积极)评价$/u, "records", "appraisal"],
  [/(?:表示|深表)[^，]{0,6}(?:关切|谴责|反对|担忧)$/u, "position"],
];
/** The verb at a clause's head, or after a leading phrase (“在…方面各方将…”, “对…表示欢迎”). */
export function ownVerb({ text, rest, subject }: Clause): Reading | null {
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

export function findVerb(rest: string): Reading | null {
  for (const [pattern, type, reason] of verbs) {
    const match = pattern.exec(rest);
    if (match) return { type, cue: match[0], reason };
  }
  return null;
}
