import type { Locale } from "@/lib/domain/vocabulary";
import type { ReportFrame, ReportHead } from "@/lib/reports/report";

type SampleWords = {
  head: Pick<ReportHead, "kindWords" | "title" | "introduction" | "notes" | "asOfWords" | "viewWords">;
  frame: ReportFrame;
  issuedWords: string;
  document: string;
  sections: Record<
    "summary" | "charts" | "clauses" | "commitments" | "deadlines" | "gaps" | "quotes" | "codebook",
    string
  >;
  columns: Record<
    | "code"
    | "commitment"
    | "status"
    | "party"
    | "due"
    | "sources"
    | "sector"
    | "precision"
    | "rule"
    | "count"
    | "outOf"
    | "letters",
    string
  >;
  describes: string;
  lead: string;
  fiction: string;
  gap: string;
  small: string;
  listItems: [string, string, string];
  facts: [string, string][];
  figures: string;
  reviewed: string;
  counted: string;
  anyProgress: Record<"undertaking" | "followed-item", string>;
  delivered: Record<"undertaking" | "followed-item", string>;
  all: Record<"undertaking" | "followed-item", string>;
  charts: Record<"sector" | "subject" | "precision", { title: string; description: string }>;
  unit: string;
  sectors: [string, string, string];
  subjects: [string, string, string];
  clause: string;
  clausePart: string;
  commitmentTitle: string;
  caption: string;
  empty: string;
  none: string;
  day: { day: string; month: string; year: string };
  readingSource: string;
  receivedSource: string;
  footnote: string;
  linkedFootnote: string;
};

