import type { Language } from "../language";

/** Words around a name that give it a role; tested on folded text right before and after the name. */
export type RoleWords = {
  /** Right before a place where something is held, and the verbs of holding in the same statement. */
  placeBefore: RegExp;
  holding: RegExp;
  /** The state that holds it: before or after its name. */
  hostBefore: RegExp;
  hostAfter: RegExp;
  proposerBefore: RegExp;
  proposerAfter: RegExp;
  frameBefore: RegExp;
  frameAfter: RegExp;
  throughBefore: RegExp;
  throughAfter: RegExp;
  createdBefore: RegExp;
  /** A document or organ named after the body is not the body. */
  notBodyBefore: RegExp;
  notBodyAfter: RegExp;
  recipientBefore: RegExp;
  recipientAfter: RegExp;
  /** Support for a party in an election is given to it. */
  candidateBefore: RegExp;
  candidateAfter: RegExp;
  /** What follows is said of a part of the act only. */
  partOf: RegExp;
  takePart: RegExp;
  ownMeeting: RegExp;
  cooperation: RegExp;
};

const zh: RoleWords = {
  placeBefore: /(?:在|于|赴)$/u,
  holding: /举办|举行|召开|主办|承办|成立|设立|建立|共建|组建|开设|建设|启动|开通/u,
  hostBefore: /由$/u,
  hostAfter:
    /^(?:政府|将|愿|拟|计划|倡议|提议|提出|建议|于|在|\d|年|月|日|关于|再次|成功|首次){0,8}(?:举办|主办|承办|举行|召开)/u,
  proposerBefore: /(?:响应|落实|支持)$/u,
  proposerAfter:
    /^(?:总统|主席|国家主席|政府|领导人|方面)?(?:所?(?:提出|倡议|发起|提议|建议|推动)(?!.{0,2}各方)|(?:关于|就)[^,;。，；]{2,60}?(?:倡议|提议|建议|构想)|的?(?:系列|有关|相关)?(?:倡议|提议|建议))/u,
  frameBefore: /(?:在|于)$/u,
  frameAfter: /^[^,;。，；]{0,40}?(?:框架|平台|机制)?(?:框架)?(?:内|下|上)/u,
  throughBefore:
    /(?:通过|由|依托|利用|借助|责成|委托|请|要求|呼吁|邀请|支持|加强|发挥好?|办好|完善|发展|推动|以及|用好|强调|加快|确保|欢迎)$/u,
  throughAfter:
    /^(?:等[^,;。，；]{0,8})?(?:全面运营|有效运作|运作|开展|发挥|作用|的作用|工作|的工作|与|同|和|负责|牵头|密切|提交|制定|研究|扩大|充分)/u,
  createdBefore: /(?:成立|设立|建立|建成|组建|创建|创立|组成|共建)$/u,
  notBodyBefore: /(?:加入|根据|按照|符合|遵守|恪守)$/u,
  notBodyAfter: /^(?:宪章|秘书长|安理会决议|安全理事会决议|公约|相关决议|有关决议|框架公约)/u,
  recipientBefore: /(?:向|为|给予|给|帮助|援助|协助)$/u,
  recipientAfter: /^[^,;。，；]{0,24}?(?:提供|援助|奖学金|名额|支持|帮助|培训|赠)/u,
  candidateBefore: /^(?!)/u,
  candidateAfter: /^(?:作为[^,;。]{0,20}(?:候选|人选)|竞选|申办|担任|参选)/u,
  partOf: /其中|首次会|首轮/u,
  takePart: /参加|参与|出席|与会/u,
  ownMeeting: /下次|下一次|下届|下一届|首次会|第.{1,3}(?:次|届)(?:会|峰会|元首)/u,
  cooperation: /合作|协作|协调|对接/u,
};

