import type { Trilingual } from "../../domain/vocabulary";
import type { Language } from "../language";
import { foldInPlace } from "./view";

type Genre = { zh: RegExp; ru: RegExp; en: RegExp; label: Trilingual };
const genre = (en: string, zh: string, ru: string, says: { zh: string; ru: string; en: string }): Genre => ({
  zh: new RegExp(says.zh, "gu"),
  ru: new RegExp(says.ru, "gu"),
  en: new RegExp(says.en, "gu"),
  label: { en, zh, ru },
});

/** What documents are called; the closer name stands before the wider one. */
const genres: Genre[] = [
  genre("joint press communiqué", "联合新闻公报", "совместное пресс-коммюнике", {
    zh: "联合新闻公报",
    ru: "совместн\\p{L}+ (?:пресс-|информационн\\p{L}+ )коммюнике",
    en: "joint press communiqu[eé]",
  }),
  genre("press communiqué", "新闻公报", "информационное коммюнике", {
    zh: "新闻公报",
    ru: "(?:пресс-|информационн\\p{L}+ )коммюнике",
    en: "press communiqu[eé]",
  }),
  genre("joint communiqué", "联合公报", "совместное коммюнике", {
    zh: "联合公报",
    ru: "совместн\\p{L}+ коммюнике",
    en: "joint communiqu[eé]",
  }),
  genre("communiqué", "公报", "коммюнике", { zh: "公报", ru: "коммюнике", en: "communiqu[eé]" }),
  genre("joint press statement", "联合新闻稿", "совместное заявление для прессы", {
    zh: "联合新闻(?:稿|声明)",
    ru: "совместн\\p{L}+ заявлени\\p{L} для (?:прессы|сми)",
    en: "joint press statement",
  }),
  genre("press statement", "新闻稿", "заявление для прессы", {
    zh: "新闻稿|新闻声明",
    ru: "заявлени\\p{L} для (?:прессы|сми)",
    en: "press statement",
  }),
  genre("joint statement", "联合声明", "совместное заявление", {
    zh: "(?:联合|共同)声明",
    ru: "совместн\\p{L}+ заявлени\\p{L}",
    en: "joint statement",
  }),
  genre("chair’s statement", "主席声明", "заявление председателя", {
    zh: "主席声明",
    ru: "заявлени\\p{L} председател\\p{L}",
    en: "chair(?:man|person|woman)?'?s'? statement",
  }),
  genre("statement", "声明", "заявление", { zh: "声明", ru: "заявлени\\p{L}", en: "statement" }),
  genre("joint declaration", "联合宣言", "совместная декларация", {
    zh: "(?:联合|共同)宣言",
    ru: "совместн\\p{L}+ деклараци\\p{L}",
    en: "joint declaration",
  }),
  genre("declaration", "宣言", "декларация", { zh: "宣言", ru: "деклараци\\p{L}", en: "declaration" }),
  genre("memorandum of understanding", "谅解备忘录", "меморандум о взаимопонимании", {
    zh: "谅解备忘录",
    ru: "меморандум\\p{L}* о взаимопонимании",
    en: "memorandum of understanding",
  }),
  genre("memorandum", "备忘录", "меморандум", { zh: "备忘录", ru: "меморандум", en: "memorandum" }),
  genre("action plan", "行动计划", "план действий", {
    zh: "行动(?:计划|方案|纲领)|合作(?:计划|规划|纲要)",
    ru: "план\\p{L}* (?:совместных )?(?:действий|мероприятий)|программ\\p{L} (?:сотрудничества|действий)",
    en: "action plan|plan of action|programme of cooperation",
  }),
  genre("roadmap", "路线图", "дорожная карта", {
    zh: "路线图",
    ru: "дорожн\\p{L}+ карт\\p{L}",
    en: "road ?map",
  }),
  genre("treaty", "条约", "договор", { zh: "条约", ru: "договор(?!\\p{L})", en: "treaty" }),
  genre("agreement", "协定", "соглашение", { zh: "协[定议]", ru: "соглашени\\p{L}", en: "agreement" }),
  genre("protocol", "议定书", "протокол", { zh: "议定书", ru: "протокол", en: "protocol" }),
  genre("resolution", "决议", "резолюция", { zh: "决议", ru: "резолюци\\p{L}", en: "resolution" }),
  genre("decision", "决定", "решение", { zh: "决定", ru: "решени\\p{L}", en: "decision" }),
  genre("outcome document", "成果文件", "итоговый документ", {
    zh: "成果(?:文件|清单)",
    ru: "итогов\\p{L}+ документ",
    en: "outcome document",
  }),
  genre("initiative", "倡议", "инициатива", { zh: "倡议", ru: "инициатив\\p{L}", en: "initiative" }),
];

/** What the document calls itself. A Chinese title ends in it; a Russian or an English one begins with it. */
export function kindOf(title: string, language: Language): Trilingual | null {
  if (language === "und") return null;
  const folded = foldInPlace(title).replace(/\s+/gu, language === "zh" ? "" : " ");
  const hits = genres.flatMap(({ label, [language]: pattern }) =>
    [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({ label, index, end: index + length })),
  );
  const sorted = hits.sort((a, b) =>
    language === "zh" ? b.end - a.end || a.index - b.index : a.index - b.index || b.end - a.end,
  );
  return sorted[0]?.label ?? null;
}
