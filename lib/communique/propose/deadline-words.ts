import type { Language } from "../language";

type DeadlineWords = {
  asap: RegExp;
  /** Goes on for as long as nobody ends it. */
  continuing: RegExp;
  /** Again and again, which makes a period's act countable. */
  recurring: RegExp;
  /** Right before and right after a date: not later than. */
  byBefore: RegExp;
  byAfter: RegExp;
  /** Strictly before. */
  beforeBefore: RegExp;
  sinceBefore: RegExp;
  sinceAfter: RegExp;
  /** A date of a name, a title or something that was. */
  nameBefore: RegExp;
  nameAfter: RegExp;
  pastAfter: RegExp;
};

const never = /^(?!)/u;
const zh: DeadlineWords = {
  asap: /尽快|尽早|早日|抓紧|亟需|亟待|迫切需要|刻不容缓|最短时间内|在近期内?|从速|尽速/u,
  continuing: /定期|不断|持续|长期|始终|将继续|继续|经常|保持|常态化|一贯|日益|努力|进程|的?工作|作用/u,
  recurring: /定期|每年|每两年|每半年|每季度|每月|年度|轮流|例行|机制化/u,
  byBefore: /(?:不晚于|最迟|不迟于|截至|至迟|到|力争|争取|至)(?:在|于)?$/u,
  byAfter: /^(?:之前|以前|前(?!提|途|景|往|沿|述|后|进|几)|内|之内|以内)/u,
  beforeBefore: never,
  sinceBefore: /(?:自|从)$/u,
  sinceAfter: /^(?:\d{1,2}日)?(?:起|以来|开始|以后|之后|后)/u,
  nameBefore: /(?:决议|公约|议程|战略|规划|愿景)[(《“]?$/u,
  nameAfter:
    /^前?(?:之前|的)?(?:(?!制定|签署|举办|完成|编制|批准|通过|实施|启动|出台|商定|提交|落实|推动|举行|建|将|在|为)[^,，。;；、]){0,12}(?:议程|战略|纲要|愿景|规划|行动计划|合作计划|发展计划|路线图|决议|宣言|公报|声明|合作纲要|预算|世界博览会|奥运会|亚运会|十年|十年行动倡议|版)/u,
  pastAfter:
    /^(?:[^,，。;；]{0,20}?)(?:通过的|签署的|举行的|召开的|达成的|发表的|成立的|签订的|批准的|制定的|举办的首)/u,
};
const ru: DeadlineWords = {
  asap: /в кратчайш\p{L}+ срок|в возможно (?:короткие|сжатые)|как можно (?:скорее|быстрее)|скорейш|безотлагательн|незамедлительн|в ближайшее время|срочн\p{L}+ (?:мер|необходим|завер)|настоятельн\p{L}+ необходимост|оперативно (?:заверш|подпис|подготов|согласов)|в самое ближайшее/u,
  continuing:
    /продолж|регулярн|на постоянной основе|постоянно|и впредь|и далее|дальнейш|на регулярной основе|неуклонн|на систематической|усили|деятельност|процесс|(?<!\p{L})рол[ьи]/u,
  recurring:
    /регулярн|ежегодн|раз в (?:год|два|три|полгода|квартал)|каждые|ежекварталь|на ротационной|поочередно|периодическ/u,
  byBefore: /(?:^| )(?:до|к|ко|не позднее|не позднее чем|в срок до|вплоть до)(?: наступления)? $/u,
  byAfter: never,
  beforeBefore: never,
  sinceBefore: /(?:^| )(?:с|со|начиная с|после) $/u,
  sinceAfter: /^ и далее/u,
  nameBefore:
    /(?:стратеги|програм|повестк|концепци|дорожн\p{L}+ карт|бюджет|график|план)\p{L}*(?: (?!реализ|выполн|заверш|осуществ)[^ ,.;]+){0,7}(?: (?:на|до|на период до|на период)) ?$|(?:резолюци|приняти|подписани|итог|саммит|закон|договор|соглашени|соглашений|заявлени|деклараци|конвенци|устав)\p{L}*(?: [^ ,.;]+){0,4} от $/u,
  nameAfter: /^ (?:стратеги|программ|план |повестк)/u,
  pastAfter: /^(?!)/u,
};
const en: DeadlineWords = {
  asap: /as soon as (?:possible|practicable)|at an early date|at the earliest|as early as possible|without delay|promptly|expeditious|speedy|\bearly (?:conclusion|entry|signing|signature|launch|establishment|completion|implementation|adoption|start|ratification)|as quickly as possible|urgently|urgent need|immediately|in the (?:near|nearest) future|shortly|swift/u,
  continuing:
    /continu|regular|on an ongoing basis|further|permanent|consistently|steadily|on a (?:systematic|sustained) basis|ongoing|constant|effort|activities|process|role/u,
  recurring:
    /regular|annual|every (?:year|month|quarter|week|two|three|six|second)|each month|biennial|each year|yearly|quarterly|monthly|biannual|periodic|twice a|once a|rotation/u,
  byBefore:
    /(?:^| )(?:by|until|till|no later than|not later than|at the latest by|up to|before|prior to|ahead of)(?: the)?(?: year)? ?$/u,
  byAfter: /^ at the latest/u,
  beforeBefore: /(?:^| )(?:before|prior to|ahead of) (?:the )?$/u,
  sinceBefore:
    /(?:^| )(?:since|from|as of|as from|after|starting(?: in| from)?|beginning(?: in| from)?) (?:the )?$/u,
  sinceAfter: /^ onwards?/u,
  nameBefore:
    /(?:agenda|strategy|vision|plan|programme|program|roadmap|road map|framework|concept|goals|budget)(?: (?:of|on|in|and|for the|for|until|to|towards|up to|through|\p{L}+)){0,6} (?:for|until|to|towards|up to|through|of)? ?$|(?:agenda|strategy|vision|plan|programme|program|roadmap|framework|budget),? ?\(?$|(?:resolution|declaration|agreement|convention|treaty|statement|protocol|act|accord)s?(?: \p{L}+){0,2} (?:of|in|from)? ?$/u,
  nameAfter:
    /^(?:-\d{2,4})? (?:agenda|strategy|vision|development|programme|program|plan|action plan|work programme|edition|resolution|goals|games|world cup|framework|roadmap|declaration|agreement|budget|biennium)/u,
  pastAfter: never,
};
const und: DeadlineWords = Object.fromEntries(Object.keys(en).map((key) => [key, never])) as DeadlineWords;
export const deadlineWords: Record<Language, DeadlineWords> = { zh, ru, en, und };
