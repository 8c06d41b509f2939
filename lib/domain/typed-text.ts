/** Text as people type it: whole characters, one kind of line end, and no control characters, which nobody can see. */
export const typedText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "");

/** How many characters a reader sees: marks without a shape say nothing, and a run of spaces says no more than one. */
export const readableLength = (text: string): number =>
  Array.from(
    text
      .replace(/[\p{Cf}\p{Cs}]/gu, "")
      .trim()
      .replace(/\s+/gu, " "),
  ).length;
