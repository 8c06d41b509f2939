import { describe, expect, it } from "vitest";
import { firstDay } from "@/lib/communique/datelines";

describe("the first day that a text names", () => {
  it.each([
    ["г. Белогорск, 12 марта 2026 года", "2026-03-12"],
    ["9 мая 2026 года", "2026-05-09"],
    ["Khujand, 31 March 2025", "2025-03-31"],
    ["2025年4月26日，阿拉木图", "2025-04-26"],
  ])("%s", (text, day) => {
    expect(firstDay(text)).toBe(day);
  });
});
