import type { Language } from "../language";
import type { StockTest } from "./proposal";

/** What an act is: its kind for the stock tests, and whether it is done once or goes on. */
export type Act = { test: StockTest; once: boolean; words: string; at: number };
type Entry = [test: StockTest, once: boolean, words: RegExp];

const zh: Entry[] = [
  ["explore", true, /探讨|研究(?!中心|所|院|机构|成果|合作|领域|人员)|论证|磋商|商谈|考虑|审议|可行性研究/gu],
  [
    "hold",
    true,
    /举办(?!的)|举行(?!的)|召开(?!的)|主办(?!的)|承办|成立|设立|建立(?!在)|组建|创建|开设|建成|签署|签订|缔结|启动|启用|开通|发布|出台|通过(?=[^,，]{0,16}(?:文件|计划|决议|协定|方案|章程|宣言))|批准|完成|提交|制定|商定|建设(?=[^,，]{0,14}(?:铁路|公路|中心|管道|口岸|园|站|桥|港|线))|增设|修订|起草|邀请|组派|派遣|提供(?!.{0,4}(?:便利|支持|保障|助力|条件|动力))|资助|给予|出资|升级|互设|授予|宣布|加入|开工|移交|交付|简化|取消|消除|禁止|停止|减免|推出/gu,
  ],
  ["support", false, /支持|响应|践行|落实[^,，。]{0,16}倡议/gu],
  [
    "strengthen",
    false,
    /采取(?=[^,。]{0,8}(?:措施|举措|行动))|加强|深化|扩大|拓展|增进|巩固|提升|提高|完善|推动|推进|促进|发展|密切|挖掘|发掘|改善|优化|维护|保持|继续|加快|加大|丰富|夯实|打造|构建|共建|保障|确保|落实|实施|开展|打击|防范|应对|保护|参与|参加|协调|对接|交流|交换|共享|分享|承担|履行|合作|互鉴|发挥|办好|增加|便利|鼓励|恪守|遵守|践行/gu,
  ],
];
const ru: Entry[] = [
  [
    "explore",
    true,
    /(?<!\p{L})(?:изуч(?:ит|ен)|рассмотр|прораб(?:от|ат)|проработк|обсудить|обсуждени[ея]|исследовать возможност)\p{L}*/gu,
  ],
  [
    "hold",
    true,
    /(?<!\p{L})(?:провести|проведени|созвать|созыв|состоится|состоятся|пройдет|учредить|учрежден|учреждени|созда(?:ть|дут|ни|н)|подписа|заключи(?:ть|т)|заключени|открыть|открыти|запуст|запуск|нача(?:ть|ло)|принять(?! участие)|приняти|ратифи|заверш|представ(?:ит|лени)|подготов(?:ить|ит|лен)|разработа|утверд|построи|ввести|введени|выдели|выделени|предостав|направить|внести|высадить|направит|организовать|присоедин|согласова(?:ть|н)|устран|запрет|ликвидир|упрост|упрощени|отмени|отмену|увеличить)\p{L}*/gu,
  ],
  ["support", false, /(?<!\p{L})(?:поддержа|поддержив|поддержк)\p{L}*/gu],
  [
    "strengthen",
    false,
    /(?<!\p{L})(?:принимать мер|принять мер|внедр|укрепл|углубл|расшир|развива|развит|наращив|активизир|совершенств|продолж|содейств|способств|стимулир|повыш|улучш|обеспеч|привлеч|поддержани|координир|взаимодейств|сотруднич|обменива|обмен|борьб|бороться|противодейств|соблюд|реализ|выполн|осуществл|усил|продвиг|защищ|охран|сопряж|ускор|углуб|стремить|добива)\p{L}*/gu,
  ],
];
const en: Entry[] = [
  [
    "explore",
    true,
    /\b(?:explor(?:e|ing)|consider(?:ing)?|study(?:ing)?(?! (?:visit|centre|center))|examin(?:e|ing)|discuss(?:ing|ions on)?|look into|assess(?:ing)? the possibility|review(?:ing)?|hold consultations|feasibility)\b/gu,
  ],
  [
    "hold",
    true,
    /\b(?:hold(?:ing)?|held|host(?:ed|ing)?|conven(?:e|ed|ing)|establish(?:ed|ing|ment)?|creat(?:e|ed|ing|ion)|set(?:ting)? up|sign(?:ed|ing)?|conclu(?:de|ded|ding|sion)|launch(?:ed|ing)?|open(?:ing)?|adopt(?:ed|ion|ing)?|ratif(?:y|ied|ication)|complet(?:e|ed|ing|ion)|submit(?:ted)?|prepar(?:e|ed|ation)|develop(?= (?:a|an|concrete|detailed|common|joint|specific)\b)|draft(?:ed|ing)?|publish|build|construct|provid(?:e|ing)|contribut(?:e|ing)|allocat(?:e|ing)|mobili[sz]e|upgrade|start|begin|finali[sz]e|appoint|designat(?:e|ing)|join|accede|phase out|double|triple|grant|introduc(?:e|ing)|endorse[ds]?|approve[ds]?|ban|cease|lift|withdraw|release|eliminat(?:e|ing)|recogni[sz]e|invite|simplif(?:y|ying)|abolish|remove|place|open)\b/gu,
  ],
  ["support", false, /\bsupport(?:s|ing|ed)?\b|\bback(?:s|ing)\b/gu],
  [
    "strengthen",
    false,
    /\b(?:tak(?:e|ing) (?:measures|steps|action)|strengthen|deepen|expand|enhanc|promot|developing|develop(?!ed|ment b)|continu|foster|broaden|intensif|improv|increas|maintain|advanc|boost|facilitat|encourag|cooperat|co-operat|collaborat|coordinat|exchang|combat|counter|tackl|fight|address|protect|preserv|implement|ensur|work|uphold|respect|contribut|consolidat|accelerat|reinforc|pursu|participat|integrat|shar)\p{L}*/gu,
  ],
];
const entries: Record<Language, Entry[]> = { zh, ru, en, und: [] };

/** The first verb of the act decides; “continue to” and 继续 leave it to the next. */
export function readAct(act: string, language: Language, printed = act): Act | null {
  const hits = entries[language]
    .flatMap(([test, once, pattern]) =>
      [...act.matchAll(pattern)].map((match) => ({ test, once, words: match[0], at: match.index })),
    )
    // “Coast Development Bank” and “Work Programme” develop and work nothing.
    .filter(({ at }) => at < 3 || !/\p{Lu}/u.test(printed[at] ?? ""))
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length);
  return hits.find(({ words }) => !/^(?:继续|продолж|continu)/u.test(words)) ?? hits[0] ?? null;
}
