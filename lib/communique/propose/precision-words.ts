import type { Language } from "../language";

const words = (list: string) => list.trim().split(/\s+/u);
const never = /^(?!)/u;
const longFirst = (list: string[]) => [...list].sort((a, b) => b.length - a.length).join("|");

const zhGeneric = words(`
  各方 双方 我们 成员国 各国 两国 将 愿 应 要 须 必须 在 就 为 以 并 和 与 及 以及 同 对 的 等 了 上 下 内 中 间 之间 于 有 其 此 该 之 方面 继续 进一步 共同 积极
  全面 深入 不断 持续 努力 切实 更加 更好 更 密切 紧密 广泛 有效 充分 相互 彼此 互利 互利共赢 共赢 务实 高质量 全方位 多领域 各领域 领域 各项 重点 重要 新 传统 友好 平等 长期 稳定
  加强 深化 扩大 拓展 增进 巩固 提升 提高 完善 推动 推进 促进 发展 开展 保持 维护 构建 打造 挖掘 发掘 密切 改善 优化 支持 实现 丰富 夯实 深度 水平 质量 潜力 规模 作用 地位
  合作 交流 协作 沟通 协调 对话 关系 伙伴关系 战略 战略伙伴关系 睦邻 互信 友谊 团结 往来 联系 工作 框架 框架内 机制 机制框架内 多边 双边 国际 地区 区域 国家 人民 民众 社会
  经贸 贸易 经济 投资 产业 金融 交通 运输 互联互通 能源 农业 数字 科技 创新 环境 生态 气候 教育 文化 人文 旅游 卫生 健康 体育 青年 媒体 安全 执法 政治 外交 防务 军事 减贫 绿色
  一带一路 共建 命运共同体 中国 中亚 联合国 可持续 十分 具有 意义 必要 重视 包括 利益 繁荣 和平 基础上 良好 水 形成 新格局 格局 局面 态势 高水平 成果 决心 携手 精神 符合 需要 进行 使 从而 不 断 其他 严格 遵守 遵循 宪章 宗旨 原则 公认 准则 主义 公平 正义 效率 保障 确保 畅通 平稳 顺利 为此`);
const ruGeneric = words(`
  в во на и с со к ко по о об от для из у за при между через а также их его ее этот эт как что чтобы все всех всем том то не до более еще
  укреп\\p{L}* углуб\\p{L}* расшир\\p{L}* разви\\p{L}* наращ\\p{L}* активиз\\p{L}* совершенств\\p{L}* продолж\\p{L}* содейств\\p{L}* способств\\p{L}* повыш\\p{L}* улучш\\p{L}* обеспеч\\p{L}* поддерж\\p{L}* усил\\p{L}* продвиг\\p{L}* осуществ\\p{L}* прилаг\\p{L}* стрем\\p{L}*
  сотруднич\\p{L}* взаимодейств\\p{L}* координац\\p{L}* диалог\\p{L}* обмен\\p{L}* отношен\\p{L}* партнерств\\p{L}* контакт\\p{L}* связ\\p{L}* дружб\\p{L}* довери\\p{L}* усили\\p{L}* работ\\p{L}* потенциал\\p{L}* уров\\p{L}* направлен\\p{L}* сфер\\p{L}* област\\p{L}* вопрос\\p{L}* рамк\\p{L}* основ\\p{L}* интерес\\p{L}* формат\\p{L}*
  дальнейш\\p{L}* и далее впредь активн\\p{L}* совместн\\p{L}* взаимн\\p{L}* взаимовыгодн\\p{L}* практическ\\p{L}* всесторонн\\p{L}* многосторонн\\p{L}* двусторонн\\p{L}* стратегическ\\p{L}* тесн\\p{L}* широк\\p{L}* устойчив\\p{L}* регулярн\\p{L}* нов\\p{L}* международн\\p{L}* региональн\\p{L}* необходим\\p{L}* важн\\p{L}* готов\\p{L}* намер\\p{L}* будут стран\\p{L}* государств\\p{L}* сторон\\p{L}* народ\\p{L}*
  торг\\p{L}* экономи\\p{L}* инвестици\\p{L}* промышл\\p{L}* финанс\\p{L}* транспорт\\p{L}* энергет\\p{L}* сельск\\p{L}* хозяйств\\p{L}* цифров\\p{L}* наук\\p{L}* научн\\p{L}* климат\\p{L}* экологи\\p{L}* образован\\p{L}* культур\\p{L}* гуманитарн\\p{L}* туриз\\p{L}* здравоохранен\\p{L}* спорт\\p{L}* молодеж\\p{L}* безопасност\\p{L}* политич\\p{L}* оборон\\p{L}* мир\\p{L}* стабильност\\p{L}*`);
