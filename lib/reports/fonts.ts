import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../domain/vocabulary";

/** Which face draws a stretch of text. */
export type Face = { family: string; text: string };

export const fontFolder = join("assets", "fonts");

/** The files of each family; all files of one have the same characters, see coverage.json. */
const filesOf: Record<string, string[]> = {
  "Noto Sans": ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"],
  "Noto Serif": ["NotoSerif-Regular.ttf"],
  "Noto Sans SC": ["NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"],
  "Noto Serif SC": ["NotoSerifSC-Regular.ttf"],
  "Noto Sans Arabic": ["NotoSansArabic-Regular.ttf"],
  "Noto Sans Hebrew": ["NotoSansHebrew-Regular.ttf"],
  "Noto Sans Symbols": ["NotoSansSymbols-Regular.ttf"],
  "Noto Emoji": ["NotoEmoji-Regular.ttf"],
};

export const fontFiles = (): string[] =>
  Object.values(filesOf)
    .flat()
    .map((name) => join(fontFolder, name));

/** What a typed title may hold besides our languages. */
const further = ["Noto Sans Symbols", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji"];

/** Families in the order in which they are asked. Chinese marks, quotation marks and dashes are its own in Chinese. */
export const ourVoice = (language: Locale): string[] =>
  language === "zh" ? ["Noto Sans SC", "Noto Sans", ...further] : ["Noto Sans", "Noto Sans SC", ...further];

/** The document's own words: serif wherever a serif has the letter. */
export const documentsVoice = (script: string): string[] =>
  script.startsWith("zh")
    ? ["Noto Serif SC", "Noto Serif", "Noto Sans SC", "Noto Sans", ...further]
    : ["Noto Serif", "Noto Serif SC", "Noto Sans", "Noto Sans SC", ...further];

/** As a value of `font-family`. */
export const chartFonts = (language: Locale): string => ourVoice(language).join(", ");

type Ranges = { from: Uint32Array; to: Uint32Array };
let known: ReadonlyMap<string, Ranges> | undefined;

/** Whether a family has a character: read from its character map when the faces were chosen. */
export function familyHas(family: string, point: number): boolean {
  known ??= readCoverage();
  const ranges = known.get(family);
  if (!ranges) return false;
  let low = 0;
  let high = ranges.from.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (ranges.from[middle] ?? 0)) high = middle - 1;
    else if (point > (ranges.to[middle] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

function readCoverage(): ReadonlyMap<string, Ranges> {
  const listed: Record<string, string> = JSON.parse(readFileSync(join(fontFolder, "coverage.json"), "utf8"));
  return new Map(
    Object.entries(filesOf).map(([family, [file = ""]]) => {
      const ranges = (listed[file] ?? "").split(" ").map((range) => range.split("-"));
      const numbers = (at: 0 | 1) => ranges.map((range) => Number.parseInt(range[at] ?? range[0] ?? "", 16));
      return [family, { from: Uint32Array.from(numbers(0)), to: Uint32Array.from(numbers(1)) }];
    }),
  );
}

/** Marks that join, part or vary the characters around them and draw nothing themselves. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const isUnseen = (character: string): boolean => unseen.test(character);

/** The first of the families that has it; what draws nothing goes with what stands before it. */
export function facesOf(text: string, families: readonly string[]): Face[] {
  const faces: Face[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const last = faces.at(-1);
    const family = isUnseen(character) ? last?.family : families.find((name) => familyHas(name, point));
    if (last && (family ?? last.family) === last.family) last.text += character;
    else faces.push({ family: family ?? families[0] ?? "", text: character });
  }
  return faces;
}

/** Whether any of our faces has it, or it draws nothing. Line ends and tabs are laid out, not drawn. */
export const canBeDrawn = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return (
    /\s/u.test(character) ||
    isUnseen(character) ||
    Object.keys(filesOf).some((family) => familyHas(family, point))
  );
};
