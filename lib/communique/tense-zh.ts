const action =
  "(?:进一步|及时|合力|共同|继续|充分|积极|密切|尽快|加强|深化|扩大|开展|完善|推动|促进|发展|建立|维护|保障|挖掘|提升|提高|实施|落实|推进|支持|防止|打击|确保|拓展|构建|巩固|利用|举办|举行|参与|尊重|遵守|恪守|坚持|消除|应对|保持|增加|简化|加快|研究|探讨|制定|协调)";
const startsWithAction = new RegExp(`^(?:(?:在|就|为|通过|根据|按照)[^，]*?)?${action}`, "u");
const importance =
  /(?:(?:十分|非常|极为|极其|至关|尤为|很|特别)(?:重要|必要|关键)|(?:具有|有着)[^，]{0,8}(?:意义|重要性)|的(?:重要性|必要性|重要意义)|重要且必要|势在必行|刻不容缓|迫在眉睫|不可或缺|至关重要)$/u;

/** The words with which something is called important or needed; an appraisal of what exists is none. */
export function stresses(verb: string, said: string[]): string | null {
  for (const part of said) {
    const found = importance.exec(part)?.[0];
    if (!found) continue;
    if (/重要性$|必要性$|重要意义$/u.test(found) && found.startsWith("的")) return found;
    if (/强调/u.test(verb) || startsWithAction.test(said[0] ?? "")) return found;
  }
  return null;
}

/** Whether 将 announces an act or only what something will lead to. */
export const actsAhead = (rest: string): "act" | "effect" =>
  /^将(?:极大地?|有力|显著|进一步|有效|大大|大幅|为[^，]*)?(?:缩短|降低|改善|造福|惠及|拉动|带来|创造|增强|提高|标志|成为|促进|增进|带动|助力|有助于|有利于|注入|推动|提升|开辟|标志)/u.test(
    rest,
  )
    ? "effect"
    : "act";

const happened =
  /(?:成功|圆满|顺利|已经?)[^，]{0,6}(?:举行|举办|召开|通过|成立|签署|启动|建立|完成|运行)|(?<!预祝|争取|祝愿)(?:成功|圆满)(?!经验|做法|模式|案例|范例|的|与|和|，|$)|(?:举行|举办|召开|通过|成立|签署|启动|建立|完成)了|(?<!将[^，]{0,20}|拟[^，]{0,12}|定于[^，]{0,12})(?:举行|举办|签署|取得|发表)的|取得(?:的)?[^，]{0,10}(?:进展|成果|成功|成就)/u;

/** 成功, 已, 了 or a day before the document's own say that a welcomed event lies behind. */
export function isPastEvent(text: string, day: string | null): boolean {
  if (happened.test(text)) return true;
  const match = /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/u.exec(text);
  if (!match || !day || /年前|年以前|年底前/u.test(text)) return false;
  const [, year = "", month = "", date = ""] = match;
  const named = `${year}${month && `-${month.padStart(2, "0")}`}${date && `-${date.padStart(2, "0")}`}`;
  return (
    named < day.slice(0, named.length) &&
    /举行|举办|召开|签署|通过|成立|启动|恢复|开通|生效|加入|投产|竣工|落成|当选|发布|建成|达成/u.test(text)
  );
}
