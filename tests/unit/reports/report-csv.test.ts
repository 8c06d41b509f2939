import { parse } from "csv-parse/sync";
import { parseCsv } from "hucre/csv";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { csvContentHash } from "@/lib/reports/content-hash";
import { writeCsvw } from "@/lib/reports/csvw";
import type { Report, Row } from "@/lib/reports/report";
import { writeCsv } from "@/lib/reports/report-csv";
import { allRows } from "@/lib/reports/rows";
import { hostileTexts } from "../../support/report-sample";
import { hashedSample, written } from "../../support/written-report";

type Line = Record<string, string>;
const linesOf = (bytes: Buffer): Line[] => parse(bytes, { bom: true, columns: true });
const rowsOf = async (report: Report): Promise<Row[]> => {
  const table = report.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.block === "table" && block.id === "commitments");
  return table?.block === "table" ? allRows(table.rows) : [];
};
async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

type Described = {
  url: string;
  "dc:title": string;
  dialect: { lineTerminators: string[] };
  tableSchema: {
    primaryKey: string[];
    columns: {
      name: string;
      titles: string[];
      "dc:description": string;
      datatype: string | { base: string; format: string };
      required?: boolean;
    }[];
  };
  notes: ({ type: string } & Record<string, unknown>)[];
};
const describedIn = async (language: Locale, issued = true): Promise<Described> =>
  JSON.parse((await written(writeCsvw, await hashedSample(language, { issued }))).toString("utf8"));

