import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { type Clause, link, party } from "./clauses-zh";

export type Reading = { type: StatementType; cue: string; reason?: UntrackedReason };

/** The order is the order of trial; the first that stands at the head of the clause governs it. */
const verbs: [RegExp, StatementType, UntrackedReason?][] = [
  [/^将(?:进一步|一如既往地?|坚持不懈地?|一道|共同|今后|(?:在|同|与|向|就)[^，]{0,20}?)?(?:继续|持续(?!性)|不断)|^将一如既往|^(?:继续|持续(?!性)|不断)(?!性)/u, "continues"],
  [/^(?:将|并将)?(?:有助于|有利于|旨在)/u, "records", "effect"],
  [/^(?:探讨|研究|研讨|商讨|论证)(?!了)[^，]*(?:可能性|可行性)$/u, "intends"],
  [/^(?:将|把)[^，]{2,30}(?:作为|列为|视为|置于)[^，]{0,6}优先|^视[^，]{2,24}为[^，]{0,4}优先(?!合作伙伴|伙伴)/u, "calls"],
  [
    /^(?:将|把)[^，]{2,24}(?:提升[至到为]|升级为|[确指]?定为|确立为|命名为)(?<!^将(?:继续|进一步|积极|同|与).*)/u,
    "decides",
  ],
  [/^(?:要求|请|责成|委托)(?:本组织|各自|两国|双方)?(?:秘书处|高官|专家|工作组|部长|委员会|协调员|主管|有关部门|各自|执委会|理事会|财长|外长|总干事|联委会|主席国)/u, "decides"],
  [/^(?:审议|讨论)并(?:批准|核准|同意|决定)|^确认由|^责令/u, "decides"],
  [/^(?:将)?(?:不会|绝不会|决不|绝不)(?:允许|利用|支持|参与|谋求|首先|加入|使用)/u, "commits"],
  [/^(?:绝不|决不|不容|不会|绝不会|不能)(?:接受|承认|容忍|同意|认同|[^，]{0,12}(?:干涉|侵犯|破坏|挑战))|^不容/u, "position"],
  [
    /^(?:坚定|共同|坚决)*维护(?=(?:联合国|以联合国|国际法|国际公平|国际秩序|国际关系|多边|世界和平|《|发展中国家|自身|彼此|国家主权|主权|真正的))/u,
    "position",
  ],
  // 将 may also mark an object: 将两国关系提升至新高度.
  [
    /^将(?![近军来领]|[^，]{2,24}(?:提升[至到为]|提高到|打造[成为]|建设?成|作为|[定列视变化称]为|纳入|转化[成为]|用于|推向|引向|确定为|上升[至到为])(?<!^将(?:继续|进一步|积极|把|同|与|加强|推动).*))/u,
    "commits",
  ],
  [/^(?:愿(?!景|望)意?|拟|有意|乐于(?!见)|准备|随时准备|(?:已)?做好(?:充分)?准备|设想|筹备|打算|计划|谋求|寻求|着手|筹划|考虑(?!到)|有兴趣)/u, "intends"],
  [/^表示(?:愿意?|准备|有意)/u, "intends"],
  [
    /^(?:商定|决定|同意|约定|议定|宣布|责成|授权|委托|委派|指示|指派|定于|敲定|选定|核定|确立|推选|推举|选举|任命|批准|核准|接收|确定|达成[^，]{0,24}(?:一致|共识))/u,
    "decides",
  ],
  [/^(?:承诺|致力于|保证|决心|下定决心|下决心|决意|矢志|誓言|立志|着力|尽(?:最大|一切|全力)[^，]{0,4}努力|尽力|竭尽全力|竭力|全力以赴|有义务|有责任|力争|争取)/u, "commits"],
  [
    /^(?:表示)?(?:相互|坚定|全力|彼此|互相)*(?:支持|欢迎|赞同|期待|期盼|期望|拥护|响应|力挺|推崇|乐于见到|鼓励|乐见|欣见|声援|乐于见到|看好|赞成|希望|盼|认同并支持)/u,
    "supports",
  ],
  [
    /^(?:(?:还|也|更)?应(?!用|对|急|邀|约|[^，]{0,40}(?:邀请|请求|要求)$)|理应|必须|须(?!知)|有必要|需(?:要)?(?!求)|亟需|亟待|急需|呼吁|敦促|督促|促请|提醒|告诫|号召|吁请|提请|恳请|要求|请求|建议|提议|倡议(?=\p{Script=Han}{2})|优先考虑|当务之急|请(?=国际|有关|各国|各方|成员|会员|联合国|捐助)|不得|不应|务必|(?:高度)?重视|要(?![求素点件塞闻紧么旨]))/u,
    "calls",
  ],
  [
    /^(?:主张|反对|谴责|坚持|恪守|奉行|秉持|遵循|遵守|驳斥|坚守|不赞成|不认同|不接受|不承认|不允许|拒绝|抵制|尊重|承认|认同|捍卫|视|秉承|践行|相互尊重|抗议|痛斥|斥责|否认|倡导|提倡|弘扬|崇尚|信守|坚信|(?:深切|严重|高度)?(?:关切|担忧|忧虑)|保留[^，]{0,16}权利|深切关注|坚定站在|站在一起|任何[^，]{1,12}(?:无权|都?不(?:能|应|得)|均?不(?:能|应|得)))/u,
    "position",
  ],
  [
    /^(?:高度|积极|充分|予以|给予)?(?:高度|积极|充分)?(?:评价|赞赏|肯定|赞扬|赞誉|称赞)/u,
    "records",
    "appraisal",
  ],
  [/^(?:表示)?(?:感谢|祝贺|满意|赞赏|祝愿|预祝|慰问|哀悼|欣慰)/u, "records", "appraisal"],
  [
    /^(?:梳理|回顾|评估|鉴于|知悉|阐述|阐明|参加|共见|观摩|珍视|珍惜|取得|分享了|交流了|商讨|研讨|磋商了|沟通了|宣介|说明了|注意到了|注意到|(?:满意|高兴|欣喜|欣慰)地?|看到|听取|总结|讨论|审议|通报|获悉|见证|签署|举行|出席|认识到|意识到|忆及|铭记|考虑到|交换|探讨了|会见|缅怀|悼念|纪念|庆祝|重温|盘点|评估了|研究了|介绍了|参观|发表|关注|了解)/u,
    "records",
    "narrative",
  ],
  [/^(?:诚挚|热情)?邀请|^(?:愉快地?|高兴地?)?接受(?:了)?(?:邀请|这一邀请)/u, "records", "invitation"],
  [/^(?:现|兹|特|谨)(?:此)?(?:郑重)?(?:宣布|声明|达成|商定|议定|协议)/u, "records", "narrative"],
  [/^通过(?:了|《|以下|本|[^，]{0,10}(?:声明|宣言|公报|计划|决议|文件|章程|议程)$)/u, "records", "narrative"],
];
const late: [RegExp, StatementType, UntrackedReason?][] = [
  [/(?:表达|表示|表现出?|抱有)了?[^，]{0,80}?的?(?:意愿|愿望|兴趣|意向)$|(?:感|有)兴趣$|持开放态度$/u, "intends"],
  [/由[^，]{1,10}(?:承担|分担|负责|负担)$/u, "commits"],
  [/(?<=[^，]{2})(?:不可|不能|无法|难以)(?:被)?(?:接受|容忍)$|表达[^，]{0,8}(?:关切|担忧|反对|谴责|忧虑)$|予以[^，]{0,4}(?:谴责|反对|拒绝|驳斥)$/u, "position"],
  [/感到[^，]{0,4}(?:自豪|满意|高兴|欣慰|鼓舞|荣幸)$|(?:表达|致以)[^，]{0,8}(?:谢意|敬意|祝贺|感谢|慰问|问候)$/u, "records", "appraisal"],
  [/(?:交换了?(?:意见|看法)|进行了?[^，的]{0,8}(?:交流|讨论|会谈|沟通|磋商|对话|探讨))$/u, "records", "narrative"],
  [/达成(?:了)?[^，的]{0,12}(?:一致|共识)$/u, "decides"],
  [/(?:表示|予以|给予)(?:热烈|坚定|高度|充分|积极)?(?:欢迎|支持|赞同)$/u, "supports"],
  [
    /(?:表示|深表|致以)[^，]{0,10}(?:感谢|赞赏|祝贺|满意|慰问|哀悼|谢意|敬意|欣慰)$|(?:高度|积极|充分)(?:评价|赞赏|肯定|赞扬)$|给予[^，]{0,6}评价$/u,
    "records",
    "appraisal",
  ],
  [/(?:表示|深表|深感|感到)[^，]{0,10}(?:关切|谴责|反对|担忧|忧虑|遗憾|愤慨|不满|震惊|同情)$/u, "position"],
];

