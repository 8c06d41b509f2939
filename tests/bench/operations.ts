import type { Asked } from "./loader";
import { madeUp, partyCodes, sectorCodes, twoCharacterWords } from "./made-up";
import type { Claim } from "./question-record";
import type { System } from "./systems";

export type Reference = "floor" | "ceiling";
export type Operation = {
  name: string;
  sizes: number[];
  aim: { of: Reference; ratio: number };
  /** What is asked, one after the other; `n` is the size of the database. */
  asked: (n: number) => Partial<Record<System["name"], Asked[]>>;
  /** What an answer comes down to: systems must agree on it before they are timed. */
  essence?: (text: string, system: System["name"]) => unknown;
  writes?: boolean;
  /** One answer takes so long that a turn must last longer, and sixteen at once would tell of queueing only. */
  slow?: (n: number) => boolean;
};

const get = (path: string): Asked => ({ method: "GET", path });
const sizes = [1_000, 10_000, 100_000];

/** The same parameters for everyone, behind each one's own address. */
const everywhere = (product: string, reference: string, params: string[]) => () => ({
  product: params.map((one) => get(`${product}${one}`)),
  ceiling: params.map((one) => get(`/api/bench${reference}${one}`)),
  floor: params.map((one) => get(`${reference}${one}`)),
});
const lists = (params: string[]) => everywhere("/api/v1/commitments", "/list", params);

function totalAndCodes(text: string): unknown {
  const { total, items } = JSON.parse(text) as { total: number; items: { code: string }[] };
  return { total, codes: items.map(({ code }) => code) };
}

export const operations: Operation[] = [
  {
    name: "list",
    sizes,
    aim: { of: "ceiling", ratio: 0.85 },
    asked: lists([""]),
    essence: totalAndCodes,
  },
  {
    name: "filter + sort + total",
    sizes,
    aim: { of: "ceiling", ratio: 0.85 },
    asked: lists(sectorCodes.map((code) => `?sector=${code}&tier=undertaking&sort=-deadline`)),
    essence: totalAndCodes,
  },
  {
    name: "one commitment with its history",
    sizes,
    aim: { of: "ceiling", ratio: 0.85 },
    asked: (n) => {
      const some = Array.from({ length: 200 }, (_, at) => madeUp(Math.floor((at * n) / 200)));
      const params = some.map(({ document, number }) => `?document=${document}&number=${number}`);
      return {
        ...everywhere("", "/one", params)(),
        product: some.map(({ code }) => get(`/api/v1/commitments/${code}`)),
      };
    },
    essence: historyOf,
  },
  {
    name: "search for two Chinese characters, with total",
    sizes: [100_000],
    aim: { of: "floor", ratio: 0.37 },
    asked: lists(twoCharacterWords.map((word) => `?q=${encodeURIComponent(word)}`)),
    essence: totalAndCodes,
  },
  {
    name: "facet counts, unfiltered",
    sizes,
    aim: { of: "floor", ratio: 1 },
    slow: (n) => n >= 100_000,
    asked: everywhere("/api/v1/facets", "/facets", [""]),
    essence: facetsOf,
  },
  {
    // More filters than are remembered, so that each answer is counted anew.
    name: "facet counts, filtered",
    sizes,
    aim: { of: "ceiling", ratio: 0.85 },
    slow: (n) => n >= 100_000,
    asked: everywhere(
      "/api/v1/facets",
      "/facets",
      partyCodes.flatMap((party) => sectorCodes.map((sector) => `?sector=${sector}&party=${party}`)),
    ),
    essence: facetsOf,
  },
  {
    name: "CSV of 10,000 rows",
    sizes: [10_000],
    aim: { of: "floor", ratio: 0.6 },
    slow: () => true,
    asked: everywhere("/api/v1/commitments.csv?for=machines&lang=en", "/csv", [""]),
    essence: (text) => text.replaceAll(/,[^,]*,1,http[^\r]*\r\n/g, "\r\n"),
  },
  {
    name: "commitments page, HTML of 50 rows",
    sizes: [10_000],
    aim: { of: "ceiling", ratio: 0.6 },
    asked: () => ({ product: [get("/en/commitments")], ceiling: [get("/api/bench/page")] }),
    essence: (html) =>
      [...html.matchAll(/href="\/en\/commitments\/(made-up-\d+\/[\d.]+)"/g)].map(([, code]) => code),
  },
  {
    name: "record an assessment",
    sizes: [10_000],
    aim: { of: "ceiling", ratio: 0.85 },
    writes: true,
    asked: (n) => {
      const bodies = Array.from({ length: n }, (_, i) => claimOn(i));
      const post = (path: string) => bodies.map((body): Asked => ({ method: "POST", path, body }));
      return { product: post("/api/bench/verb"), ceiling: post("/api/bench/record"), floor: post("/record") };
    },
    essence: (text) => {
      const { recordVersion, drafts } = JSON.parse(text) as {
        recordVersion: number;
        drafts: { subject: string }[];
      };
      return { recordVersion, subjects: drafts.map(({ subject }) => subject) };
    },
  },
];

function claimOn(i: number): string {
  const { code, mode, parties } = madeUp(i);
  const claim: Claim = {
    commitment: code,
    basedOnVersion: 1,
    subjects: [mode === "collective" ? "all" : (parties[0]?.code as string)],
    status: "partial",
    reason: "One of the acts named in the text took place in May, as two ministries report.",
  };
  return JSON.stringify(claim);
}

type History = {
  assessments: Ids;
  developments: (Ids[number] & { sources?: unknown[] })[];
  sources?: unknown[];
};
type Ids = { id: string }[];
function historyOf(text: string, system: System["name"]): unknown {
  const answer = JSON.parse(text);
  const item = system === "product" ? answer : answer.item;
  const record: History = system === "product" ? answer : answer.record;
  const sources = record.sources ?? record.developments.flatMap((development) => development.sources ?? []);
  return {
    code: item.code,
    status: item.status,
    assessments: record.assessments.map(({ id }) => id),
    developments: record.developments.map(({ id }) => id),
    sources: sources.length,
  };
}

function facetsOf(text: string): unknown {
  const { total, facets } = JSON.parse(text) as { total: number; facets: Record<string, unknown> };
  const named = Object.entries(facets).map(([name, options]) => {
    const pairs = Array.isArray(options)
      ? options.map(({ value, count }): [string, number] => [value, count])
      : Object.entries(options as Record<string, number>);
    const some = pairs.filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return [name, some] as const;
  });
  return { total, facets: named.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
