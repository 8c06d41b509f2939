import { width } from "../communique/lines";

/** Gathers paragraphs as a browser would lay them out: white space collapsed, a blank line between blocks. */
export type TextWriter = {
  text(words: string): void;
  /** As it stands: for marks and labels. */
  mark(words: string): void;
  lineBreak(): void;
  /** Ends the paragraph; `heading` is the level of the one that ends. */
  block(heading?: number): void;
  /** Stands before the next words; dropped if none follow before the next label of the same depth. */
  label(words: string): void;
  /** The last characters written, to judge what a raised number is. */
  tail(): string;
  paragraphs(): string[];
};

const collapsible = /[ \t\r\n\f]+/g;
const wide = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef";
/** A line end inside Chinese is the editor's, not a space between words. */
const wideBreak = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n]\\s*(?=[${wide}])`, "gu");
const invisible = /[\u200b\u2060\ufeff]/g;
const longestHeading = 200;
const widestPaper = 160;

export function createTextWriter(): TextWriter {
  const done: string[] = [];
  let pieces: string[] = [];
  let spaced = true;
  let end = "";
  let labels = "";

  const put = (words: string) => {
    pieces.push(words);
    end = (end + words).slice(-12);
    spaced = /\s$/.test(words);
  };
  const open = () => {
    if (labels && pieces.length === 0) put(labels);
    labels = "";
  };
  return {
    text(words) {
      const flat = words.replace(invisible, "").replace(wideBreak, "").replace(collapsible, " ");
      const fresh = spaced ? flat.replace(/^ /, "") : flat;
      if (fresh === "" || (fresh.trim() === "" && pieces.length === 0)) return;
      open();
      put(spaced ? fresh.replace(/^ /, "") : fresh);
    },
    mark(words) {
      open();
      put(words);
    },
    lineBreak() {
      if (pieces.length > 0) put("\n");
    },
    block(heading) {
      const words = pieces.join("").replace(/[ \t]*\n[ \t]*/g, "\n");
      for (const part of words.split(/\n{2,}/)) {
        const trimmed = part.replace(/^\s+|\s+$/gu, "");
        if (heading && trimmed !== "") done.push(withHeading(trimmed, heading));
        else for (const paragraph of atBreaks(trimmed)) done.push(paragraph);
      }
      pieces = [];
      spaced = true;
      end = "";
    },
    label(words) {
      labels += words;
    },
    tail: () => end,
    paragraphs: () => done,
  };
}

/** Among lines longer than any paper is wide, a line break stands where the author ended a paragraph. */
function atBreaks(words: string): string[] {
  const lines = words.split("\n").filter((line) => line !== "");
  return lines.some((line) => width(line) > widestPaper) ? lines : lines.length > 0 ? [words] : [];
}

/** A whole paragraph that was only made to look like a heading stays a paragraph. */
function withHeading(words: string, level: number): string {
  const isTitle = words.length <= longestHeading && !/[.。;；:：,，]$/u.test(words);
  return isTitle ? `${"#".repeat(level)} ${words.replace(/\n+/g, " ")}` : words;
}
