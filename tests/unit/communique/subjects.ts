import type { Example } from "./vocabulary";

/** Who stands before the verb in such texts, beside the Parties themselves. */
export const englishSubjects =
  "The European Union|ASEAN|The African partners|Finance Ministers and Central Bank Governors|The Troika|The Quartet|Both Presidents|The Prime Ministers|The Speakers|Delegates|Member economies|Allies|The Community|The host country|The Ardenian side|The Chair|Co-chairs|The United Nations|Participating States|The Contracting Parties|Signatories|The two Foreign Ministries|The Emirates|Kazakhstan|The Prime Minister of Arden|President Kell|Foreign Minister Sato|The Leaders of the five countries|The Ministers responsible for trade|Central banks|Arden and Calmia|The Republic of Arden|The Secretariat|The World Bank|The Ministerial Council|The Security Council|The Foreign Ministers of Arden, Borania and Calmia|The High Representative|The Commissioner|The Mayor|The two Chancellors|The King|The delegations of Arden and Calmia|The interlocutors|The principals|Experts from both countries|The ambassadors|The Deputy Ministers|The G20|The Group of Seven|The island countries|The coastal states|Business leaders|The regulators|The parliamentarians|The two armed forces|The Defence Ministers|Their Majesties|The Islamic Development Bank|The League|The Alliance".split(
    "|",
  );
export const russianSubjects =
  "Главы внешнеполитических ведомств|Спикеры|Государства – члены ОДКБ|Президенты Янтарии и Тисовии|Лидеры стран|Секретари советов безопасности|Руководители делегаций|Участники саммита|Центральные банки|Министерства транспорта двух стран|Генеральные прокуроры|Деловые круги|Регионы|Премьер-министры|Министры обороны|Главы МИД|Страны БРИКС|Государства-участники|Председатели парламентов|Стороны|Высокие Договаривающиеся Стороны|Члены Совета|Страны-участницы|Главы делегаций|Парламентарии|Эксперты двух стран|Короли|Союзники|Партнёры|Делегаты|Министры иностранных дел Янтарии, Тисовии и Калинии|Железнодорожные администрации|Губернаторы".split(
    "|",
  );
export const chineseSubjects =
  "两国央行 双方企业 论坛秘书处 各成员国 与会专家 东道国 主席国 各国议会 两国交通部 秋城市政府 亚洲开发银行 欧盟 东盟 上合组织 联合国 法方 中法双方 两国高校 五国 区域国家 太平洋岛国 非洲国家 金砖国家 成员国海关 各经济体 双方团队 两军 各方代表 有关企业 与会嘉宾 专家组 联委会 理事会 财长和央行行长 贸易部长 二十国集团 发展中国家 国际金融机构 世界银行 缔约国 缔约方 两国警方 执法机构 全体成员 各代表团 习近平主席 泉国总理 两国领导人 与会领导人 部长们 各国部长 双方外长 中俄两国 中国同中亚国家 欧方 非方 阿拉伯国家 俄罗斯联邦 本组织 各国代表团团长 会议 大会 与会各方 参会各方 论坛各成员 两国元首 三国外长 安理会 我们各方 南方 北方".split(
    " ",
  );

const acts: Record<"en" | "ru" | "zh", Example[]> = {
  en: [
    ["commits", " will start consultations soon."],
    ["intends", " expressed readiness to share experience."],
    ["supports", " welcomed this initiative."],
    ["calls", " stressed the need for coordination."],
    ["records", " thanked Arden for the hospitality."],
    ["position", " condemned the attack."],
    ["decides", " agreed to hold a second round."],
  ],
  ru: [
    ["commits", " вскоре начнут консультации."],
    ["intends", " выразили готовность делиться опытом."],
    ["supports", " приветствовали эту инициативу."],
    ["calls", " подчеркнули необходимость координации."],
    ["records", " поблагодарили Янтарию за гостеприимство."],
    ["position", " осудили нападение."],
    ["decides", " договорились провести второй раунд."],
  ],
  zh: [
    ["commits", "将尽快启动磋商。"],
    ["intends", "愿分享发展经验。"],
    ["supports", "欢迎这一倡议。"],
    ["calls", "强调应加强协调。"],
    ["records", "感谢泉方热情接待。"],
    ["position", "反对单边主义。"],
  ],
};

/** Each subject with one sentence of each type. */
export const subjectExamples = (language: "en" | "ru" | "zh", subjects: string[]): Example[] =>
  subjects.flatMap((subject) => acts[language].map(([type, rest]): Example => [type, `${subject}${rest}`]));
