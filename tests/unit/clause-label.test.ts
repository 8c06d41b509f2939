import { describe, expect, test } from "vitest";
import { clauseCalled, clauseOpening } from "../../lib/domain/clause-label";

describe("a clause", () => {
  const said = (label: string | number) => clauseCalled(label, (it) => `Clause ${it}`);

  test("is called by its label alone where that names itself", () => {
    for (const label of ["第一条", "第十二章", "Article 3", "ARTICLE IV", "Статья 5", "Раздел II"])
      expect(said(label)).toBe(label);
  });

  test("is called a clause where the label is a number, a numeral or a letter", () => {
    for (const label of ["3", "1.1", "XIII", "十三", "（一）", "a", "б", 7])
      expect(said(label)).toBe(`Clause ${label}`);
  });

  test("opens with its label as its language writes it", () => {
    expect(clauseOpening("十三", "zh")).toBe("十三、");
    expect(clauseOpening("第一条", "zh")).toBe("第一条　");
    expect(clauseOpening("Article 3", "en")).toBe("Article 3 ");
  });
});
