import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  appearanceOf,
  fieldChanges,
  newestFirst,
  type PublicChange,
  roleAt,
} from "@/lib/domain/public-change";
import { textDifference } from "@/lib/domain/text-difference";
import type { EvidenceState } from "@/lib/domain/vocabulary";

const without = (gone: "gone" | "new", pieces: ReturnType<typeof textDifference>) =>
  pieces
    .filter(({ change }) => change !== gone)
    .map(({ text }) => text)
    .join("");

describe("the difference between two texts", () => {
  test("is told word by word", () => {
    expect(textDifference("They hold joint patrols.", "They hold yearly joint patrols.", "en")).toEqual([
      { text: "They hold", change: "same" },
      { text: " yearly", change: "new" },
      { text: " joint patrols.", change: "same" },
    ]);
    expect(textDifference("愿定期开展行动", "愿每年开展行动", "zh")).toEqual([
      { text: "愿", change: "same" },
      { text: "定期", change: "gone" },
      { text: "每年", change: "new" },
      { text: "开展行动", change: "same" },
    ]);
  });

  test("of texts that share nothing is the whole of both, the old first", () => {
    expect(textDifference("alpha", "beta", "en")).toEqual([
      { text: "alpha", change: "gone" },
      { text: "beta", change: "new" },
    ]);
    expect(textDifference("", "beta", "en")).toEqual([{ text: "beta", change: "new" }]);
    expect(textDifference("alpha", "", "en")).toEqual([{ text: "alpha", change: "gone" }]);
  });

  it("always gives back both texts, whatever stands in them", () => {
    const words = fc.array(
      fc.constantFrom("joint", " ", "patrols", "，", "行动", "定期", "\n", "🙂", "на", "."),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(words, words, fc.constantFrom("en", "zh-Hans", "ru"), (a, b, language) => {
        const [before, after] = [a.join(""), b.join("")];
        const pieces = textDifference(before, after, language);
        expect(without("new", pieces)).toBe(before);
        expect(without("gone", pieces)).toBe(after);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a public change", () => {
  test("names the coded fields that differ, and nothing else of the record", () => {
    const before = { recordVersion: 1, precision: 1, sectors: ["trade"], mode: "each", untranslated: [] };
    const after = { recordVersion: 2, precision: 2, sectors: ["trade"], mode: "each", untranslated: ["ru"] };
    expect(fieldChanges(before, after)).toEqual([{ field: "precision", before: 1, after: 2 }]);
    expect(fieldChanges(null, { title: { en: "A" }, searchRow: 4 })).toEqual([
      { field: "title", before: null, after: { en: "A" } },
    ]);
    expect(fieldChanges(before, null)).toEqual([]);
  });

  test.each<[EvidenceState | undefined, EvidenceState, boolean, string | null]>([
    [undefined, "submitted", true, null],
    [undefined, "accepted", true, "shown"],
    ["submitted", "accepted", false, "shown"],
    ["submitted", "sent-back", false, null],
    ["sent-back", "discarded", false, null],
    ["accepted", "accepted", false, null],
    ["accepted", "accepted", true, "revised"],
    ["accepted", "sent-back", false, "taken-back"],
  ])("evidence that goes from %s to %s (reworded: %s) is %s for readers", (before, after, reworded, seen) => {
    expect(appearanceOf(before, after, reworded)).toBe(seen);
  });

  test("is answered for in the role of that moment", () => {
    const on = (day: number) => new Date(Date.UTC(2026, 0, day));
    const roles = [
      { at: on(1), role: "editor" as const },
      { at: on(10), role: "reviewer" as const },
    ];
    expect(roleAt(roles, on(5), "administrator")).toBe("editor");
    expect(roleAt(roles, on(10), "administrator")).toBe("reviewer");
    expect(roleAt(roles, new Date(0), "administrator")).toBe("editor");
    expect(roleAt([], on(5), "administrator")).toBe("administrator");
  });

  test("stands newest first, and so within a moment", () => {
    const at = (ms: number, key: string) => ({ at: new Date(ms), key }) as PublicChange;
    const sorted = [at(1, "e1"), at(2, "e3"), at(2, "e2")].sort(newestFirst);
    expect(sorted.map(({ key }) => key)).toEqual(["e3", "e2", "e1"]);
  });
});
