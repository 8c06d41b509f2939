import { describe, expect, test } from "vitest";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { visitor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import type { SavedReport } from "../../lib/domain/saved-report";
import { gatherReport } from "../../lib/use-cases/gather-report";
import { aCommitment, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { plainReport } from "../support/report-desk";
import { testStore } from "../support/store";

const baseUrl = "https://kept.example.org";

async function anOffice() {
  const store = testStore();
  await aCommitment(store);
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
        { store, baseUrl, now: () => testDay },
      ),
    );
  };
  return { store, gather };
}

describe("what a report is made of", () => {
  test("a document that was not public yet at its instant leaves it empty, and never opens it to everything", async () => {
    const { gather } = await anOffice();
    const asked = { view: "document=test-2025", subject: "test-2025" };
    const { report } = accepted(await gather(new Date("2020-01-01T00:00:00Z"), asked));
    expect(report.head.viewAddress).toContain("document=test-2025");
    expect(report.head.viewWords).not.toContain("All");
    const today = accepted(await gather(testDay, asked));
    expect(today.commitmentIds).toHaveLength(1);
  });

  test("a view that is not understood is refused, and never widened", async () => {
    const { gather } = await anOffice();
    expect(refusalOf(await gather(testDay, { kind: "interim", view: "document=gone-2019" }))).not.toBe(
      "accepted",
    );
  });
});
