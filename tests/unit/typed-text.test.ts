import { describe, expect, test } from "vitest";
import { claimFaults } from "../../lib/domain/assessment";
import { readableLength, typedText } from "../../lib/domain/typed-text";
import { requiredText } from "../../lib/use-cases/evidence-fields";
import { nameField } from "../../lib/use-cases/person-fields";

describe("what people type", () => {
  test.each([
    ["line\r\nends\rare one kind", "line\nends\nare one kind"],
    ["no\u0000thing\u0007 unseen\u0085", "nothing unseen"],
    [
      "half a character \ud800, and \udc00 the other half",
      "half a character \uFFFD, and \uFFFD the other half",
    ],
    ["tabs\tand lines\nstay", "tabs\tand lines\nstay"],
    ["مرحبا \u200fעברית", "مرحبا \u200fעברית"],
    ["👨‍👩‍👧‍👦 完成 ё", "👨‍👩‍👧‍👦 完成 ё"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(typedText(typed)).toBe(kept);
    expect(requiredText(100).parse(typed)).toBe(kept);
  });

  test("nothing but unseen characters is nothing", () => {
    expect(requiredText(10).safeParse("\u0000\u0001 ").success).toBe(false);
    expect(nameField.safeParse("\u0000").success).toBe(false);
  });

  test("a reason is as long as what can be read of it", () => {
    expect(readableLength("\u200b".repeat(30))).toBe(0);
    expect(readableLength(`a${" ".repeat(30)}b`)).toBe(3);
    expect(readableLength("二十三个国家的联合行动已经举行完毕并公布")).toBe(20);
    const claim = (reason: string) => claimFaults({ status: "partial", reason, missing: "" });
    expect(claim("\u200b".repeat(30)).reason).toBeDefined();
    expect(claim("exactly twenty chars").reason).toBeUndefined();
    expect(claim("not twenty character").reason).toBeUndefined();
    expect(claim("nineteen characters").reason).toBeDefined();
  });
});
