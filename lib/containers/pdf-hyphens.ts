const atLineEnd = /(\p{L}{1,40})[-‐]\n(?=(\p{Ll}{1,40}))/gu;
const inside = /\p{L}{1,40}[-‐]\p{L}{1,40}/gu;
const few = 3;

/**
 * Hyphens at line ends that the typesetter put there become soft ones, which the reader takes out. They are the
 * typesetter's where lines end in one far more often than words hold one, or in a hyphen that no word has; a hyphen
 * stays where the text has the word with it elsewhere, or both its parts as words.
 */
export function softenHyphens(text: string): string {
  const isOther = text.includes("‐\n") && !/\p{L}‐\p{L}/u.test(text);
  const ends = text.match(atLineEnd)?.length ?? 0;
  const compounds = text.match(inside) ?? [];
  const isSet = ends > few && ends * 2 > compounds.length;
  if (!isOther && !isSet) return text.replaceAll("‐", "-");
  const written = new Set(compounds.map((word) => word.toLowerCase().replace("‐", "-")));
  const unbroken = text.replace(/\p{L}{1,40}[-‐]\n\p{L}{1,40}/gu, " ");
  const words = new Set((unbroken.match(/(?<![\p{L}‐-])\p{L}{2,40}(?![\p{L}‐-])/gu) ?? []).map(lower));
  return text
    .replace(atLineEnd, (hyphen: string, head: string, tail: string) => {
      const isTheirs = isSet || hyphen.includes("‐");
      const isCompound =
        written.has(lower(`${head}-${tail}`)) || (words.has(lower(head)) && words.has(lower(tail)));
      if (!isTheirs) return `${head}-\n`;
      return isCompound ? `${head}-` : `${head}\u00ad`;
    })
    .replaceAll("‐", "-");
}

const lower = (word: string) => word.toLowerCase();
