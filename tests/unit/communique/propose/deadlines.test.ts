import { describe, expect, it } from "vitest";
import { deadlinePhrases } from "./deadline-phrases";
import { proposalFor } from "./one-statement";

describe.each(["zh", "ru", "en"] as const)("deadlines in %s", (language) => {
  const rows = deadlinePhrases[language].map(([sentence, kind, end]) => {
    const { value } = proposalFor(sentence, language).deadline;
    return { sentence, kind, end, value };
  });

  it("names the kind of at least nine in ten phrases", () => {
    const wrong = rows
      .filter(({ kind, value }) => value.kind !== kind)
      .map(({ sentence, kind, value }) => `${sentence} ${kind}, not ${value.kind}`);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(rows.length / 10);
  });

  it("ends each date it names on the right day, and keeps the printed words", () => {
    const dated = rows.filter(({ end, value }) => end && value.kind === "dated");
    const wrong = dated.filter(({ end, value }) => value.end !== end);
    expect(
      wrong.map(({ sentence, value }) => `${sentence} ${value.end}`),
      "last days",
    ).toEqual([]);
    for (const { sentence, value } of dated) expect(sentence).toContain(value.words);
  });
});
