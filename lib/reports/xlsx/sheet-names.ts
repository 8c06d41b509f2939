const mostCharacters = 31;

/** Names of sheets as spreadsheets take them: short, without the signs of an address, each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(["history"]);
  return titles.map((title) => {
    const plain = cut(
      title
        .replace(/[\\/?*[\]:\p{Cc}\p{Cs}]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^'+|'+$/g, ""),
      mostCharacters,
    );
    let name = plain || "–";
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const mark = ` (${n})`;
      name = cut(plain, mostCharacters - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Whole characters that take no more than so many UTF-16 units. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trim().replace(/'+$/, "");
}
