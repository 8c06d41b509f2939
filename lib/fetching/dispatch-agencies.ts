/** Agencies whose dispatches others reprint. `name` stands for them in every language, so that reprints count together. */
export type Agency = { name: string; forms: string[] };

export const agencies: Agency[] = [
  { name: "Xinhua", forms: ["新华社", "新華社", "Xinhua", "Синьхуа", "Шинхуа", "新华网", "新華網"] },
  { name: "China News Service", forms: ["中新社", "中新网", "中国新闻社", "China News Service", "CNS"] },
  { name: "CCTV", forms: ["央视新闻", "总台央视", "中央广播电视总台", "CGTN", "CMG"] },
  {
    name: "Kazinform",
    forms: [
      "哈通社",
      "Kazinform",
      "KAZINFORM",
      "Казинформ",
      "КАЗИНФОРМ",
      "QazInform",
      "Qazinform",
      "ҚазАқпарат",
      "QazAqparat",
    ],
  },
  { name: "TASS", forms: ["塔斯社", "TASS", "ТАСС", "Tass"] },
  { name: "RIA Novosti", forms: ["俄新社", "RIA Novosti", "РИА Новости", "Sputnik", "Спутник"] },
  { name: "Interfax", forms: ["国际文传电讯社", "Interfax", "Интерфакс"] },
  { name: "Kabar", forms: ["卡巴尔", "吉通社", "Kabar", "KABAR", "Кабар", "КАБАР"] },
  {
    name: "Khovar",
    forms: [
      "霍瓦尔",
      "塔通社",
      "Khovar",
      "KHOVAR",
      "Ховар",
      "ХОВАР",
      "НИАТ «Ховар»",
      "НИАТ Ховар",
      "АМИТ «Ховар»",
      "NIAT Khovar",
      "АМИТ Ховар",
    ],
  },
  { name: "UzA", forms: ["乌兹别克斯坦国家通讯社", "乌通社", "UzA", "УзА", "ЎзА", "O‘zA", "OʻzA", "O'zA"] },
  { name: "Dunyo", forms: ["Dunyo", "Дунё", "ИА «Дунё»", "Dunyo IA", "IA Dunyo"] },
  {
    name: "TDH",
    forms: [
      "土库曼国家通讯社",
      "土库曼斯坦国家通讯社",
      "TDH",
      "ТДХ",
      "Türkmendöwlethabarlary",
      "Туркмендовлетхабарлары",
    ],
  },
  { name: "Reuters", forms: ["路透社", "Reuters", "Рейтер"] },
  { name: "AFP", forms: ["法新社", "AFP", "АФП", "France-Presse"] },
  { name: "AP", forms: ["美联社", "AP", "Associated Press"] },
  { name: "Anadolu", forms: ["阿纳多卢通讯社", "Anadolu", "Анадолу"] },
];