/** The verb at a clause's head, or after a leading phrase (“在…方面各方将…”, “对…表示欢迎”). */
export function ownVerb({ text, rest, subject }: Clause): Reading | null {
  const fixed = findVerb(rest);
  if (fixed) return fixed;
  for (const [pattern, type, reason] of late) {
    const match = pattern.exec(text);
    if (match) return { type, cue: match[0], reason };
  }
  if (
    !/^(?:对|就|在|为|于|通过|按照|根据|依据|本着|基于|以|从|与|同|鉴于|围绕|着眼|经|自|至|随着)/u.test(rest)
  )
    return !subject ||
      /^[^，]{0,8}(?:部门|机关|机构|企业|专家|代表|高校|智库|银行|外交部|政府|团队|秘书处|委员会)/u.test(rest)
      ? strangers(rest)
      : null;
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

export function findVerb(whole: string): Reading | null {
  // Of two verbs with one object the second says more.
  const paired =
    /^(?:高度|充分|积极)?(?:赞赏|欢迎|肯定|认可|感谢)并(?=愿|支持|呼吁|将|同意|鼓励)/u.exec(whole)?.[0] ?? "";
  const rest = whole.slice(paired.length);
  for (const [pattern, type, reason] of verbs) {
    const match = pattern.exec(rest);
    if (match) return { type, cue: paired + match[0], reason };
  }
  return null;
}

const strangerVerb =
  /^(?!(?:该|这|此|上述|其|本次|峰会|论坛|铁路|项目|机制|中心|世界|全球|未来|双边|贸易|经济|协定|协议|备忘录|宣言|[^，]{0,8}(?:安排|战略|倡议|方案|平台|通道|工程|走廊|关系|规划|计划|文件|成果|合作|访问|建设|发展))[^，]*)[^，了]{2,16}?(将继续|将(?=于|在|向|为|同|与|对|以|主办|承办|举办|担任|提供|派|增加|扩大|设立|建立|成立|加强|推动|提交|负责|开展|制定|完善|捐赠|协助|分享|帮助|邀请|出资|启动|实施)|须|必须|需(?![求要])|需要(?=[^，]{2,})|定于|应(?=于|在|向|为|对(?!话)|由|当|尽快|及时|加强|进一步|共同|积极|避免|得到|成为|充分|继续|确保|采取|切实|全面|尊重|坚持|保持|根据|按照|以))/u;

/** A subject no list names: a modal with an act behind it governs all the same. */
function strangers(rest: string): Reading | null {
  const match = strangerVerb.exec(rest);
  if (!match?.[1] || /(?:^|[^一])(?:即将|必将|也将|终将)/u.test(match[0])) return null;
  return findVerb(rest.slice(match[0].length - match[1].length));
}
