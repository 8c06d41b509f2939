import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";

const folder = join(process.cwd(), "assets", "fonts");

/** Which characters each of our faces has, from its character map: file → ranges of code points in hexadecimal. */
export function readCoverage(): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ttf"));
  return Object.fromEntries(files.sort().map((name) => [name, rangesIn(join(folder, name))]));
}

function rangesIn(file: string): string {
  const font = create(readFileSync(file));
  const points = [...new Set(font.characterSet)]
    .filter((point) => font.glyphForCodePoint(point).id !== 0)
    .sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(" ");
}

const hex = (point: number): string => point.toString(16);

/** `npx tsx tests/support/font-coverage.ts` writes the list anew after a face has changed. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(folder, "coverage.json"), `${JSON.stringify(readCoverage(), null, 2)}\n`);