/** Everything here is invented: the states, the document, every result. */
export const sampleWords: Record<Locale, SampleWords> = {
  en: {
    head: {
      kindWords: "Progress of a document",
      title: "Progress of the Lake Meeting communiqué (fiction)",
      introduction:
        'This report is invented for tests. No state, meeting or result in it exists.\n\nIts second paragraph holds <b>marks</b>, #import "nothing" and =1+1, which are text and nothing else.',
      notes: "Written by a fictional analyst.\n\nNobody should quote it.",
      asOfWords: "22 November 2031, 10:00 UTC",
      viewWords: "Energy or climate, involving Qalandia: 40 of 60 commitments",
    },
    frame: {
      brand: "Kept",
      draft: "Draft, not issued",
      contents: "Contents",
      introduction: "Introduction",
      notes: "Notes",
      footnotes: "Footnotes",
      page: "Page {page} of {pages}",
      asOf: "As of",
      filter: "Filter",
      codebook: "Codebook",
      dataHash: "Data hash (SHA-256)",
      number: "Number",
      sameView: "Opens the same view",
      continued: "continued",
      about: "About",
      figure: "Figure",
      count: "Count",
      outOf: "Out of",
    },
    issuedWords: "Issued as 2031-3 on 22 November 2031 by Fictional Reviewer (reviewer)",
    document: "Communiqué of the Lake Meeting (fiction)",
    sections: {
      summary: "Summary",
      charts: "Charts",
      clauses: "Clause by clause",
      commitments: "Commitments",
      deadlines: "Deadlines",
      gaps: "Gaps",
      quotes: "Quotes as received",
      codebook: "Codebook",
    },
    columns: {
      code: "Code",
      commitment: "Commitment",
      status: "Status",
      party: "Party",
      due: "Due",
      sources: "Sources",
      sector: "Sector",
      precision: "Precision",
      rule: "Rule",
      count: "Count",
      outOf: "Out of",
      letters: "Letters",
    },
    describes: "Invented column of the sample: {head}",
    lead: "3 delivered of 20 reviewed; 44 not reviewed.",
    fiction: "Everything in this report is fiction.",
    gap: "No public evidence was found for 7 commitments; the searches are logged.",
    small: "Counts use the primary sector.",
    listItems: ["Late: 2 of 20 reviewed", "Silent: 5 of 20 reviewed", "Not reviewed: 44 of 64"],
    facts: [
      ["Document", "Communiqué of the Lake Meeting (fiction)"],
      ["Adopted", "26 April 2031"],
      ["Reliability", "coded once; reliability not measured"],
    ],
    figures: "What was reviewed",
    reviewed: "reviewed",
    counted: "Commitments in this report",
    anyProgress: {
      undertaking: "Undertakings with any progress",
      "followed-item": "Followed items with any progress",
    },
    delivered: { undertaking: "Undertakings delivered", "followed-item": "Followed items delivered" },
    all: { undertaking: "Undertakings", "followed-item": "Followed items" },
    charts: {
      sector: { title: "Status by sector", description: "Bars of 3 sectors, each parted by status" },
      subject: { title: "Parties and status", description: "Bars of 3 parties, each parted by status" },
      precision: {
        title: "Precision of the wording",
        description: "Bars of 2 tiers, each parted by precision",
      },
    },
    unit: "commitments",
    sectors: ["Energy", "Climate, water and environment", "Culture, media and sport"],
    subjects: ["Qalandia", "Qyrlandia", "Ozodia"],
    clause: "Clause {n}. Energy and water",
    clausePart: "Commitment {code}",
    commitmentTitle: "Will: joint station {n} on the lake <b>not bold</b>",
    caption: "Commitments of the view",
    empty: "The filter matches no commitment.",
    none: "no date named",
    day: { day: "1 May 2032", month: "June 2032", year: "2033" },
    readingSource: "Clause 9, reading text",
    receivedSource: "Clause 9, as received (Traditional script)",
    footnote: "Fictional Gazette, 12 May 2031, P1, speaks for Qalandia.",
    linkedFootnote: "Address of an invented source",
  },
  zh: {
    head: {
      kindWords: "文件进展报告",
      title: "湖畔会议公报进展（虚构）",
      introduction:
        '本报告为测试而编造，其中的国家、会议和结果均不存在。\n\n第二段含有<b>标记</b>、#import "nothing"和=1+1，它们只是文字。',
      notes: "由虚构的分析人员撰写。\n\n请勿引用。",
      asOfWords: "2031年11月22日10:00（协调世界时）",
      viewWords: "能源或气候，涉及卡兰迪亚：60项承诺事项中的40项",
    },
    frame: {
      brand: "Kept",
      draft: "草稿，未发布",
      contents: "目录",
      introduction: "引言",
      notes: "说明",
      footnotes: "脚注",
      page: "第{page}页，共{pages}页",
      asOf: "截至",
      filter: "筛选条件",
      codebook: "编码手册",
      dataHash: "数据哈希值（SHA-256）",
      number: "编号",
      sameView: "打开同一视图",
      continued: "续",
      about: "关于本报告",
      figure: "数据",
      count: "数量",
      outOf: "基数",
    },
    issuedWords: "2031年11月22日由虚构审核人（审核人）发布，编号2031-3",
    document: "湖畔会议公报（虚构）",
    sections: {
      summary: "摘要",
      charts: "图表",
      clauses: "逐条进展",
      commitments: "承诺事项",
      deadlines: "期限",
      gaps: "缺口",
      quotes: "原文引文",
      codebook: "编码手册",
    },
    columns: {
      code: "编号",
      commitment: "承诺事项",
      status: "状态",
      party: "相关方",
      due: "期限",
      sources: "来源数",
      sector: "领域",
      precision: "明确程度",
      rule: "规则",
      count: "数量",
      outOf: "基数",
      letters: "字母",
    },
    describes: "样本中编造的一列：{head}",
    lead: "已评估20项，其中已落实3项；尚未评估44项。",
    fiction: "本报告内容均为虚构。",
    gap: "有7项承诺事项未查到公开证据，检索均有记录。",
    small: "计数以主要领域为准。",
    listItems: ["逾期：已评估20项中的2项", "未见信息：已评估20项中的5项", "尚未评估：64项中的44项"],
    facts: [
      ["文件", "湖畔会议公报（虚构）"],
      ["通过日期", "2031年4月26日"],
      ["信度", "仅编码一次，未测量信度"],
    ],
    figures: "评估情况",
    reviewed: "已评估",
    counted: "本报告所涉承诺事项",
    anyProgress: { undertaking: "有进展的承诺", "followed-item": "有进展的关注事项" },
    delivered: { undertaking: "已落实的承诺", "followed-item": "已落实的关注事项" },
    all: { undertaking: "承诺", "followed-item": "关注事项" },
    charts: {
      sector: { title: "各领域状态", description: "三个领域的条形，按状态分段" },
      subject: { title: "各方状态", description: "三方的条形，按状态分段" },
      precision: { title: "表述的明确程度", description: "两类事项的条形，按明确程度分段" },
    },
    unit: "承诺事项",
    sectors: ["能源", "气候、水资源与生态环境", "文化、媒体与体育"],
    subjects: ["卡兰迪亚", "克尔兰迪亚", "奥佐迪亚"],
    clause: "第{n}条：能源与水资源",
    clausePart: "承诺事项{code}",
    commitmentTitle: "将采取行动：湖上联合站点{n}<b>不是粗体</b>",
    caption: "本视图的承诺事项",
    empty: "没有符合筛选条件的承诺事项。",
    none: "未定期限",
    day: { day: "2032年5月1日", month: "2032年6月", year: "2033年" },
    readingSource: "第九条，阅读文本",
    receivedSource: "第九条，收到的原文（繁体）",
    footnote: "《虚构公报》，2031年5月12日，P1，代表卡兰迪亚。",
    linkedFootnote: "编造来源的地址",
  },
  ru: {
    head: {
      kindWords: "Ход выполнения документа",
      title: "Ход выполнения коммюнике Озёрной встречи (вымысел)",
      introduction:
        'Этот отчёт придуман для проверок. Ни одного государства, встречи или результата из него не существует.\n\nВо втором абзаце стоят <b>знаки</b>, #import "nothing" и =1+1; это текст и ничего больше.',
      notes: "Написано вымышленным аналитиком.\n\nЦитировать не следует.",
      asOfWords: "22 ноября 2031 г., 10:00 (UTC)",
      viewWords: "Энергетика или климат, с участием Каландии: 40 из 60 договорённостей",
    },
    frame: {
      brand: "Kept",
      draft: "Черновик, не выпущен",
      contents: "Содержание",
      introduction: "Введение",
      notes: "Примечания",
      footnotes: "Сноски",
      page: "Страница {page} из {pages}",
      asOf: "По состоянию на",
      filter: "Отбор",
      codebook: "Кодификатор",
      dataHash: "Хеш данных (SHA-256)",
      number: "Номер",
      sameView: "Открыть тот же отбор",
      continued: "продолжение",
      about: "Об отчёте",
      figure: "Показатель",
      count: "Число",
      outOf: "Из скольких",
    },
    issuedWords: "Выпущен под номером 2031-3 22 ноября 2031 г., вымышленный рецензент (рецензент)",
    document: "Коммюнике Озёрной встречи (вымысел)",
    sections: {
      summary: "Итоги",
      charts: "Диаграммы",
      clauses: "По пунктам",
      commitments: "Договорённости",
      deadlines: "Сроки",
      gaps: "Пробелы",
      quotes: "Цитаты в полученном виде",
      codebook: "Кодификатор",
    },
    columns: {
      code: "Код",
      commitment: "Договорённость",
      status: "Статус",
      party: "Сторона",
      due: "Срок",
      sources: "Источников",
      sector: "Сфера",
      precision: "Определённость",
      rule: "Правило",
      count: "Число",
      outOf: "Из скольких",
      letters: "Буквы",
    },
    describes: "Придуманный столбец образца: {head}",
    lead: "Выполнено 3 из 20 оценённых; 44 ещё не оценивались.",
    fiction: "Всё в этом отчёте вымышлено.",
    gap: "По 7 договорённостям открытых подтверждений не найдено; поиски записаны.",
    small: "Подсчёт ведётся по основной сфере.",
    listItems: [
      "С опозданием: 2 из 20 оценённых",
      "Без сведений: 5 из 20 оценённых",
      "Не оценивались: 44 из 64",
    ],
    facts: [
      ["Документ", "Коммюнике Озёрной встречи (вымысел)"],
      ["Принят", "26 апреля 2031 г."],
      ["Надёжность", "закодировано один раз; надёжность не измерялась"],
    ],
    figures: "Что оценено",
    reviewed: "оценено",
    counted: "Договорённости в этом отчёте",
    anyProgress: {
      undertaking: "Обязательства, по которым есть продвижение",
      "followed-item": "Отслеживаемые положения, по которым есть продвижение",
    },
    delivered: {
      undertaking: "Выполненные обязательства",
      "followed-item": "Выполненные отслеживаемые положения",
    },
    all: { undertaking: "Обязательства", "followed-item": "Отслеживаемые положения" },
    charts: {
      sector: { title: "Статусы по сферам", description: "Полосы трёх сфер, разделённые по статусам" },
      subject: { title: "Стороны и статусы", description: "Полосы трёх сторон, разделённые по статусам" },
      precision: {
        title: "Определённость формулировок",
        description: "Полосы двух видов, разделённые по определённости",
      },
    },
    unit: "договорённости",
    sectors: ["Энергетика", "Климат, водные ресурсы и окружающая среда", "Культура, СМИ и спорт"],
    subjects: ["Каландия", "Кырландия", "Озодия"],
    clause: "Пункт {n}. Энергетика и вода",
    clausePart: "Договорённость {code}",
    commitmentTitle: "Будут действовать: совместная станция {n} на озере <b>не жирно</b>",
    caption: "Договорённости отбора",
    empty: "Под отбор не подходит ни одна договорённость.",
    none: "срок не назван",
    day: { day: "1 мая 2032 г.", month: "июнь 2032 г.", year: "2033 г." },
    readingSource: "Пункт 9, текст для чтения",
    receivedSource: "Пункт 9, в полученном виде (традиционное письмо)",
    footnote: "«Вымышленная газета», 12 мая 2031 г., P1, говорит за Каландию.",
    linkedFootnote: "Адрес придуманного источника",
  },
};
