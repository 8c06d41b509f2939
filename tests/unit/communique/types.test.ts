import { describe, expect, it } from "vitest";
import { measureAgreement, measureConfidence } from "./agreement";
import { readCodedAlmaty } from "./coded-almaty";
import { readCodedDocuments } from "./coded-documents";

const coded = readCodedDocuments().filter(({ coded }) => coded.statements);

describe("proposed statement types agree with hand coding", () => {
  it.each(["zh", "ru", "en"])("%s: macro-F1 at least 0.85 over at least ten documents", (language) => {
    const documents = coded.filter((one) => one.coded.language === language);
    const { macroF1, scores, agreed, coded: total } = measureAgreement(documents);
    const cells = [...scores].map(([type, { f1 }]) => `${type} ${f1.toFixed(2)}`).join(", ");
    process.stdout.write(`${language}: macro-F1 ${macroF1.toFixed(3)}, ${agreed} of ${total} (${cells})\n`);
    expect(documents.length).toBeGreaterThanOrEqual(10);
    expect(macroF1).toBeGreaterThanOrEqual(0.85);
  });

  it("every statement of the Almaty communiqué has the type its coders gave it", () => {
    const { disagreements, coded: total } = measureAgreement([readCodedAlmaty()]);
    expect(total).toBe(88);
    expect(disagreements).toEqual([]);
  });

  it("a higher confidence is right at least nearly as often as a lower one, and 0.95 nearly always", () => {
    const buckets = measureConfidence([...coded, readCodedAlmaty()]);
    expect(buckets.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true);
    for (const { confidence, proposed, right } of buckets)
      if (proposed >= 20) expect(right / proposed).toBeGreaterThanOrEqual(confidence - 0.1);
  });
});