const ru: RoleWords = {
  placeBefore: /(?:^| )(?:в|во|на)(?: г\.?| городе?| столице| территории)? ?«?$/u,
  holding:
    /провед|провест|проводи|состо(?:ит|ят)|пройд|проход|созыв|созва|открыт|создани|создать|учред|учрежд|организ|прин(?:ять|имать)|прим(?:ет|ут)(?!\p{L})|размещ|запуск/u,
  hostBefore:
    /(?:проведени\p{L}*|организаци\p{L}*|готовност\p{L}*|намерени\p{L}*|предложени\p{L}*|председательств\p{L}*) (?:республик\p{L}* )?$/u,
  hostAfter:
    /^ (?:\p{L}+ ){0,2}?(?:проведет|провести|примет|принять|организует|организовать|созовет|созвать|выступит принимающей|разместит|станет местом)/u,
  proposerBefore:
    /(?:инициатив|предложени|концепци|проект резолюции)\p{L}* (?:президента |правительства |главы |руководства )?(?:республики |кыргызской |китайской )?$|(?:инициированн|предложенн|выдвинут|внесенн|озвученн|выдвигаем)\p{L}* (?:президентом |правительством )?(?:республикой )?$/u,
  proposerAfter: /^ инициатив|^ (?:выдвинул|предложил|инициировал)/u,
  frameBefore: /(?:в рамках|в формате|на площадке|на полях|под эгидой)(?: \p{L}+)? ?$/u,
  frameAfter: /^(?!)/u,
  throughBefore:
    /(?:через|посредством|силами|по линии|при содействии|при поддержке|поруч\p{L}+|просят|призва\p{L}+|призыва\p{L}+|деятельност\p{L}+|работ\p{L}+|поддержа\p{L}+|поддержива\p{L}+|рол\p{L}|потенциал\p{L}?|усили\p{L}+|функционирован\p{L}+)(?: \p{L}+(?:ого|ой|ую|их)| секретариат\p{L}*)? $/u,
  throughAfter: /^ (?:будет|должен|представит|подготовит|продолжит|совместно|и впредь)/u,
  createdBefore:
    /(?:создани\p{L}|создать|учредить|учреждени\p{L}|открыти\p{L}|открыть|запуск\p{L}?|формировани\p{L})(?: \p{L}+(?:ого|ой|ую|их))? $/u,
  notBodyBefore:
    /(?:устав\p{L}?|генеральн\p{L}+ секретар\p{L}+|членство \p{L}+|резолюци\p{L}+|конвенци\p{L}+|вступлени\p{L} \p{L}+|цел\p{L}+|принцип\p{L}+) ?$/u,
  notBodyAfter: /^(?: \p{L}+)? резолюци/u,
  recipientBefore: /(?:^| )(?:для|помощь|содействие|поддержк\p{L}) (?:\p{L}+ )?$/u,
  recipientAfter: /^(?!)/u,
  candidateBefore: /кандидатур\p{L}* (?:республики )?$|выдвижени\p{L} $/u,
  candidateAfter: /^(?!)/u,
  partOf: /котор/u,
  takePart: /участи|участв/u,
  ownMeeting:
    /(?:следующ|втор|трет|четверт|пят|шест|седьм)\p{L}+,? (?:\p{L}+,? ){0,2}?(?:встреч|саммит|заседани|консультаци|раунд)|очередн\p{L}+ (?:\p{L}+ )?(?:встреч|саммит|заседани)/u,
  cooperation: /сотрудничеств|взаимодействи|координаци/u,
};

const en: RoleWords = {
  placeBefore: /(?:^| )(?:in|at)(?: the)?(?: city of| capital of| republic of)? ?$/u,
  holding:
    /\b(?:hold|held|holding|host|hosted|hosting|conven|take place|taking place|establish|open|creat|launch|set up|setting up|organi[sz])/u,
  hostBefore:
    /(?:hosted|hosting|organi[sz]ed|convened|held|chaired|chairmanship|hosting .{2,60}) (?:of|by) (?:the )?(?:republic of )?$/u,
  hostAfter: /^(?:'s)? (?:\p{L}+ ){0,3}?(?:host|hosting|hosts|convene|organi[sz]e|hold)\b/u,
  proposerBefore:
    /(?:initiative|proposal|proposals|initiatives|idea|concept|draft resolution)s? (?:put forward |advanced |made |launched |presented )?(?:of|by|from) (?:the )?(?:president of |government of )?(?:the )?(?:republic of )?$|(?:proposed|initiated|launched|put forward|advanced|tabled|suggested|presented) by (?:the )?(?:president of )?(?:the )?(?:republic of )?$/u,
  proposerAfter:
    /^(?:'s|s')? (?:\p{L}+ ){0,4}?(?:initiative|proposal)s?\b|^ (?:proposed|initiated|put forward)/u,
  frameBefore:
    /(?:within|under|in the framework of|within the framework of|at|on the platform of|on the margins of)(?: the)? ?$/u,
  frameAfter: /^(?!)/u,
  throughBefore:
    /(?:through|via|by|task|tasked|instruct|instructed|request|requested|mandate|mandated|invite|invited|ask|asked|call on|call upon|support|work of|role of|activities of|efforts of|potential of|operation of|strengthen|strengthening|with the assistance of|with the support of)(?: the)? ?$/u,
  throughAfter: /^ (?:to |will |should |shall |in (?:implement|coordinat))/u,
  createdBefore:
    /(?:establish|establishing|establishment of|create|creation of|creating|launch|launching|launch of|set up|open|opening of)(?: (?:a|an|the))? ?$/u,
  notBodyBefore:
    /(?:charter of|secretary-general of|resolutions? of|purposes and principles of|convention of|accession to|join|joining)(?: the)? ?$/u,
  notBodyAfter:
    /^ (?:charter|secretary|security council resolution|resolution|framework convention|convention)/u,
  recipientBefore:
    /(?:provid\p{L}+|assist\p{L}*|support|aid|grant\p{L}*|scholarships) (?:\p{L}+ ){0,4}?(?:to|for)(?: the)? $/u,
  recipientAfter: /^(?!)/u,
  candidateBefore: /(?:candidature|candidacy|bid) of (?:the )?$/u,
  candidateAfter: /^(?:'s)? (?:candidature|candidacy|bid)/u,
  partOf: /\bwhich\b|\bwhose\b/u,
  takePart: /\b(?:participat|take part|taking part|attend)/u,
  ownMeeting:
    /\b(?:next|(?!nor)\p{L}+(?:th|second|third|first)|\d+(?:th|st|nd|rd)) (?:\p{L}+ ){0,3}?(?:meeting|summit|session|round)/u,
  cooperation: /\bcooperat|\bco-operat|\bcoordinat|\bcollaborat/u,
};

const nothing = /^(?!)/u;
const none = Object.fromEntries(Object.keys(en).map((key) => [key, nothing])) as RoleWords;
export const roleWords: Record<Language, RoleWords> = { zh, ru, en, und: none };