const enGeneric = words(`
  the a an and or of in on to for with by at from into as its our their his this that these those all both each other we they will be is are shall should more further also
  strengthen\\p{L}* deepen\\p{L}* expand\\p{L}* enhanc\\p{L}* promot\\p{L}* develop\\p{L}* continu\\p{L}* foster\\p{L}* broaden\\p{L}* intensif\\p{L}* improv\\p{L}* increas\\p{L}* maintain\\p{L}* advanc\\p{L}* boost\\p{L}* facilitat\\p{L}* ensur\\p{L}* support\\p{L}* work\\p{L}* pursu\\p{L}* need importance necessity
  cooperat\\p{L}* co-operat\\p{L}* collaborat\\p{L}* coordinat\\p{L}* dialogue\\p{L}* exchang\\p{L}* relation\\p{L}* partnership\\p{L}* contact\\p{L}* tie ties bond\\p{L}* friendship trust effort\\p{L}* potential level\\p{L}* area\\p{L}* field\\p{L}* sphere\\p{L}* sector\\p{L}* framework basis interest\\p{L}* issue\\p{L}*
  closely together joint\\p{L}* mutual\\p{L}* beneficial practical comprehensive multilateral bilateral strategic close closer broad sustainable regular\\p{L}* new international regional important countr\\p{L}* state\\p{L}* part\\p{L}* side\\p{L}* people\\p{L}*
  trade economic\\p{L}* econom\\p{L}* invest\\p{L}* industr\\p{L}* financ\\p{L}* transport\\p{L}* connectivity energy agricultur\\p{L}* digital scien\\p{L}* technolog\\p{L}* innovation climate environment\\p{L}* education\\p{L}* cultur\\p{L}* touris\\p{L}* health\\p{L}* sport\\p{L}* youth security political defence peace stability prosperity growth`);

/** Words that name no act of their own. */
export const generic: Record<Language, RegExp> = {
  zh: new RegExp(longFirst(zhGeneric), "gu"),
  ru: new RegExp(`(?<!\\p{L})(?:${longFirst(ruGeneric)})(?!\\p{L})`, "gu"),
  en: new RegExp(`(?<![\\p{L}-])(?:${longFirst(enGeneric)})(?![\\p{L}-])`, "gu"),
  und: never,
};

export const slogans: Record<Language, RegExp> = {
  zh: /命运共同体|传统友谊|睦邻友好|政治互信|世代友好|共同价值/u,
  ru: /сообществ\p{L}* единой судьбы|дружб|взаимн\p{L}+ довери|добрососедств/u,
  en: /shared future|friendship|mutual trust|good-neighbo|good neighbo/u,
  und: never,
};

export const quantity: Record<Language, RegExp> = {
  zh: /(?:\d[\d,.]*|[一二三四五六七八九十两百千万]+)(?:万|亿|千|百)?(?:个(?!月)|名|人(?!民|员|文|类|工|才)|亿|万元|美元|元|吨|公里|兆瓦|千瓦|%|项(?!目|活)|所|套|家|条|次(?!会|元)|成|倍|平方|公顷|辆)|百分之/u,
  ru: /\d[\d ,.]*(?:%|процент|млн|млрд|тыс|тонн|км|мвт|человек|студент|стипенди|долл|руб|евро|юан|гектар|мест|проект)|(?:два|две|три|четыре|пять|десять|сто|тысяч\p{L}|миллион\p{L}*|миллиард\p{L}*) \p{L}+/u,
  en: /\d[\d,.]*\s?(?:%|per cent|percent|million|billion|thousand|tonnes|tons|km|kilomet|mw|gw|students|scholarships|people|experts|dollars|euro|crowns|hectares|projects|schools|villages)|\b(?:two|three|four|five|six|ten|twenty|thirty|hundred|thousand|million|billion)\b(?! (?:countries|sides|parties|years|months|days|weeks|states|heads|leaders|presidents))/u,
  und: never,
};

/** A body that the sentence charges with something, besides the event itself. */
export const bodyWords: Record<Language, RegExp> = {
  zh: /责成|委托|工作组|联合委员会|政府间委员会|协调员|主管部门|有关部门|秘书处|专家组|分委会|指导委员会|由[^,，。]{2,20}(?:负责|牵头)/u,
  ru: /поруч\p{L}+|рабоч\p{L}+ групп\p{L}*|секретариат\p{L}*|комисси\p{L}+|комитет\p{L}*|компетентн\p{L}+ (?:орган|ведомств)\p{L}*|профильн\p{L}+ (?:министерств|ведомств)\p{L}*|экспертн\p{L}+ групп\p{L}*|министерств\p{L}*/u,
  en: /\b(?:task(?:ed)?|instruct(?:ed)?|mandate[ds]?|request(?:ed)? (?:the|our))\b|\bworking groups?\b|\bsecretariat\b|\bcommittees?\b|\bcommission\b|\bcompetent authorities\b|\brelevant (?:ministries|agencies)\b|\bsenior officials\b|\bsteering group\b|\btask force\b/u,
  und: never,
};
export const moneyOrReport: Record<Language, RegExp> = {
  zh: /报告|汇报|经费|出资|拨款|资金|美元|亿元|万元/u,
  ru: /доклад\p{L}*|отчет\p{L}*|доложить|информировать|финансировани\p{L}|средств\p{L}?(?= )|взнос\p{L}*|млн|млрд/u,
  en: /\breports?\b|\breporting\b|\bfunding\b|\bbudget\b|\bmillion\b|\bbillion\b|\bcontribution\b/u,
  und: never,
};
