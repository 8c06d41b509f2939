import type { CommitmentItem } from "../../lib/domain/commitment-item";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { emptyFilter } from "../../lib/domain/commitment-query-address";
import { sectionsOf } from "../../lib/domain/report";
import type { Locale, ReportKind, Status } from "../../lib/domain/vocabulary";
import type { Block, Cell, Run } from "../../lib/reports/report";
import type {
  AssessmentFacts,
  CommitmentFacts,
  DevelopmentFacts,
  FactDocument,
  ReportFacts,
} from "../../lib/reports/report-facts";
import { allRows } from "../../lib/reports/rows";

const three = (en: string, zh: string, ru: string) => ({ en, zh, ru });

export const madeParties = [
  ["CN", "state", "China", "中国", "Китай"],
  ["KG", "state", "Kyrgyzstan", "吉尔吉斯斯坦", "Кыргызстан"],
  ["KZ", "state", "Kazakhstan", "哈萨克斯坦", "Казахстан"],
  ["TJ", "state", "Tajikistan", "塔吉克斯坦", "Таджикистан"],
  ["TM", "state", "Turkmenistan", "土库曼斯坦", "Туркменистан"],
  ["UZ", "state", "Uzbekistan", "乌兹别克斯坦", "Узбекистан"],
  ["cargo-centre", "body", "Cargo Centre", "货运中心", "Грузовой центр"],
].map(([code, kind, en, zh, ru]) => ({
  code: code as string,
  kind: kind as string,
  name: three(en as string, zh as string, ru as string),
}));

const madeSectors = [
  {
    code: "mechanism",
    label: three(
      "Mechanism and political dialogue",
      "机制建设与政治对话",
      "Развитие формата и политический диалог",
    ),
  },
  {
    code: "trade",
    label: three("Trade and e-commerce", "贸易与电子商务", "Торговля и электронная коммерция"),
  },
  { code: "energy", label: three("Energy", "能源", "Энергетика") },
  {
    code: "climate",
    label: three(
      "Climate, water and environment",
      "气候、水资源与生态环境",
      "Климат, водные ресурсы и окружающая среда",
    ),
  },
];

export const almaty: FactDocument = {
  slug: "almaty-2025",
  title: three(
    "Press communiqué of the sixth China–Central Asia Foreign Ministers’ Meeting",
    "中国-中亚外长第六次会晤新闻公报",
    "Информационное коммюнике шестой встречи министров иностранных дел «Китай – Центральная Азия»",
  ),
  shortTitle: three("Almaty 2025", "阿拉木图2025", "Алматы – 2025"),
  place: three("Almaty, Kazakhstan", "哈萨克斯坦阿拉木图", "Алматы, Казахстан"),
  adoptedOn: "2025-04-26",
  language: "zh",
  authority: "unofficial-copy",
  participation: ["CN", "KG", "KZ", "TJ", "UZ", "TM"].map((party) => ({
    party,
    participation:
      party === "TM"
        ? (["other-representative", "text-disputed"] as const).slice()
        : (["minister"] as const).slice(),
    note:
      party === "TM"
        ? three(
            "Turkmenistan was represented by its ambassador to China.",
            "土库曼斯坦由其驻华大使出席。",
            "Туркменистан был представлен послом в Китае.",
          )
        : null,
    counted: party !== "TM",
  })),
  clauses: [..."一二三四五六七八九"].map((label, at) => ({ position: at + 1, label })),
};

export const noDetails: CommitmentFacts = {
  untranslated: [],
  testsWrittenAt: new Date("2026-01-15T08:00:00Z"),
  wordRule: "weakest",
  successors: [],
  underCorrection: null,
  deliveredWhen: three("The event was held", "活动已举行", "Мероприятие состоялось"),
  failedWhen: three("The year ends without it", "年底仍未举行", "Год закончился без него"),
  quotes: [],
  assessments: [],
  developments: [],
  responses: [],
  searches: [],
};

const speakerOf = (subject: string) => madeParties.find(({ code }) => code === subject)?.name.en ?? "all";

