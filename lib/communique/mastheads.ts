const month =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?";
const day = `(?:\\d{4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}\\s+${month},?\\s+\\d{4}(?:\\s*г(?:\\.|ода))?|${month}\\s+\\d{1,2},?\\s+\\d{4})`;
const clock = "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
const source = "来源|来自|作者|记者|Source|By\\b|Author|Источник|Автор";
const put =
  "发布(?:时间|日期)?|更新(?:时间|日期)?|时间|日期|Published|Posted|Updated|Date|Опубликован[оа]|Обновлен[оа]|Дата(?: публикации)?|Размещено";

const patterns = [
  // A day with a clock or a source beside it, or a day that says when it was put there.
  new RegExp(
    `^(?:(?:${put})\\s*[:：]?\\s*(?:on\\s+)?)?${day}[\\s,|\u3000·•—–-]*(?:${clock}|${source}).{0,80}$`,
    "iu",
  ),
  new RegExp(`^${clock}[\\s,|·•—–-]+${day}(?![\\p{L}\\d]).{0,60}$`, "iu"),
  new RegExp(
    `^(?:${put})(?:\\s*[:：]|\\s+(?:by|on|в|на)\\b|\\s)\\s*.{0,40}?(?:${day}|${clock}).{0,60}$`,
    "iu",
  ),
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})[\s,|]*$/u,
  // What an office stamps on its paper.
  /^(?:(?:RESTRICTED|CONFIDENTIAL|UNCLASSIFIED|DRAFT|EMBARGO(?:ED)?|FOR IMMEDIATE RELEASE|PRESS RELEASE|ПРОЕКТ|ДСП)(?![\p{L}]).{0,60}|(?:\(|\[)?(?:Unofficial|Courtesy|Provisional|Official) translation(?:\)|\])?.{0,40}|\(?(?:Неофициальный|Рабочий|Официальный) перевод\)?.{0,40}|[（(]?(?:非官方|非正式|参考)(?:译文|中文本)[）)]?|Distr\.\s*:?.{0,40}|Original\s*:\s*(?:English|Russian|Chinese|French)|[A-Z]{1,6}(?:\/[A-Z0-9.]{1,12}){1,5}|[^，。：:]{2,24}文件|[^，。]{2,24}[〔[]\d{4}[〕\]]\d{1,4}号)$/u,
];

/** A line over an article or a document: when and by whom it was put there, for whom, under which number. */
export const isMasthead = (text: string): boolean =>
  text.length <= 160 && patterns.some((pattern) => pattern.test(text));
