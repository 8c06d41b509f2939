import type { Report } from "../../lib/domain/report-likeness";

// Invented reports of invented events, labelled by hand: `event` says which belong together, `dispatch` which are
// reprints of one text. The first half was looked at while the rule was written, the second half was not.

type Line = [
  event: string,
  publisher: string,
  day: string,
  title: string,
  excerpt: string,
  dispatch?: string,
];

const looked: Line[] = [
  [
    "dialogue",
    "Example Wire (fictional)",
    "2025-05-12",
    "Foreign ministers open strategic dialogue in Astana",
    "ASTANA, May 12. The foreign ministers of Kazakhstan and China held the ninth round of their strategic dialogue in Astana on Monday. Minister Temirov said the two sides signed a programme of consultations for 2026.",
  ],
  [
    "dialogue",
    "Агентство-пример (вымышлено)",
    "2025-05-12",
    "В Астане прошёл девятый раунд стратегического диалога",
    "Министр Темиров и глава МИД Китая провели 12 мая в Астане девятый раунд стратегического диалога. Подписана программа консультаций на 2026 год.",
  ],
  [
    "dialogue",
    "示例社（虚构）",
    "2025-05-13",
    "中哈外长在阿斯塔纳举行第九次战略对话",
    "5月12日，中国外长同哈萨克斯坦外长在阿斯塔纳举行第九次战略对话，双方签署2026年磋商计划。",
  ],
  [
    "wheat",
    "Example Gazette (fictional)",
    "2025-05-12",
    "First train with wheat leaves Astana for Xi'an",
    "A train with 1,450 tonnes of Kazakh wheat left Astana on May 12 for the dry port of Xi'an, the Example Grain Company said.",
  ],
  [
    "wheat",
    "Газета-пример (вымышлена)",
    "2025-05-13",
    "Из Астаны в Сиань ушёл первый поезд с пшеницей",
    "Поезд, который везёт 1450 тонн казахстанской пшеницы, 12 мая вышел из Астаны в сухой порт Сианя, сообщила «Зерно-Пример».",
  ],
  [
    "drill",
    "Агентство-пример (вымышлено)",
    "2025-06-03",
    "Совместная антинаркотическая операция «Степь-2025» началась в Оше",
    "В Оше стартовала операция «Степь-2025» с участием сотрудников Кыргызстана, Таджикистана и Китая. Оперативники проверят перевозки на 14 постах.",
  ],
  [
    "drill",
    "Example Wire (fictional)",
    "2025-06-03",
    "Kyrgyz, Tajik and Chinese officers begin anti-drug operation in Osh",
    "The joint anti-drug operation Steppe-2025 began in Osh on June 3. Officers of Kyrgyzstan, Tajikistan and China will check freight at 14 posts.",
  ],
  [
    "drill",
    "示例日报（虚构）",
    "2025-06-04",
    "中吉塔联合禁毒行动在奥什启动",
    "“草原-2025”联合禁毒行动6月3日在奥什启动，中国、吉尔吉斯斯坦和塔吉克斯坦执法人员将在14个检查站查验货物。",
  ],
  [
    "drill-end",
    "Агентство-пример (вымышлено)",
    "2025-06-20",
    "Завершилась операция «Степь-2025»",
    "В Оше подвели итоги операции «Степь-2025»: изъято 212 килограммов наркотиков на 14 постах Кыргызстана и Таджикистана.",
  ],
  [
    "tea",
    "Example Wire (fictional)",
    "2025-06-04",
    "Osh hosts a festival of tea",
    "Growers from Kyrgyzstan and China showed 60 kinds of tea at a festival in Osh on June 4.",
  ],
  [
    "line-d",
    "示例社（虚构）",
    "2025-07-08",
    "中国—中亚天然气管道D线一号隧道贯通",
    "示例社杜尚别7月8日电 中国—中亚天然气管道D线塔吉克斯坦境内一号隧道8日贯通。隧道全长2500米，由示例管道公司承建，历时31个月。塔吉克斯坦能源部代表出席贯通仪式并致辞，称该工程将改善沿线供气条件。",
    "line-d",
  ],
  [
    "line-d",
    "示例晚报（虚构）",
    "2025-07-09",
    "中亚天然气管道D线隧道贯通",
    "据示例社杜尚别7月8日电 中国—中亚天然气管道D线塔吉克斯坦境内一号隧道8日贯通。隧道全长2500米，由示例管道公司承建，历时31个月。塔吉克斯坦能源部代表出席贯通仪式并致辞，称该工程将改善沿线供气条件。",
    "line-d",
  ],
  [
    "line-d",
    "Агентство-пример (вымышлено)",
    "2025-07-08",
    "На газопроводе Линия D пройден первый тоннель",
    "ДУШАНБЕ, 8 июля. На таджикском участке газопровода Центральная Азия – Китай (Линия D) завершена проходка тоннеля №1 длиной 2500 метров. Работы заняли 31 месяц, сообщили в Министерстве энергетики Таджикистана.",
  ],
  [
    "solar",
    "Example Wire (fictional)",
    "2025-07-08",
    "Solar plant opens near Dushanbe",
    "A solar plant of 200 megawatts went into service near Dushanbe on July 8, Tajikistan's energy ministry said. It was built by the Example Power Group.",
  ],
  [
    "solar",
    "Агентство-пример (вымышлено)",
    "2025-07-09",
    "Под Душанбе заработала солнечная электростанция",
    "Солнечная электростанция мощностью 200 мегаватт введена в строй под Душанбе 8 июля, её построила Example Power Group.",
  ],
  [
    "luban",
    "示例教育报（虚构）",
    "2025-09-16",
    "塔什干鲁班工坊揭牌",
    "9月15日，鲁班工坊在塔什干揭牌，首批120名学生将学习物流与信息技术，示例职业学院提供设备。",
  ],
  [
    "luban",
    "Example Tashkent News (fictional)",
    "2025-09-15",
    "Luban workshop opens in Tashkent",
    "A Luban workshop opened in Tashkent on September 15. The first 120 students will learn logistics and information technology with equipment from Example Vocational College.",
  ],
  [
    "luban",
    "Ташкент-Пример (вымышлен)",
    "2025-09-15",
    "В Ташкенте открыли мастерскую Лу Баня",
    "15 сентября в Ташкенте открылась мастерская Лу Баня. Первые 120 студентов будут изучать логистику и информационные технологии.",
  ],
  [
    "bank",
    "Ташкент-Пример (вымышлен)",
    "2025-09-15",
    "Банк-Пример открыл отделение в Ташкенте",
    "Китайский Банк-Пример 15 сентября открыл в Ташкенте своё отделение; оно будет обслуживать 300 предприятий.",
  ],
  [
    "visa",
    "Example Gazette (fictional)",
    "2025-11-03",
    "Visa-free regime with Turkmenistan not yet on the table",
    "Officials in Ashgabat said that talks on group tourism would continue; no agreement on visas was signed.",
  ],
];

