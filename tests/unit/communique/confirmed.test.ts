import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksOf, type ConfirmedBlock, statementsOf } from "../../../lib/communique/confirmed";
import { decodeBytes } from "../../../lib/communique/decode";
import { readCommunique } from "../../../lib/communique/structure";

const folder = "tests/fixtures/communique";
const texts = ["db/seed/almaty-2025/source.zh.txt", ...readdirSync(folder).map((file) => `${folder}/${file}`)]
  .filter((path) => path.endsWith(".txt"))
  .map((path) => {
    const decoded = decodeBytes(readFileSync(path));
    if (!decoded.ok) throw new Error(path);
    return [path, readCommunique(decoded.value.text)] as const;
  });

describe("statements of a confirmed structure", () => {
  it.each(texts)("are the reader's own where nothing was changed: %s", (_, read) => {
    expect(statementsOf(read.text, blocksOf(read))).toEqual(read.statements);
  });

  const text = "一、各方商定：\n——加强合作。\n——举行会晤。\n各方将𠀀努力。\n记者某某\n二、各方感谢主办方。";
  const read = readCommunique(text);

  it("follow a person who takes a line out of the text", () => {
    const at = Array.from(text).join("").indexOf("记者") - 1;
    const blocks = blocksOf(read).map(
      (one): ConfirmedBlock =>
        one.start === at ? { ...one, part: "outside", clause: null, label: "" } : one,
    );
    const words = statementsOf(read.text, blocks).map((one) => one.text);
    expect(words).not.toContain("记者某某");
    expect(words.at(-1)).toBe("各方感谢主办方。");
  });

  it("follow a person who makes two clauses of one", () => {
    const blocks = blocksOf(read).map(
      (one): ConfirmedBlock => ({ ...one, clause: one.kind === "paragraph" ? 2 : one.clause }),
    );
    expect(new Set(statementsOf(read.text, blocks).map(({ clause }) => clause))).toEqual(new Set([1, 2]));
  });

  it("are governed by a lead-in that a person named", () => {
    const plain = "1. The Parties welcome\n- trade\n- water\n2. We thank the host.";
    const own = readCommunique(plain);
    const blocks = blocksOf(own).map(
      (one, i): ConfirmedBlock => (i === 0 ? { ...one, kind: "lead-in" } : one),
    );
    expect(statementsOf(plain, blocks).map(({ type, leadIn }) => [type, leadIn])).toEqual([
      ["lead-in", undefined],
      ["supports", 0],
      ["supports", 0],
      ["records", undefined],
    ]);
  });
});