describe("the CSV form", () => {
  it.each(locales)("has a line for each row, with words, codes and days (%s)", async (language) => {
    const report = await hashedSample(language, { issued: true });
    const bytes = await written(writeCsv, report);
    const lines = linesOf(bytes);
    const rows = await rowsOf(report);
    expect(lines.map(({ row }) => row)).toEqual(rows.map(({ id }) => id));
    for (const [at, { cells }] of rows.entries()) {
      const line = lines[at] as Line;
      const [, , status, party, deadline, sources] = cells;
      if (status?.type !== "status" || party?.type !== "text" || !deadline)
        throw new Error("Another sample.");
      expect(line).toMatchObject({
        status: status.words,
        status_code: status.status,
        party_code: party.code,
      });
      expect(line.sources).toBe(String(sources?.type === "number" && sources.value));
      if (deadline.type === "day")
        expect(line).toMatchObject({
          deadline: deadline.words,
          deadline_day: deadline.day,
          deadline_precision: deadline.precision,
        });
      else expect([line.deadline_day, line.deadline_precision]).toEqual(["", ""]);
    }
  });

  it("says of every line where it comes from", async () => {
    const report = await hashedSample("zh", { issued: true });
    for (const line of linesOf(await written(writeCsv, report)))
      expect(line).toMatchObject({
        asOf: report.head.asOf,
        filter: report.head.viewWords,
        codebook: "1",
        report: "2031-3",
        dataHash: report.head.dataHash,
        permalink: report.head.viewAddress,
        section_code: "commitments",
      });
    const draft = linesOf(await written(writeCsv, await hashedSample("zh")));
    expect(draft[0]?.report).toBe(report.head.frame.draft);
  });

  it("is rectangular, starts with the mark of UTF-8 and ends its lines as spreadsheets do", async () => {
    const text = (await written(writeCsv, await hashedSample("ru"))).toString("utf8");
    expect(text.startsWith("\ufeffsection,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const table = parseCsv(text.slice(1), { delimiter: "," });
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(table).toHaveLength(41);
  });

  it("runs no formula and swallows nothing that looks like one", async () => {
    const lines = linesOf(await written(writeCsv, await hashedSample("en")));
    const letters = lines.map((line) => line.letters ?? "");
    expect(letters.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    for (const hostile of hostileTexts)
      expect(letters).toContain(/^[=+\-@]/.test(hostile) ? `'${hostile}` : hostile);
  });

  it("has the figures of a report that has no table, so that an empty view is an honest file", async () => {
    const report = await hashedSample("en", { rows: 0, issued: true });
    const sections = report.sections.filter(({ id }) => id === "summary");
    const lines = linesOf(await written(writeCsv, { ...report, sections }));
    expect(lines).toHaveLength(7);
    expect(lines[2]).toMatchObject({
      figure_code: "undertaking.any-progress",
      count: "9",
      outOf: "17",
      dataHash: report.head.dataHash,
    });
    const nothing = await written(writeCsv, { ...report, sections: [] });
    expect(parse(nothing, { bom: true })).toHaveLength(1);
  });

  it("leaves out tables that look at the same commitments again", async () => {
    const report = await hashedSample("en");
    const tables = new Set(linesOf(await written(writeCsv, report)).map(({ table }) => table));
    expect([...tables]).toEqual(["commitments"]);
    const sections = report.sections.filter(({ id }) => id !== "commitments");
    const left = new Set(linesOf(await written(writeCsv, { ...report, sections })).map(({ table }) => table));
    expect([...left]).toEqual(["deadlines"]);
  });
});

describe("the description of the CSV form", () => {
  it.each(locales)("names every column of the file, in its order (%s)", async (language) => {
    const csv = await written(writeCsv, await hashedSample(language, { issued: true }));
    const [heads] = parse(csv, { bom: true, to: 1 });
    const { tableSchema, url, dialect } = await describedIn(language);
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(heads);
    // The head of a file has to be one of the titles.
    for (const { name, titles } of tableSchema.columns) expect(titles).toContain(name);
    for (const column of tableSchema.columns) expect(column["dc:description"].trim()).not.toBe("");
    for (const { name } of tableSchema.columns) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/);
    expect(url).toBe("kept-2031-3.csv");
    expect(dialect.lineTerminators).toEqual(["\r\n"]);
  });

  it("gives types and allowed values that every line keeps, and a key that no two lines share", async () => {
    const lines = linesOf(await written(writeCsv, await hashedSample("ru", { issued: true })));
    const { tableSchema } = await describedIn("ru");
    const looks: Record<string, RegExp> = {
      string: /^/,
      number: /^-?\d+(\.\d+)?$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      anyURI: /^https:/,
      dateTimeStamp: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
    };
    for (const { name, datatype, required } of tableSchema.columns) {
      const shape = typeof datatype === "string" ? looks[datatype] : new RegExp(datatype.format);
      const values = lines.map((line) => line[name] ?? "");
      expect(
        values.filter((value) => value !== "" && !shape?.test(value)),
        name,
      ).toEqual([]);
      if (required) expect(values).not.toContain("");
    }
    const keys = lines.map((line) => tableSchema.primaryKey.map((name) => line[name]).join("\n"));
    expect(new Set(keys).size).toBe(lines.length);
  });

  it("tells what the report is, as of when, and every figure with what it is out of", async () => {
    const report = await hashedSample("en", { issued: true });
    const described = await describedIn("en");
    expect(described).toMatchObject({
      "dc:title": report.head.title,
      "dc:identifier": "2031-3",
      "dc:issued": { "@value": report.head.issued?.at },
      "dc:source": [{ "@id": report.head.viewAddress }, { "@id": report.head.documents[0]?.address }],
    });
    expect(described.notes[0]).toMatchObject({ asOf: report.head.asOf, dataHash: report.head.dataHash });
    expect(described.notes.filter(({ type }) => type === "figure")).toHaveLength(7);
    expect((await describedIn("en", false)).url).toBe("kept-draft.csv");
  });
});

describe("the content hash of CSV", () => {
  it("is of the cells: the same in other quotes and pieces, another with another cell", async () => {
    const bytes = await written(writeCsv, await hashedSample("zh", { issued: true }));
    const taken = await csvContentHash(inPieces(bytes, 65_536));
    expect(taken).toMatch(/^[0-9a-f]{64}$/);
    expect(await csvContentHash(inPieces(bytes, 7))).toBe(taken);
    const quoted = parse(bytes, { bom: true })
      .map((line: string[]) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
      .join("\n");
    expect(await csvContentHash(inPieces(Buffer.from(`${quoted}\n`), 999))).toBe(taken);
    const changed = Buffer.from(bytes.toString("utf8").replace("delivered", "partial"));
    expect(await csvContentHash(inPieces(changed, 999))).not.toBe(taken);
  });

  it("is none where a file cannot be read as CSV", async () => {
    expect(await csvContentHash(inPieces(Buffer.from('a,"b\nc'), 2))).toBeNull();
  });
});
