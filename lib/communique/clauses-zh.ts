import { enclosed, type Range } from "./sentences";

/** Who acts: words for the adopting side, and what any state, office or body is called. */
export const party =
  "(?:与会(?:各国|[两三四五六]国)?(?:各方|外长|部长|领导人|元首|首脑|代表|总理)(?:们)?|(?:缔约|成员)(?:各|双)?(?:国|方)(?:元首|领导人|外长)?(?:们)?|[两三四五六各]国(?:元首|外长|领导人|部长|政府)?(?:们)?|任何一方|每一方|各方|双方|三方|他们|两位(?:领导人|元首|总理|总统|外长)|外长们?|元首们?|部长们?|领导人们?|我们|(?:(?![地官对东西北南前后多一平立军警校远])\\p{Script=Han}(?:[、和及]\\p{Script=Han})*方)(?!面|案|式|法|针|向|便|可|位|才|略|程|块|米)|中国(?:政府)?(?!-|－|—|同|和|与)|[\\p{Script=Han}]{1,4}斯坦(?:共和国|政府)?(?=[支欢将愿高感重主强指])|国际社会|世界各国|有关(?:各)?(?:国家|[方国])|其他国家|中亚(?:各|五)?国家|机制各国|本组织成员国)";
export const link =
  "(?:同时|此外|并且|并|还|也|亦|均|都|再次|再度|始终|一贯|一直|一致|共同|进而|从而|因此|鉴此|其中|特别是|尤其|热烈|热情|严厉|坚定不移|坚定不移地|一道|据此|为此|特别|高度|深切|诚挚|衷心|积极|坚决|坚定|强烈|充分|全力|郑重|正式|突出|着重|十分|非常|历来|一贯|由衷|今后|满怀信心地?|严重|持续不断地?)";
const strong =
  "(?:将|愿|拟|有意|支持|欢迎|赞同|赞成|乐见|期待|希望|鼓励|商定|决定|同意|承诺|保证|致力于|重申|强调|指出|认为|表示|相信|坚信|深信|确认|声明|宣布|主张|反对|谴责|坚持|奉行|遵循|秉持|呼吁|敦促|要求|建议|感谢|祝贺|赞赏|尊重|恪守|高度评价|积极评价|高度赞赏|高度重视|重视|通过|批准|核准|签署|注意到|听取|审议|回顾|责成|授权|委托|委派|指定|任命|定于|邀请|继续|准备|介绍了|通报了|作了|阐述了|应(?!用|对|急|邀|约)|须|必须|不得|有义务|对[^，]{1,40}(?:表示|深表|给予|予以))";
const office =
  "(?:国|方|共和国|联邦|王国|政府|议会|部|部门|机关|当局|发改委|卫健委|总署|公署|局|委员会|联委会|秘书处|理事会|组织|机构|银行|基金|中心|协会|联盟|联合会|共同体|元首|首脑|领导人|总统|主席|总理|首相|国王|王储|外长|部长|大臣|代表|代表团|成员|成员国|缔约方|专家|工作组|小组|会议|峰会|大会|论坛|海关|大学|学院|商会|省州?|地方|国家|企业|智库|高校|院校|媒体|协调员|执委会|央行|团队|嘉宾|专家组|团|行长|团长|警方|军方|军|军队|集团|盟|安理会|经济体|人士|界|使馆|秘书长|总干事|议长|社会|地区|各国)";
/** “2025年各方”, “今后双方”: a time or a place in front of the subject. */
const time =
  "(?:(?:\\d{4}年(?:度|底|内|初|末)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:以?前|以?后|起)?|今后|未来|会议期间|访问期间|会谈中|会上|为此|下一步|在此(?:背景|基础)(?:下|上)?|当前)[，、]?)?";
/** A name no list holds, before a verb only an actor can have. */
const named =
  "(?![该这此其本首上对为就在并也还])(?!贸易|金融|技术|政策|资金|社会|相互|共同|积极|大力|进一步|坚定|坚决|全力|充分|不断|继续)\\p{Script=Han}{2,4}(?=(?:支持|表示|愿同|愿为|愿与|承诺|保证|重申|感谢|欢迎|高度评价|赞赏|每年|将向|将为|将于|将继续))";
const opening = new RegExp(
  `^(?:[\\s　—–―•·●*-]|\\d{1,2}[)）.、]|[（(][一二三四五六七八九十\\d]{1,3}[)）])*${time}(?:${link})*((?:(?:中国|中方)(?:同|和|与))?${party}(?:[\\p{Script=Han}、]{0,10}(?:部|部门|机构|政府|议会|机关|当局|委员会|企业|高校|智库|银行|海关|秘书处|专家|商会|代表团|主管部门|外交部|大学|工商界|央行|团队|代表|外长|部长|军方|警方|领导人|媒体|团长|行长|议员|首脑|总理|总统|各方|军队|工作组|专家组|双方)(?=(?:${link})*${strong}))?|(?!未?经|根据|按照|由|在|对|为|从|与(?!会)|同)[\\p{Script=Han}、]{0,16}${office}(?:们)?(?=(?:${link})*${strong})|${named})?((?:${link})*)`,
  "u",
);

export type Clause = Range & {
  /** As printed, and without its closing marks. */
  raw: string;
  text: string;
  subject: string;
  rest: string;
};

const paired = /^[^，]{0,12}(?:赞赏|欢迎|肯定|认可|感谢|支持|认同)$/u;

/** Commas outside quotation marks and brackets part a sentence; “并愿”, “并将” after a verb do too. */
export function clausesOf(sentence: string): Clause[] {
  const inside = enclosed(sentence);
  const cuts = [0];
  for (const match of sentence.matchAll(
    /[，,；;]|并(?=愿|将|应|要|呼吁|希望|期待|鼓励|同意|强调|重申|指出|商定|决定|责成|邀请|支持|承诺|欢迎|呼吁|感谢|高度评价)/gu,
  )) {
    if (inside[match.index] === 1 || /\d[,，]\d/.test(sentence.slice(match.index - 1, match.index + 2)))
      continue;
    // 赞赏并支持: two verbs with one object.
    if (match[0] === "并" && paired.test(sentence.slice(cuts.at(-1), match.index))) continue;
    const at = match[0] === "并" ? match.index : match.index + 1;
    if (at > (cuts.at(-1) ?? 0) && at < sentence.length) cuts.push(at);
  }
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? sentence.length;
    const raw = sentence.slice(start, end);
    const text = raw.replace(/[\s，,；;。！？!?”]+$/u, "");
    const head = opening.exec(text);
    return { start, end, raw, text, subject: head?.[1] ?? "", rest: text.slice(head?.[0].length ?? 0) };
  });
}
