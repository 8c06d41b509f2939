import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReportHead } from "../report";

const folder = "assets/reports";

/** The style of a file that stands alone, with what runs along the edges of its printed pages. */
export async function standaloneStyle(head: ReportHead): Promise<string> {
  const sheets = await Promise.all(
    ["report-file.css", "report.css"].map((name) => readFile(join(folder, name), "utf8")),
  );
  return [...sheets, edgesOf(head)].join("\n");
}

/** Nothing is loaded and nothing runs; the one style is known by its hash. */
export const policyOf = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

function edgesOf({ title, issued, frame, asOfWords }: ReportHead): string {
  const [beforePage, rest = ""] = frame.page.split("{page}");
  const [between, afterPages = ""] = rest.split("{pages}");
  const page = [
    cssText(beforePage ?? ""),
    "counter(page)",
    cssText(between ?? ""),
    "counter(pages)",
    cssText(afterPages),
  ];
  const number = issued ? `${frame.brand} ${issued.number}` : frame.draft;
  return `@page {
  @top-left { content: ${cssText(shortened(title))}; }
  @top-right { content: ${cssText(number)}; }
  @bottom-left { content: ${cssText(`${frame.asOf} ${asOfWords}`)}; }
  @bottom-right { content: ${page.join(" ")}; }
}`;
}

const mostRunningCharacters = 80;
function shortened(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, " "));
  return characters.length > mostRunningCharacters
    ? `${characters.slice(0, mostRunningCharacters - 1).join("")}…`
    : characters.join("");
}

/** Whatever is typed stays inside the quotation marks, and inside the tag. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ,.;:…–—-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
