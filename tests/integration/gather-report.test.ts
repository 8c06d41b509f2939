import { describe, expect, test } from "vitest";
import { keepPublicRecords } from "../../db/queries/public-records";
import { sector } from "../../db/sqlite/schema";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { visitor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import type { SavedReport } from "../../lib/domain/saved-report";
import { gatherReport } from "../../lib/use-cases/gather-report";
import { aCommitment, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { plainReport } from "../support/report-desk";
import { later } from "../support/reports";
import { testStore } from "../support/store";
import { three } from "../support/test-document";

const baseUrl = "https://kept.example.org";

/** One commitment, public since the day, and a sector that came later. */
async function anOffice() {
  const store = testStore();
  await aCommitment(store);
  await store.tx(async (q) => {
    await q.insert(sector).values({ code: "water", position: 9, label: three("Water") });
    await keepPublicRecords(q, later(10), ["sector"]);
  });
  const gather = (at: Date, more: Partial<SavedReport>) => {
    const kind = more.kind ?? "document";
    const saved = { ...plainReport(testDay), kind, sections: [...sectionsOf[kind]], ...more };
    const order = {
      ...{ id: "run", reportId: saved.id, purpose: "draft" as const, forms: saved.forms, files: [] },
      ...{ reportVersion: 1, asOfAt: at, requestedBy: "ed", createdAt: testDay },
    };
    return store.asOf(at, (past) =>
      gatherReport(
        contextOf(past, visitor, at),
        { order, saved: { ...saved, columns: [...defaultColumns] }, at },
        { store, baseUrl, now: () => later(60) },
      ),
    );
  };
  return { store, gather };
}

describe("what a report is made of", () => {
  test("a sector that was not there yet at its instant leaves it empty, and never opens it to everything", async () => {
    const { gather } = await anOffice();
    const all = accepted(await gather(later(5), { kind: "interim" }));
    expect([all.report.head.commitments, all.commitmentIds]).toEqual([1, ["commitment-1"]]);
    const asked = { kind: "sector" as const, view: "sector=water", subject: "water" };
    const { report, commitmentIds } = accepted(await gather(later(5), asked));
    expect([report.head.commitments, commitmentIds]).toEqual([0, []]);
  });

  test("a view that is not understood is refused, and never widened", async () => {
    const { gather } = await anOffice();
    const asked = { kind: "interim" as const, view: "document=gone-2019" };
    expect(refusalOf(await gather(testDay, asked))).toBe("unknownParameters");
  });
});