/** A published assessment of a made commitment, with as many sources as asked for. */
export function anAssessment(
  subject: string,
  status: Status,
  { sources = 2, ...facts }: Partial<AssessmentFacts> & { sources?: number } = {},
): Pick<CommitmentFacts, "assessments" | "developments"> {
  const development: DevelopmentFacts = {
    ...{ id: `${subject}-act`, what: "A joint statement was signed", language: "en" },
    ...{ happenedFrom: "2026-02-03", happenedTo: "2026-02-03", place: "Somewhere", restated: false },
    links: [{ party: subject, polarity: "supports", note: "" }],
    sources: Array.from({ length: sources }, (_, at) => ({
      ...{
        title: `Record ${at + 1}, ${speakerOf(subject)}`,
        publisher: "Example Ministry",
        class: "P2" as const,
      },
      ...{ address: `https://example.org/${subject}/${at}`, archiveAddress: null, language: "en" },
      ...{
        publishedOn: "2026-02-04",
        accessedOn: "2026-02-05",
        speaksFor: ["CN"],
        origin: "",
        redaction: null,
      },
    })),
  };
  return {
    assessments: [
      {
        ...{ subject, status, period: { start: "2025-04-27", end: null }, missing: "" },
        ...{
          reason: "The sources show what the test asks for.",
          basis: sources > 0 ? ("other-party" as const) : null,
        },
        ...{ publishedAt: new Date("2026-03-03T10:00:00Z"), developments: [development.id], current: true },
        ...{ correction: false, singlePerson: false, evidenceChanged: false, toReconfirm: false },
        ...facts,
      },
    ],
    developments: sources > 0 ? [development] : [],
  };
}

export const aSearch = {
  ...{ words: "форум сотрудничество 2025", language: "ru", where: "mfa.example.org", on: "2026-02-01" },
  party: null,
};

type Made = Partial<Omit<ReportFacts, "request" | "details">> & {
  kind: ReportKind;
  language?: Locale;
  subject?: string | null;
  details?: Record<string, Partial<CommitmentFacts>>;
};

/** Facts of our own making, as they would be gathered. */
export function madeFacts({
  kind,
  language = "en",
  subject = null,
  details = {},
  ...facts
}: Made): ReportFacts {
  const items: CommitmentItem[] = facts.items ?? [];
  return {
    request: {
      ...{ kind, language, title: "Made", introduction: "", notes: "", filter: emptyFilter, view: "" },
      ...{ subject, sections: sectionsOf[kind], columns: defaultColumns, issued: null },
      baseUrl: "https://kept.example.org",
    },
    ...{ asOf: new Date("2026-11-22T12:00:00Z"), today: "2026-11-22", documents: [almaty] },
    sectors: madeSectors,
    parties: new Map(madeParties.map((party) => [party.code, party])),
    items,
    listed: {
      count: items.length,
      async *batches() {
        yield items;
      },
    },
    all: items.length,
    anythingPublished: true,
    before: null,
    ...facts,
    details: new Map(items.map(({ code }) => [code, { ...noDetails, ...details[code] }])),
  };
}

const wordsOfRun = (run: Run) => `${run.text}${run.note ? `[${run.note}]` : ""}`;
export const textOfRuns = (runs: readonly Run[]): string => runs.map(wordsOfRun).join("");
const textOfCell = (cell: Cell) =>
  cell.type === "text" ? textOfRuns(cell.runs) : cell.type === "number" ? String(cell.value) : cell.words;

/** What blocks say, as lines a person can read. */
export async function linesOf(blocks: readonly Block[]): Promise<string[]> {
  const lines = await Promise.all(
    blocks.map(async (block) => {
      switch (block.block) {
        case "heading":
          return [`## ${block.text}`];
        case "text":
          return [`${block.tone === "plain" ? "" : `(${block.tone}) `}${textOfRuns(block.runs)}`];
        case "list":
          return block.items.map((item) => `- ${textOfRuns(item)}`);
        case "figures":
          return [
            `# ${block.title}`,
            ...block.figures.map(
              ({ label, value, of }) => `  ${label}: ${value}${of ? ` / ${of.value} ${of.label}` : ""}`,
            ),
          ];
        case "table": {
          const rows = await allRows(block.rows);
          return [
            `| ${block.caption}`,
            `| ${block.columns.map(({ head }) => head).join(" | ")}`,
            ...rows.map(({ cells }) => `| ${cells.map(textOfCell).join(" | ")}`),
          ];
        }
        default:
          return [];
      }
    }),
  );
  return lines.flat();
}
