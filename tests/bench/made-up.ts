import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { roles, type Trilingual, trackedTypes } from "../../lib/domain/vocabulary";

// Made-up records for measuring: the same number gives the same record on every machine.

export const sectorCodes = numbered(20, "sector");
export const partyCodes = numbered(30, "P").map((code) => code.toUpperCase());
export const documentSlugs = numbered(10, "made-up");
export const clausesPerDocument = 25;
export const adoptedOn = "2025-04-26";
export const clauseText =
  "各方願就上述領域開展務實合作，並於下次會議前通報進展情況，同時鼓勵主管部門建立聯絡機制。";
export const readingText =
  "各方愿就上述领域开展务实合作，并于下次会议前通报进展情况，同时鼓励主管部门建立联络机制。";

/** Each of these stands in about one commitment of twelve. */
export const twoCharacterWords = ["气候", "贸易", "能源", "交通"];
const chinese =
  "气候 贸易 能源 交通 农业 数字 教育 文化 旅游 卫生 安全 金融 投资 联合 举办 会议 支持 建设 发展 合作 港口 铁路 公路 海关 口岸 粮食 水利 生态 森林 草原 电力 天然 光伏 风电 青年 智库 媒体 体育 签证 传统 医学 疫苗 应急 救灾 标准 认证 税收 银行 保险 仓储".split(
    " ",
  );
const english =
  "climate trade energy transport farming digital education culture tourism health security finance investment port railway road customs grain water forest power youth media sport visa medicine relief standard bank storage".split(
    " ",
  );
const russian =
  "климат торговля энергетика транспорт сельское цифровой образование культура туризм здоровье безопасность финансы инвестиции порт железная дорога таможня зерно вода лес молодёжь спорт виза медицина стандарт банк склад".split(
    " ",
  );

export type Party = CommitmentFile["parties"][number];
export type MadeUp = ReturnType<typeof madeUp>;

/** The coded facts of commitment `i`, from 0. */
export function madeUp(i: number) {
  const pick = dice(i + 1);
  const words = (from: string[], n: number) => Array.from({ length: n }, () => from[pick(from.length)]);
  const document = documentSlugs[i % documentSlugs.length] as string;
  const inDocument = Math.floor(i / documentSlugs.length);
  const clause = 1 + (inDocument % clausesPerDocument);
  const running = 1 + Math.floor(inDocument / clausesPerDocument);
  const number = `${String(clause).padStart(2, "0")}.${running}`;
  const title: Trilingual = {
    en: `Joint work ${i} on ${words(english, 4).join(" ")}`,
    zh: `第${i}项${words(chinese, 3).join("")}联合工作`,
    ru: `Совместная работа ${i}: ${words(russian, 3).join(" ")}`,
  };
  const summary: Trilingual = {
    en: `The parties will carry out work on ${words(english, 8).join(", ")} by the next meeting of ministers.`,
    zh: `各方将于下次外长会晤前就${words(chinese, 2).join("、")}开展工作。`,
    ru: `Стороны проведут работу по темам: ${words(russian, 7).join(", ")} до следующей встречи министров.`,
  };
  const mode = pick(3) === 0 ? ("collective" as const) : ("each" as const);
  const codes = [...new Set(Array.from({ length: 5 }, () => partyCodes[pick(partyCodes.length)] as string))];
  const parties: Party[] = codes.sort().map((code, at) => ({
    code,
    role: at < 2 ? "joint" : (roles[pick(roles.length)] as Party["role"]),
    counted: true,
  }));
  const year = 2026 + pick(4);
  const month = String(1 + pick(12)).padStart(2, "0");
  const dated = pick(2) === 0;
  const day = String(1 + pick(28)).padStart(2, "0");
  return {
    i,
    pick,
    id: `commitment-${i}`,
    document,
    clause,
    running,
    number,
    code: `${document}/${number}`,
    title,
    summary,
    type: trackedTypes[pick(trackedTypes.length)] as (typeof trackedTypes)[number],
    precision: pick(3) as 0 | 1 | 2,
    delegation: pick(3) as 0 | 1 | 2,
    mode,
    recurrence: pick(4) === 0 ? ("per-period" as const) : ("once" as const),
    sectors: [...new Set([pick(20), pick(20)])].map((at) => sectorCodes[at] as string),
    parties,
    deadline: dated
      ? {
          kind: "dated" as const,
          start: `${year}-${month}-${day}`,
          end: `${year}-${month}-${day}`,
          precision: "day" as const,
          words: `${year}年${month}月`,
        }
      : { kind: "open" as const, start: null, end: null, precision: null, words: null },
  };
}

export const three = (text: string): Trilingual => ({ en: text, zh: text, ru: text });

/** Whole numbers below `n`, always the same ones for a seed (mulberry32). */
function dice(seed: number): (n: number) => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % n;
  };
}

function numbered(n: number, name: string): string[] {
  return Array.from(
    { length: n },
    (_, at) => `${name}${name.length > 1 ? "-" : ""}${String(at + 1).padStart(2, "0")}`,
  );
}
