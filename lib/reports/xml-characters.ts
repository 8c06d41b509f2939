/** Without what XML 1.0 cannot hold, not even escaped; half a surrogate pair becomes the replacement character. */
export const xmlCharacters = (text: string): string =>
  text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");
