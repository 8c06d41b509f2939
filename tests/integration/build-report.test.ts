import { beforeAll, describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { emptyFilter, serializeCommitmentQuery } from "../../lib/domain/commitment-query-address";
import { visitor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import { type Locale, locales } from "../../lib/domain/vocabulary";
import { runsOfBlock, runsOfCell } from "../../lib/reports/all-runs";
import type { Report, Row, Run } from "../../lib/reports/report";
import type { ReportRequest } from "../../lib/reports/report-facts";
import { allRows } from "../../lib/reports/rows";
import { loadDemo } from "../../lib/server/load-demo";
import { buildReport, reportedCommitmentIds } from "../../lib/use-cases/build-report";
import { overview } from "../../lib/use-cases/overview";
import { contextOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { seededStore } from "../support/seed";
import { longLivedStore } from "../support/store";

type Asked = Partial<Omit<ReportRequest, "filter">> & { filter?: Partial<ReportRequest["filter"]> };

function asked(given: Asked = {}): ReportRequest {
  const kind = given.kind ?? "document";
  const about = kind === "document" ? { document: ["almaty-2025"] } : {};
  const filter = { ...emptyFilter, ...about, ...given.filter };
  return {
    kind,
    language: "en",
    title: "Almaty, a year on",
    introduction: "",
    notes: "",
    view: serializeCommitmentQuery(filter).toString(),
    subject: kind === "document" ? "almaty-2025" : null,
    sections: sectionsOf[kind],
    columns: defaultColumns,
    issued: null,
    baseUrl: "https://kept.example.org",
    ...given,
    filter,
  };
}

/** As whoever makes the files does it: read to the end while the past is open. */
type Read = { report: Report; rows: Map<string, Row[]> };
const read = (store: Store, request: ReportRequest, at: Date): Promise<Read> =>
  store.asOf(at, async (past) => {
    const report = accepted(await buildReport(contextOf(past, visitor, at), request, null));
    const rows = new Map<string, Row[]>();
    for (const table of tablesOf(report)) rows.set(table.id, await allRows(table.rows));
    return { report, rows };
  });

const blocksOf = (report: Report) => report.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (report: Report) =>
  blocksOf(report).flatMap((block) =>
    block.block === "table" ? [block] : block.block === "chart" ? [block.table] : [],
  );
const figuresOf = (report: Report) =>
  blocksOf(report).flatMap((block) => (block.block === "figures" ? block.figures : []));

/** Every run in reading order. */
const runsOf = ({ report, rows }: Read): Run[] =>
  blocksOf(report).flatMap((block) =>
    block.block === "table"
      ? (rows.get(block.id) ?? []).flatMap(({ cells }) => cells.flatMap(runsOfCell))
      : runsOfBlock(block),
  );

const today = new Date("2026-11-22T12:00:00Z");

describe("a document report of the demo", () => {
  const store = longLivedStore();
  const inThree = new Map<Locale, Read>();
  const of = (language: Locale) => inThree.get(language) as Read;

  beforeAll(async () => {
    await loadDemo(store, () => new Date("2026-11-22T10:00:00Z"));
    for (const language of locales) inThree.set(language, await read(store, asked({ language }), today));
  }, 60_000);

  test.each(locales)(
    "names every tracked clause and every commitment in %s, with the way to it",
    async (language) => {
      const rows = await store.read.select().from(t.commitment);
      const headings = blocksOf(of(language).report).flatMap((block) =>
        block.block === "heading" ? [block] : [],
      );
      const addresses = headings.map(({ href }) => href);
      for (const { clausePosition, number } of rows) {
        expect(addresses).toContain(
          `https://kept.example.org/${language}/documents/almaty-2025#clause-${clausePosition}`,
        );
        const page = `https://kept.example.org/${language}/commitments/almaty-2025/${number}?asOf=2026-11-22T12%3A00%3A00.000Z`;
        expect(addresses).toContain(page);
      }
    },
  );

  test("counts the same in every language, and every figure has its denominator", () => {
    const counted = locales.map((language) =>
      figuresOf(of(language).report).map(({ id, value, of }) => [id, value, of?.value]),
    );
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[2]).toEqual(counted[0]);
    for (const { value, of } of figuresOf(inThree.get("en")?.report as Report)) {
      expect(of).not.toBeNull();
      expect(value).toBeLessThanOrEqual(of?.value ?? -1);
    }
    const ids = counted[0]?.map(([id]) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  test("counts what the overview counts at the same instant", async () => {
    const everything = asked({ subject: null, filter: { document: [] }, sections: ["summary"] });
    const { report, rows } = await read(store, everything, today);
    const page = accepted(await overview(contextOf(store, visitor, today), { asOf: today.toISOString() }));
    const told = new Map(figuresOf(report).map(({ id, value }) => [id, value]));
    expect(page.published?.figures).toHaveLength(2);
    for (const { tier, byBasis, byPrecision, byStatus: _, ...counts } of page.published?.figures ?? []) {
      for (const [name, count] of Object.entries(counts))
        expect([`${tier}.${name}`, told.get(`${tier}.${name}`)]).toEqual([`${tier}.${name}`, count]);
      const numbers = (id: string) =>
        (rows.get(id) ?? []).map(({ id: row, cells }) => [
          row,
          ...cells.flatMap((cell) => (cell.type === "number" ? cell.value : [])),
        ]);
      expect(numbers(`basis-${tier}-main`)).toEqual(byBasis.map((row) => Object.values(row)));
      expect(numbers(`precision-${tier}-main`)).toEqual(
        byPrecision
          .filter(({ total }) => total > 0)
          .map(({ precision, total, reviewed, anyProgress, delivered }) => [
            ...[String(precision), total, reviewed],
            ...(reviewed > 0 ? [anyProgress, delivered] : []),
          ]),
      );
    }
  });

  test("has a name of its own for every heading, table, chart and set of figures", () => {
    const named = blocksOf(of("en").report).flatMap((block) => ("id" in block ? [block.id] : []));
    const all = [...named, ...tablesOf(of("en").report).map(({ id }) => id)];
    const tables = tablesOf(of("en").report).filter(({ id }) => !named.includes(id));
    expect(new Set([...named, ...tables.map(({ id }) => id)]).size).toBe(named.length + tables.length);
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(locales)(
    "numbers its footnotes by first reference in %s, and every one is referred to",
    (language) => {
      const referred = runsOf(of(language)).flatMap(({ note }) => note ?? []);
      const first = [...new Set(referred)];
      expect(first).toEqual(of(language).report.footnotes.map(({ id }) => id));
      expect(first).toEqual(first.map((_, at) => `n${at + 1}`));
      expect(first.length).toBeGreaterThan(10);
    },
  );

  test("cites publisher, class, day and address, and shows the reading text with the received script in the annex", () => {
    const { report } = of("en");
    const note = report.footnotes.find(({ runs }) =>
      runs.some(({ text }) => text.includes("weekly service")),
    );
    const said = note?.runs.map(({ text }) => text).join("") ?? "";
    expect(said).toContain("Example Railways (fictional), P3 (implementing body), published 5 December 2025");
    expect(note?.runs.map(({ href }) => href)).toContain("https://example.org/demo/rail/agreement");
    const quotes = (id: string) =>
      report.sections
        .find((one) => one.id === id)
        ?.blocks.flatMap((block) => (block.block === "quote" ? [block.script] : []));
    expect(new Set(quotes("clauses"))).toEqual(new Set(["zh-Hans"]));
    expect(new Set(quotes("quotes"))).toEqual(new Set(["zh-Hans", "zh-Hant"]));
  });

  test.each(locales)(
    "says in %s that a participation is disputed, beside the name and among the gaps",
    (language) => {
      const { report } = of(language);
      const name = { en: "Turkmenistan", zh: "土库曼斯坦", ru: "Туркменистан" }[language];
      const gaps = report.sections.find(({ id }) => id === "gaps");
      const texts =
        gaps?.blocks.flatMap((block) => (block.block === "text" ? [block.runs[0]?.text ?? ""] : [])) ?? [];
      expect(texts.filter((text) => text.includes(name)).length).toBe(1);
      const chart = blocksOf(report).flatMap((block) => (block.block === "chart" ? block.bars : []));
      const said = {
        en: "disputed, not counted",
        zh: "说法不一，不计入",
        ru: "расходятся в вопросе об участии; не учитывается",
      }[language];
      expect(chart.find(({ id }) => id === "TM")?.label).toContain(said);
    },
  );

  test("holds nothing that is not public: drafts, what waits, internal sources, comments and notes of reviewers", async () => {
    const { read: q } = store;
    const hidden = [
      ...(await q.select().from(t.assessment))
        .filter(({ state }) => state !== "published")
        .map(({ reason }) => reason),
      ...(await q.select().from(t.assessment)).map(({ reviewNote }) => reviewNote ?? ""),
      ...(await q.select().from(t.development))
        .filter(({ state }) => state !== "accepted")
        .map(({ what }) => what),
      ...(await q.select().from(t.searchLog))
        .filter(({ state }) => state !== "accepted")
        .map(({ words }) => words),
      ...(await q.select().from(t.response))
        .filter(({ state }) => state !== "accepted")
        .map(({ body }) => body),
      ...(await q.select().from(t.source))
        .filter(({ visibility }) => visibility === "internal")
        .map(({ title }) => title),
      ...(await q.select().from(t.comment)).map(({ body }) => body),
      ...(await q.select().from(t.user)).flatMap(({ email, name }) => [email, name]),
    ].filter((text) => text.length > 5);
    expect(hidden.length).toBeGreaterThan(20);
    for (const language of locales) {
      const { report, rows } = of(language);
      const said = JSON.stringify([report, [...rows.values()]]);
      for (const text of hidden) expect(said).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  test("built again at the same instant says the same to the letter", async () => {
    const again = await read(store, asked({ language: "ru" }), today);
    expect(plainly(again)).toEqual(plainly(of("ru")));
  });

  test("tells an earlier instant as it was then", async () => {
    const { report } = await read(store, asked(), new Date("2026-01-10T00:00:00Z"));
    const delivered = (one: Report) => figuresOf(one).find(({ id }) => id === "undertaking.reviewed")?.value;
    expect(delivered(report)).toBeLessThan(delivered(of("en").report) ?? 0);
    expect(report.head.asOfWords).toBe("10 January 2026 at 00:00 UTC");
  });

  test("of too many commitments is refused with what to do instead; the plain table is not", async () => {
    const built = (request: ReportRequest) =>
      store.asOf(today, (past) =>
        buildReport(contextOf(past, visitor, today), request, null, { most: 60, sentence: "reportTooLong" }),
      );
    const refused = await built(asked());
    expect(refusalOf(refused)).toBe("reportTooLong");
    expect(!refused.ok && refused.message.values).toEqual({ count: 69, most: 60 });
    expect(refusalOf(await built(asked({ kind: "table" })))).toBe("accepted");
  });

  test("a plain table holds the chosen columns of every row, with codes beside the words", async () => {
    const columns = ["title", "status", "parties", "deadline", "precision"] as const;
    const request = asked({
      kind: "table",
      columns,
      filter: { sector: ["energy", "climate"] },
      language: "ru",
    });
    const { report, rows } = await read(store, request, today);
    const [table] = tablesOf(report);
    expect(table?.columns.map(({ id, coded }) => [id, coded])).toEqual([
      ["title", true],
      ["status", true],
      ["parties", true],
      ["deadline", false],
      ["precision", true],
    ]);
    const told = rows.get("commitments") ?? [];
    expect(told.length).toBe(report.head.commitments);
    const summit = told.find(({ id }) => id === "almaty-2025/13.4");
    expect(summit?.cells[1]).toEqual({
      type: "status",
      status: "not-yet-due",
      words: "Срок ещё не наступил",
    });
    expect(summit?.cells[3]).toEqual({ type: "day", day: "2027-01-01", precision: "year", words: "2027" });
    const ids = await store.asOf(today, (past) =>
      reportedCommitmentIds(contextOf(past, visitor, today), request, null),
    );
    expect(ids.length).toBe(told.length);
  });
});

describe("a report of a day before anything was published", () => {
  test("says so in every language, and has no zeros", async () => {
    const store = await seededStore();
    const at = new Date("2026-02-01T00:00:00Z");
    for (const language of locales) {
      const { report } = await read(store, asked({ language }), at);
      const none = {
        en: "No assessment has been published yet.",
        zh: "尚未发布任何评估。",
        ru: "Пока не опубликовано ни одной оценки.",
      };
      expect(JSON.stringify(report.sections[0])).toContain(none[language]);
      expect(figuresOf(report).filter(({ value }) => value === 0)).toEqual([]);
    }
  });

  test("a filter that matches nothing still gives an honest report", async () => {
    const store = await seededStore();
    const at = new Date("2026-02-01T00:00:00Z");
    const { report } = await read(store, asked({ filter: { status: ["contrary"] } }), at);
    expect(report.head.commitments).toBe(0);
    expect(report.head.viewWords).toContain("0 of 69");
    expect(report.head.documents.map(({ slug }) => slug)).toEqual(["almaty-2025"]);
    expect(JSON.stringify(report.sections[0])).toContain("No commitment matches this filter.");
  });
});

const plainly = ({ report, rows }: Read) => JSON.parse(JSON.stringify([report, [...rows]]));
