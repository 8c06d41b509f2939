import { describe, expect, it } from "vitest";
import { measureAgreement } from "./agreement";
import { readCodedDocuments } from "./coded-documents";

const coded = readCodedDocuments().filter(({ coded }) => coded.statements);

describe("proposed statement types agree with hand coding", () => {
  it.each(["zh", "ru", "en"])("%s: macro-F1 at least 0.85 over at least three documents", (language) => {
    const documents = coded.filter((one) => one.coded.language === language);
    const { macroF1, scores, agreed, coded: total } = measureAgreement(documents);
    const cells = [...scores].map(([type, { f1 }]) => `${type} ${f1.toFixed(2)}`).join(", ");
    process.stdout.write(`${language}: macro-F1 ${macroF1.toFixed(3)}, ${agreed} of ${total} (${cells})\n`);
    expect(documents.length).toBeGreaterThanOrEqual(3);
    expect(macroF1).toBeGreaterThanOrEqual(0.85);
  });
});
