/** What an analyst typed: paragraphs are parted by an empty line. */
export const paragraphsOf = (typed: string): string[] =>
  typed
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
