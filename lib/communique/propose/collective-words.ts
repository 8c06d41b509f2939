import type { Language } from "../language";

/** Words for those who adopted a text together, as subjects of its sentences. */
export const collectiveWords: Record<Exclude<Language, "und">, string[]> = {
  zh: (
    "各方 双方 三方 四方 五方 六方 七方 八方 与会各方 缔约双方 缔约各方 缔约方 两国 三国 四国 五国 六国 七国 八国 九国 十国 " +
    "各国 成员国 各成员国 与会国 参与国 缔约国 与会者 与会代表 我们 外长们 部长们 元首们 领导人们 总理们 各国外长 各国元首 各国领导人 " +
    "各国部长 两国元首 两国领导人 两国外长 两国总理 三国元首 三国领导人 四国元首 五国元首 六国元首 六国领导人 与会外长 " +
    "与会领导人 与会部长 成员国元首 成员国领导人 成员国外长 国家元首 国家元首们 政府首脑 政府首脑们 部长 外长 元首 领导人 代表团团长"
  ).split(" "),
  ru: [
    ..."Стороны,обе стороны,Договаривающиеся Стороны,Договаривающаяся Сторона,мы,они,министры,министры иностранных дел".split(
      ",",
    ),
    ..."главы государств,главы государств и правительств,главы правительств,главы делегаций,главы внешнеполитических ведомств".split(
      ",",
    ),
    ..."лидеры,президенты,премьер-министры,руководители,государства-члены,государства-участники,страны-участницы".split(
      ",",
    ),
    ..."участники,участники встречи,участники саммита,страны-члены,два государства,две страны,обе страны".split(
      ",",
    ),
  ],
  en: [
    ..."the Parties,the Sides,both sides,two sides,both parties,Contracting Parties,High Contracting Parties,we,they".split(
      ",",
    ),
    ..."the Ministers,Foreign Ministers,Ministers of Foreign Affairs,the Leaders,Heads of State,Heads of Government".split(
      ",",
    ),
    ..."Heads of State and Government,Heads of State or Government,Heads of Delegation,Member States,Member Countries".split(
      ",",
    ),
    ..."Participating States,States Parties,the Participants,the Presidents,both Presidents,two Presidents,Prime Ministers".split(
      ",",
    ),
    ..."our countries,both countries,two countries,the two leaders,both leaders,the Members,each Party,each side".split(
      ",",
    ),
    ..."each Contracting Party,either Party,either side,the meeting,the Summit,our governments,our two countries".split(
      ",",
    ),
  ],
};

/** “All parties to the conflict” are not those who adopted the text, and “for their part” is nobody. */
export const otherPartiesBefore: Record<Exclude<Language, "und">, RegExp> = {
  zh: /(?:有关|冲突|当事|相关|世界|其他|其它|第|友好|邻|帮助|敦促)$/u,
  ru: /(?:третьи\p{L}*|заинтересованн\p{L}*|конфликтующи\p{L}*|со своей|с одной|с другой|со стороны|всех|все) $/u,
  en: /(?:third|political|interested|relevant|concerned|warring|conflicting|other|on their|for their|all) $/u,
};
export const otherPartiesAfter: Record<Exclude<Language, "und">, RegExp> = {
  zh: /^(?:面|案|式|便|法|位|向|针|格|块|家|企业|人士)/u,
  ru: /^ (?:конфликта|соглашения|договора|конвенции|процесса)/u,
  en: /^ (?:to|of) (?:the |this |all )?(?:conflict|convention|treaty|agreement|dispute|protocol)/u,
};
