import { describe, expect, it } from "vitest";
import type { ItemDeadline } from "@/lib/domain/commitment-item";
import { formatDay, formatInstant, formatInterval } from "@/lib/domain/day-words";
import { deadlineText } from "@/lib/domain/deadline-words";
import { wordsOf } from "@/lib/messages/words";

const plain = (text: string) => text.replace(/\s/gu, " ");

describe("a date in the reader's language", () => {
  it.each([
    ["en", "day", "26 April 2025"],
    ["zh", "day", "2025年4月26日"],
    ["ru", "day", "26 апреля 2025 г."],
    ["en", "month", "April 2025"],
    ["zh", "month", "2025年4月"],
    ["ru", "month", "апрель 2025 г."],
    ["en", "year", "2025"],
    ["zh", "year", "2025年"],
    ["ru", "year", "2025"],
  ] as const)("%s says a date known to the %s as “%s”", (locale, precision, said) => {
    expect(plain(formatDay("2025-04-26", locale, precision))).toBe(said);
  });

  it("says one unit of its precision once", () => {
    expect(formatInterval("2027-01-01", "2027-12-31", "en", "year")).toBe("2027");
    expect(plain(formatInterval("2025-05-01", "2025-06-30", "en", "month"))).toBe("May – June 2025");
    expect(formatInterval("2025-05-29", "2025-05-29", "zh")).toBe("2025年5月29日");
  });

  it.each([
    ["2025-10-06", "2025-10-10", "day", "2025年10月6日至10日"],
    ["2025-10-30", "2025-11-13", "day", "2025年10月30日至11月13日"],
    ["2025-12-30", "2026-01-02", "day", "2025年12月30日至2026年1月2日"],
    ["2025-05-01", "2025-06-30", "month", "2025年5月至6月"],
    ["2025-01-01", "2027-12-31", "year", "2025年至2027年"],
  ] as const)("from %s to %s in Chinese leaves out what both share", (start, end, precision, said) => {
    expect(formatInterval(start, end, "zh", precision)).toBe(said);
  });

  it("takes an instant as its UTC day, wherever the reader sits", () => {
    expect(formatInstant("2025-04-26T23:59:59.999Z", "en")).toBe("26 April 2025");
  });
});

describe("a deadline", () => {
  const none: ItemDeadline = { kind: "continuing", start: null, end: null, precision: null, words: null };
  const kinds = wordsOf("en").deadlineKind;

  it("without a day is said by its kind", () => {
    expect(deadlineText(none, "en", kinds)).toBe("Continuing");
    expect(deadlineText({ ...none, kind: "asap" }, "en", kinds)).toBe("As soon as possible");
  });

  it("is never finer than the text says it", () => {
    const dated: ItemDeadline = {
      ...none,
      kind: "dated",
      start: "2027-01-01",
      end: "2027-12-31",
      precision: "year",
    };
    expect(deadlineText(dated, "zh", wordsOf("zh").deadlineKind)).toBe("2027年");
  });

  it("by a meeting says so beside its day", () => {
    const meeting: ItemDeadline = {
      ...none,
      kind: "meeting",
      start: "2025-06-17",
      end: "2025-06-17",
      precision: "day",
    };
    expect(deadlineText(meeting, "en", kinds)).toBe("By a meeting (17 June 2025)");
  });
});
