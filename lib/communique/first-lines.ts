import { endsSentence, type Line, width } from "./lines";

/** How a text marks where a paragraph begins, beside empty lines. */
export type FirstLines = {
  /** How far first lines stand in, where that tells them from others. */
  indent: number | null;
  /** Paragraphs are lines, longer than any paper is wide. */
  areParagraphs: boolean;
};

const widestPaper = 130;

/** An indent marks first lines if most lines that have it stand under a finished sentence, an empty line or nothing. */
export function readFirstLines(lines: Line[]): FirstLines {
  const indents = new Map<number, { all: number; first: number }>();
  let long = 0;
  lines.forEach((line, i) => {
    if (width(line.text) > widestPaper) long++;
    if (line.indent === 0) return;
    const above = lines[i - 1];
    const count = indents.get(line.indent) ?? { all: 0, first: 0 };
    indents.set(line.indent, count);
    count.all++;
    if (!above || line.blankBefore || endsSentence(above.text)) count.first++;
  });
  const usual = [...indents].filter(([, { all, first }]) => first >= 3 && first >= all * 0.6);
  const [best] = usual.sort(([, a], [, b]) => b.first - a.first);
  return { indent: best?.[0] ?? null, areParagraphs: long >= 3 && long * 3 >= lines.length };
}

/** The author began a paragraph here, although nothing is finished above. */
export function beginsParagraph(above: Line, line: Line, { indent, areParagraphs }: FirstLines): boolean {
  return line.indent === indent || (areParagraphs && /[,，;；]$/u.test(above.text));
}
