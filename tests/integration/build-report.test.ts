import { describe, expect, test } from "vitest";
import type { Store } from "../../db/store";
import { emptyFilter, serializeCommitmentQuery } from "../../lib/domain/commitment-query-address";
import { visitor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { locales } from "../../lib/domain/vocabulary";
import type { Report } from "../../lib/reports/report";
import type { ReportRequest } from "../../lib/reports/report-facts";
import { buildReport } from "../../lib/use-cases/build-report";
import { accepted } from "../support/outcome";
import { seededStore } from "../support/seed";

const asked = (given: Partial<ReportRequest> = {}): ReportRequest => {
  const filter = { ...emptyFilter, ...given.filter };
  const kind = given.kind ?? "document";
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
};

const build = (store: Store, at: Date, request: ReportRequest) =>
  store.asOf(at, (past) =>
    buildReport({ store: past, actor: visitor, now: () => at, publicRead: true }, request, null),
  );

describe("a report", () => {
  test("x", async () => {
    const store = await seededStore();
    const at = new Date("2026-02-01T00:00:00Z");
    for (const language of locales) {
      const t0 = performance.now();
      const report: Report = accepted(await build(store, at, asked({ language })));
      console.log(language, performance.now() - t0, report.head, report.sections.map((s) => [s.id, s.blocks.length]));
      if (language !== "zh") console.log(JSON.stringify(report.sections[0], null, 1).slice(0, 3000), JSON.stringify(report.sections.find(s=>s.id==="clauses")?.blocks.slice(0, 6), null, 1).slice(0, 6000));
    }
    expect(1).toBe(1);
  });
});
