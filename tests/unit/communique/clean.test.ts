import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../lib/communique/clean";
import { toClean, toRaw } from "../../../lib/communique/edits";

const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
const clean = (text: string) => cleanText(text).text;
const damage = "領(lǐng)域?qū)嵤┗ダ\ue367献黜?xiàng)目";

describe("the Almaty communiqué comes out whole", () => {
  const { text, edits, damaged, truncated } = cleanText(raw);

  it("has 3,453 code points after 539 glosses and one repair are gone", () => {
    expect(Array.from(raw)).toHaveLength(6254);
    expect(Array.from(text)).toHaveLength(3453);
    expect(edits.filter(({ rule }) => rule === "gloss")).toHaveLength(539);
    expect(edits.filter(({ rule }) => rule !== "gloss")).toHaveLength(1);
    expect({ damaged, truncated }).toEqual({ damaged: [], truncated: false });
  });

  it("logs the repair of the damaged span with both spellings", () => {
    const repair = edits.find(({ rule }) => rule === "byte-shift");
    expect(repair?.replacement).toBe("實施互利合作項");
    expect(raw.slice(repair?.rawStart, repair?.rawEnd)).toBe("?qū)嵤┗ダ\ue367献黜?xiàng)");
    expect(text).toContain("綠色經濟領域實施互利合作項目,挖掘");
  });

  it("keeps its real parentheses, its commas and its end mark", () => {
    expect(text).toContain("(下稱“各方”)");
    expect(text).toContain("中歐(亞)班列");
    expect(text.endsWith("。(完)")).toBe(true);
    expect(text.match(/,/g)).toHaveLength(87);
  });

  it("maps every clean character back to the same raw character, outside the repair", () => {
    const repaired = text.indexOf("實施互利合作項");
    for (let i = 0; i < text.length; i++) {
      const span = toRaw(edits, i, i + 1);
      if (i < repaired || i >= repaired + 7) expect(raw.slice(span.start, span.end)).toBe(text[i]);
      else expect(raw.slice(span.start, span.end)).toBe("?qū)嵤┗ダ\ue367献黜?xiàng)");
    }
  });

  it("leads a raw span back to the clean one it came from", () => {
    const start = text.indexOf("各方商定");
    const span = toRaw(edits, start, start + 10);
    expect(toClean(edits, span.start, span.end)).toEqual({ start, end: start + 10 });
  });
});

describe("cleaning removes glosses and nothing else", () => {
  it.each([
    ["深化中歐(亞)班列合作"],
    ["中阿（拉伯）"],
    ["(伊歷1422年1月22日)"],
    ["(2025-2027)"],
    ["(一)各方"],
    ["(“中國”)"],
    ["附件(a)"],
    ["第3條(e)款"],
    ["變量(x)"],
    ["北京(Běijīng)"],
    ["中(zhong)(zhong)國(guo)"],
    ["The Parties (see annex) agree? Yes (ē)."],
  ])("leaves %s as it is", (text) => expect(cleanText(text)).toMatchObject({ text, edits: [], damaged: [] }));

  it.each([
    ["與會(huì)外長(zhǎng)(下稱“各方”)通過(guò)", "與會外長(下稱“各方”)通過"],
    ["外長(zhǎng)會(huì)晤。(完)", "外長會晤。(完)"],
    ["是否可行?區(qū)域", "是否可行?區域"],
    ["一(yī)、各方", "一、各方"],
    ["合作(zuo\u0300)", "合作"],
    ["附件(jiàn)(a)", "附件(a)"],
  ])("reads %s as %s", (text, expected) => expect(clean(text)).toBe(expected));

  it("takes toneless and repeated glosses only from a document full of them", () => {
    expect(clean("中(zhong)(zhong)國(guo)".repeat(10))).toBe("中國".repeat(10));
    const listed = "中(zhong)國(guo)".repeat(10);
    expect(clean(`${listed}附件(a)、行(xing)行(hang)`)).toBe(`${"中國".repeat(10)}附件(a)、行(xing)行(hang)`);
  });

  it("takes a cut gloss from the end of the file and flags the document as truncated", () => {
    expect(cleanText("發(f")).toMatchObject({ text: "發", truncated: true });
    expect(cleanText("中國(guó)發(fā")).toMatchObject({ text: "中國發", truncated: true });
    expect(cleanText("發展")).toMatchObject({ truncated: false });
  });
});

describe("a torn span is repaired only where the document supports one reading", () => {
  const evidence = "實(shí)施項(xiàng)目。";

  it("restores the reading whose characters stand together elsewhere", () => {
    expect(clean(evidence + damage)).toBe("實施項目。領域實施互利合作項目");
  });

  it.each([
    ["no pair elsewhere", ""],
    ["a second reading", `${evidence}潔施。`],
    ["a gloss that disagrees", "實(shí)施項(háng)目。"],
  ])("leaves it and marks it as damaged with %s", (_, before) => {
    const result = cleanText(before + damage);
    expect(result.text.endsWith("領域?qū)嵤┗ダ\ue367献黜?xiàng)目")).toBe(true);
    expect(result.damaged).toHaveLength(1);
    const [span] = result.damaged;
    expect(Array.from(result.text).slice(span?.start, span?.end).join("")).toBe("?qū)嵤┗ダ\ue367献黜?xiàng)");
  });

  it("marks a torn span that never closes and goes on", () => {
    const { text, damaged } = cleanText("領(lǐng)域?qū)嵤┗ダ\n各方愿(yuàn)合作。");
    expect(text).toBe("領域?qū)嵤┗ダ\n各方愿合作。");
    expect(damaged).toHaveLength(1);
  });
});
