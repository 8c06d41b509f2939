import { createHash } from "node:crypto";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/vocabulary";
import { dataHashOf } from "@/lib/reports/data-hash";
import { schemaPath, writeJson } from "@/lib/reports/json";
import { readReport } from "@/lib/reports/read-report";
import { reportJsonSchema } from "@/lib/reports/report-schema";
import { allRows } from "@/lib/reports/rows";
import { tableOf } from "@/lib/reports/tables";
import { accepted, refusalOf } from "../../support/outcome";
import { sampleReport } from "../../support/report-sample";
import { hashedSample, written } from "../../support/written-report";

const jsonOf = async (bytes: Promise<Buffer>) => JSON.parse((await bytes).toString("utf8"));

describe("the JSON form", () => {
  it.each(locales)("is valid by the schema that is published (%s)", async (language) => {
    const schema = reportJsonSchema();
    const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(schema);
    for (const wishes of [{ issued: true }, { rows: 0 }]) {
      const file = await jsonOf(written(writeJson, await hashedSample(language, wishes)));
      expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      expect(new URL(file.$schema).pathname).toBe(schemaPath);
    }
  });

  it("is refused by the published schema where a figure is not a number", async () => {
    const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(reportJsonSchema());
    const file = await jsonOf(written(writeJson, await hashedSample("en")));
    file.sections[0].blocks[1].figures[1].value = "nine";
    expect(validate(file)).toBe(false);
  });

  it("says everything the model says, every row of a long table included", async () => {
    const report = await hashedSample("ru", { rows: 1234, issued: true });
    const file = await jsonOf(written(writeJson, report));
    expect(file.head).toEqual(report.head);
    expect(file.footnotes).toEqual(report.footnotes);
    for (const [at, { blocks, ...section }] of report.sections.entries()) {
      expect(file.sections[at]).toMatchObject(section);
      for (const [nth, block] of blocks.entries()) {
        const told = file.sections[at].blocks[nth];
        const table = tableOf(block);
        const rows = table && (await allRows(table.rows));
        if (block.block === "table") expect(told).toEqual({ ...block, rows });
        else if (block.block === "chart") expect(told).toEqual({ ...block, table: { ...block.table, rows } });
        else expect(told).toEqual(block);
      }
    }
  });

  it("can be read back into the same report", async () => {
    const report = await hashedSample("zh", { issued: true });
    const back = accepted(readReport((await written(writeJson, report)).toString("utf8")));
    expect(back.head).toEqual(report.head);
    expect(await dataHashOf(back)).toBe(report.head.dataHash);
    expect(await jsonOf(written(writeJson, back))).toEqual(await jsonOf(written(writeJson, report)));
  });

  it.each(["", "{", "[]", "null", '{"head":{}}', "\u0000", `${"[".repeat(100_000)}`])(
    "tells what is no report apart (%#)",
    (text) => {
      expect(refusalOf(readReport(text))).toBe("notAReport");
    },
  );

  it("counts its rows while they are written", async () => {
    const told: [number, number][] = [];
    const report = await hashedSample("en", { rows: 1200 });
    const bytes = accepted(await writeJson(report, { progress: (done, of) => told.push([done, of]) }));
    for await (const _ of bytes);
    const [done, of] = told.at(-1) ?? [];
    expect(done).toBe(of);
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(([rows]) => rows)).toEqual(
      [...told.map(([rows]) => rows)].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
  });
});

describe("the data hash", () => {
  it("can be taken again by anybody who reads the JSON form, by the words of its description", async () => {
    const report = await hashedSample("ru", { issued: true });
    const file = await jsonOf(written(writeJson, report));
    expect(byHand(file)).toBe(report.head.dataHash);
  });

  it("does not depend on how rows are batched, nor on a hash taken before", async () => {
    const report = await hashedSample("en", { rows: 700 });
    const held = accepted(readReport((await written(writeJson, report)).toString("utf8")));
    expect(await dataHashOf(held)).toBe(await dataHashOf(sampleReport("en", { rows: 700 })));
  });

  it.each([
    ["a title", (text: string) => text.replace("Progress of the Lake", "Progress of a Lake")],
    ["a figure", (text: string) => text.replace('"value":9,', '"value":8,')],
    ["a denominator", (text: string) => text.replace('"value":17}', '"value":16}')],
    ["a chart", (text: string) => text.replace('"counts":[0,', '"counts":[1,')],
    [
      "a status",
      (text: string) => text.replace('"status":"delivered","words"', '"status":"partial","words"'),
    ],
    ["a row that is missing", (text: string) => text.replace(/\{"id":"lake-2031\/09\.1".*\n/, "")],
    ["a footnote", (text: string) => text.replace("Fictional Gazette", "Fictional gazette")],
    ["whether a part is an annex", (text: string) => text.replace('"annex":true', '"annex":false')],
  ])("changes with %s", async (_, change) => {
    const report = await hashedSample("en");
    const text = (await written(writeJson, report)).toString("utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await dataHashOf(accepted(readReport(changed)))).not.toBe(report.head.dataHash);
  });
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Parts = { head: Json; sections: { blocks: Record<string, Json>[] }[]; footnotes: Json[] };

/** As the description of the hash says, with nothing of the product. */
function byHand({ head, sections, footnotes }: Parts): string {
  const without = (value: Json, key: string) =>
    Object.fromEntries(Object.entries(value as Record<string, Json>).filter(([name]) => name !== key));
  const lines: Json[] = [{ head: without(head, "dataHash") }];
  for (const section of sections) {
    lines.push({ section: without(section, "blocks") });
    for (const block of section.blocks) {
      const chart = block.block === "chart";
      const table = (chart ? block.table : block.block === "table" ? block : null) as Record<
        string,
        Json
      > | null;
      const bare = table && without(table, "rows");
      lines.push({ block: chart ? { ...block, table: bare } : (bare ?? block) });
      for (const row of (table?.rows ?? []) as Json[]) lines.push({ row });
    }
  }
  for (const footnote of footnotes) lines.push({ footnote });
  return createHash("sha256")
    .update(lines.map((line) => `${sorted(line)}\n`).join(""))
    .digest("hex");
}

function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted(value[key] as Json)}`).join(",")}}`;
}
