import { readFileSync } from "node:fs";
import { decodeBytes } from "../../../lib/communique/decode";
import { accepted } from "../outcome";

const folder = "tests/fixtures/communique";

export const twinText = (twin: string): string =>
  accepted(decodeBytes(readFileSync(`${folder}/${twin}.txt`))).text;

/** A fixture's paragraphs, each with the lines it is printed in. */
export const twinParagraphs = (twin: string): string[][] =>
  twinText(twin)
    .replaceAll("\f", "")
    .split(/\r?\n[ \t\u3000]*\r?\n/)
    .map((paragraph) =>
      paragraph
        .split(/\r?\n/)
        .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