const unseen: Line[] = [
  [
    "summit-prep",
    "Example Wire (fictional)",
    "2026-02-10",
    "Deputy ministers prepare mountain summit in Bishkek",
    "BISHKEK, February 10. Deputy foreign ministers from five states met in Bishkek to prepare the second Global Mountain Summit of 2027. Kyrgyzstan's Deputy Minister Asanov proposed a fund of 40 million dollars for glaciers.",
    "summit-wire",
  ],
  [
    "summit-prep",
    "Example Morning Post (fictional)",
    "2026-02-11",
    "Mountain summit: preparations begin",
    "Deputy foreign ministers from five states met in Bishkek to prepare the second Global Mountain Summit of 2027. Kyrgyzstan's Deputy Minister Asanov proposed a fund of 40 million dollars for glaciers. (Example Wire)",
    "summit-wire",
  ],
  [
    "summit-prep",
    "Кабар-Пример (вымышлен)",
    "2026-02-10",
    "Бишкек готовится ко второму Глобальному горному саммиту",
    "В Бишкеке заместители министров иностранных дел пяти стран обсудили подготовку второго Глобального горного саммита 2027 года. Заместитель министра Асанов предложил создать фонд в 40 миллионов долларов для ледников.",
  ],
  [
    "summit-prep",
    "示例社（虚构）",
    "2026-02-11",
    "五国副外长在比什凯克筹备第二届全球山地峰会",
    "五国副外长10日在比什凯克会晤，筹备2027年第二届全球山地峰会。吉尔吉斯斯坦副外长阿萨诺夫提议设立4000万美元冰川基金。",
  ],
  [
    "bazaar",
    "Кабар-Пример (вымышлен)",
    "2026-02-10",
    "На рынке в Бишкеке потушили пожар",
    "Пожар на вещевом рынке в Бишкеке потушен 10 февраля, пострадавших нет, сгорели 12 контейнеров.",
  ],
  [
    "rail",
    "Example Wire (fictional)",
    "2026-03-02",
    "Second track of railway to Kashgar reaches Jalal-Abad",
    "Builders of the China–Kyrgyzstan–Uzbekistan railway laid the last of 86 kilometres of track near Jalal-Abad on March 1, the Example Railway Company said.",
  ],
  [
    "rail",
    "Агентство-пример (вымышлено)",
    "2026-03-02",
    "Под Джалал-Абадом уложены 86 километров железной дороги",
    "Строители железной дороги Китай – Кыргызстан – Узбекистан 1 марта уложили под Джалал-Абадом последний из 86 километров пути.",
  ],
  [
    "rail",
    "示例日报（虚构）",
    "2026-03-03",
    "中吉乌铁路贾拉拉巴德段铺轨完成",
    "中吉乌铁路贾拉拉巴德段3月1日完成铺轨，全长86公里，示例铁路公司承建。",
  ],
  [
    "rail-loan",
    "Example Finance (fictional)",
    "2026-03-02",
    "Loan for China–Kyrgyzstan–Uzbekistan railway signed in Beijing",
    "Two banks signed a loan of 900 million dollars for the China–Kyrgyzstan–Uzbekistan railway in Beijing on March 2.",
  ],
  [
    "seeds",
    "示例农业报（虚构）",
    "2026-04-14",
    "中塔智慧农业实验室在杜尚别成立",
    "4月13日，中塔智慧农业联合实验室在杜尚别成立，将培育8种棉花品种，示例农业大学派出15名专家。",
  ],
  [
    "seeds",
    "Агентство-пример (вымышлено)",
    "2026-04-13",
    "В Душанбе создана лаборатория умного сельского хозяйства",
    "13 апреля в Душанбе открылась совместная таджикско-китайская лаборатория умного сельского хозяйства. Пятнадцать специалистов будут выводить сорта хлопка.",
  ],
  [
    "cotton-price",
    "Агентство-пример (вымышлено)",
    "2026-04-14",
    "В Таджикистане выросли цены на хлопок",
    "Цены на хлопок в Таджикистане за неделю выросли на 6 процентов, сообщили на бирже в Душанбе.",
  ],
  [
    "health",
    "Example Samarkand Today (fictional)",
    "2026-05-20",
    "Traditional medicine centre opens in Samarkand",
    "Doctors from Uzbekistan and China opened a centre of traditional medicine in Samarkand on May 19; it can see 90 patients a day.",
  ],
  [
    "health",
    "示例健康报（虚构）",
    "2026-05-20",
    "中医药中心在撒马尔罕揭牌",
    "5月19日，中医药中心在撒马尔罕揭牌，中国和乌兹别克斯坦医生每天可接诊90名患者。",
  ],
  [
    "health",
    "Самарканд-Пример (вымышлен)",
    "2026-05-19",
    "В Самарканде открылся центр традиционной медицины",
    "19 мая в Самарканде врачи из Узбекистана и Китая открыли центр традиционной медицины, рассчитанный на 90 пациентов в день.",
  ],
  [
    "health-next",
    "Example Samarkand Today (fictional)",
    "2026-06-18",
    "Centre of traditional medicine in Samarkand treats thousandth patient",
    "The centre of traditional medicine in Samarkand, opened by doctors from Uzbekistan and China in May, received its thousandth patient.",
  ],
  [
    "film",
    "Example Samarkand Today (fictional)",
    "2026-05-20",
    "Film week begins in Samarkand",
    "A week of Chinese films began in Samarkand on May 20 with 7 pictures from Uzbekistan and China.",
  ],
  [
    "port",
    "Example Caspian Log (fictional)",
    "2026-08-05",
    "Container terminal in Aktau takes first ship",
    "The new container terminal in Aktau received its first ship with 240 containers from Baku on August 4.",
  ],
  [
    "port",
    "Каспий-Пример (вымышлен)",
    "2026-08-05",
    "Контейнерный терминал в Актау принял первое судно",
    "Новый контейнерный терминал в Актау 4 августа принял первое судно из Баку, на борту 240 контейнеров.",
  ],
  [
    "quake",
    "Каспий-Пример (вымышлен)",
    "2026-08-05",
    "Спасатели провели учения в Актау",
    "Спасатели Казахстана и Азербайджана 4 августа провели в Актау учения по ликвидации последствий землетрясения.",
  ],
];

export type Labelled = Report & { event: string; dispatch: string | null };

const asReports = (lines: Line[], set: string): Labelled[] =>
  lines.map(([event, publisher, publishedOn, title, excerpt, dispatch = null], i) => ({
    ...{ id: `${set}-${String(i).padStart(2, "0")}`, event, dispatch },
    ...{ title, excerpt, publisher, publishedOn, origin: "", sketch: null },
  }));

export const lookedAt = asReports(looked, "looked");
export const neverLookedAt = asReports(unseen, "unseen");
