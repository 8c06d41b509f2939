import { party } from "./clauses-zh";
import { stresses } from "./tense-zh";
import { findVerb, type Reading } from "./verbs-zh";

export const transparent =
  /^(?:(?:满意地|高兴地|欣慰地|一致|共同|也|均|着重|突出|特别|反复)?(?:指出|认为|强调|重申|声明|表示|确认(?!由)|申明|相信|坚信|深信|确信|看到|认识到)|重申并?强调|强调并?重申)[:：]?/u;
export const thing =
  /^(?:该|这(?!一?方面)|此举|上述|其(?!中)|峰会|论坛|会议|决议|中心|项目|机制)[^，]{0,40}?(?:将|旨在|是|为|有助于|有利于|宣布|规定|体现|标志)/u;
/** 指出, 认为, 重申, 强调 say nothing themselves: what follows decides. */
export function throughTransparent(verb: string, said: string[]): Reading {
  const content = said.filter(Boolean);
  const head = (content[0] ?? "").replace(new RegExp(`^(?:${party})`, "u"), "");
  const own = findVerb(head);
  const withVerb = (reading: Reading): Reading => ({ ...reading, cue: `${verb}…${reading.cue}` });
  if (thing.test(head) || /^[^，]{0,12}(?:将有助于|有助于)/u.test(head))
    return { type: "records", cue: verb, reason: "appraisal" };
  if (/(?:的|之)(?:意愿|愿望|意向)$/u.test(head)) return { type: "intends", cue: verb };
  if (
    /重申|强调|表示/u.test(verb) &&
    /^(?:坚定|全力|坚决|完全|将?继续)*支持(?![^，]{0,24}(?:主义|规则|体系|体制|原则|宪章|核心作用|联合国))/u.test(
      head,
    )
  )
    return withVerb({ type: "supports", cue: "支持" });
  if (
    /(?:成果丰硕|成效显著|取得[^，]{0,10}(?:进展|成果|成就|成效)|(?:稳步|持续|快速)增长|再创新高)$/u.test(
      head,
    )
  )
    return { type: "records", cue: verb, reason: "appraisal" };
  if (/重申|强调|确认/u.test(verb) && /^致力于(?:维护|遵守|恪守|践行|奉行|坚持|捍卫)/u.test(head))
    return { type: "position", cue: verb };
  const afterPhrase =
    /^(?:在|就|为|通过|对)[^，]*?(将继续|将(?!来)|应(?!用|对|急|邀)|必须|有必要|需(?!求))/u.exec(head)?.[1];
  const modal = own ?? (afterPhrase ? findVerb(afterPhrase) : null);
  if (
    modal &&
    !modal.cue.startsWith("继续") &&
    ["commits", "continues", "intends", "calls"].includes(modal.type)
  )
    return withVerb(modal);
  if (modal && /表示/u.test(verb)) return withVerb(modal);
  if (
    /无权|(?<!刻)不容|不可(?:侵犯|分割|剥夺|逾越)|神圣|不可接受|不能接受|不应被/u.test(
      content.slice(0, 3).join("，"),
    )
  )
    return { type: "position", cue: verb };
  const told = /^[^，]{1,40}?(?<!不)(?:应(?!用|对|急|邀|约)|必须|须(?!知)|需要|亟[需待])(?=[^，])/u.exec(
    head,
  );
  if (told && !/(?:不应|不得|无权|不能)/u.test(head))
    return { type: "calls", cue: `${verb}…${told[0].slice(-2).replace(/^[^应必须需亟]/u, "")}` };
  const need =
    /^(?:还|也|更)?要(?!求)|需要(?=[^，]{0,24}(?:合作|协作|努力|应对|解决|加强|推动|推进|共同|携手|支持|参与))/u.exec(
      head,
    );
  if (need) return { type: "calls", cue: `${verb}…${need[0]}` };
  const stress = stresses(verb, content);
  if (stress) return { type: "calls", cue: `${verb}…${stress}` };
  if (
    /相信|坚信|深信|确信/u.test(verb) &&
    /有助于|有利于|将(?:为|会|进一步|有力|不断|取得|更)/u.test(content.join("，"))
  )
    return { type: "records", cue: verb, reason: "effect" };
  if (/重申|强调|声明|确认|申明|相信|坚信|深信|确信/u.test(verb)) return { type: "position", cue: verb };
  return { type: "records", cue: verb, reason: "appraisal" };
}
