import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { onePixel } from "./pictures";
import { twinParagraphs } from "./twin";

type Numeral = (typeof LevelFormat)[keyof typeof LevelFormat];
type Level = { pattern: RegExp; text: string; format: Numeral };
type Recipe = { twin: string; file: string; joint: string; levels: Level[] };

const han = LevelFormat.CHINESE_COUNTING_THOUSAND;
const decimal = LevelFormat.DECIMAL;

/** Labels that stand in the text files are counted by Word in these. */
const recipes: Recipe[] = [
  {
    twin: "summit.zh",
    file: "summit.zh.docx",
    joint: "",
    levels: [{ pattern: /^[一二三四五六七八九十]+、/u, text: "%1、", format: han }],
  },
  {
    twin: "nested-outline.zh",
    file: "outline.zh.docx",
    joint: "",
    levels: [
      { pattern: /^[一二三]、/u, text: "%1、", format: han },
      { pattern: /^（[一二三]）/u, text: "（%2）", format: LevelFormat.CHINESE_COUNTING },
      { pattern: /^\d\.\s*/u, text: "%3.", format: decimal },
    ],
  },
  {
    twin: "joint-statement.ru",
    file: "statement.ru.docx",
    joint: " ",
    levels: [
      { pattern: /^\d+\.\s*/u, text: "%1.", format: decimal },
      { pattern: /^[–—]\s*/u, text: "–", format: LevelFormat.BULLET },
    ],
  },
  {
    twin: "treaty.ru",
    file: "treaty.ru.docx",
    joint: "\n",
    levels: [
      { pattern: /^Статья \d\.\s*/u, text: "Статья %1.", format: decimal },
      { pattern: /^\d\.\s*/u, text: "%2.", format: decimal },
      { pattern: /^\d\)\s*/u, text: "%3)", format: decimal },
    ],
  },
  {
    twin: "plan.en",
    file: "plan.en.docx",
    joint: "\n",
    levels: [
      { pattern: /^\d\s+/u, text: "%1", format: decimal },
      { pattern: /^\d\.\d\s*/u, text: "%1.%2", format: decimal },
    ],
  },
];

export async function wordFixtures(): Promise<[string, Uint8Array][]> {
  const counted = recipes.map(
    async (recipe): Promise<[string, Uint8Array]> => [recipe.file, await pack(counting(recipe))],
  );
  return Promise.all([
    ...counted,
    pack(tracked()).then((bytes): [string, Uint8Array] => ["tracked.en.docx", bytes]),
  ]);
}

const pack = async (document: Document) => new Uint8Array(await Packer.toBuffer(document));

function counting({ twin, joint, levels }: Recipe): Document {
  const lines = twinParagraphs(twin).flatMap((printed) => (joint === "\n" ? unwrapped(printed) : [printed]));
  const [title = [], ...rest] = lines;
  return new Document({
    numbering: {
      config: [
        {
          reference: "clauses",
          levels: levels.map(({ text, format }, level) => ({
            level,
            text,
            format,
            alignment: AlignmentType.LEFT,
          })),
        },
      ],
    },
    sections: [{ children: [heading(title), ...rest.map(paragraph)] }],
  });

  function paragraph(printed: string[]): Paragraph {
    const words = printed.join(joint);
    const level = levels.findIndex(({ pattern }) => pattern.test(words));
    const pattern = levels[level]?.pattern;
    if (!pattern) return new Paragraph({ children: inLines(signs(printed) ? printed : [words]) });
    return new Paragraph({
      numbering: { reference: "clauses", level },
      children: [new TextRun(words.replace(pattern, ""))],
    });
  }
}

/** One line, one paragraph, unless the paper broke it. */
const unwrapped = (lines: string[]): string[][] =>
  lines
    .join("\n")
    .replace(/(?<=.{35}[^.;:,])\n/gu, " ")
    .split("\n")
    .map((line) => [line]);

const heading = (lines: string[]) => new Paragraph({ heading: HeadingLevel.TITLE, children: inLines(lines) });
/** Names under a text stand line by line. */
const signs = (lines: string[]) =>
  lines.length > 1 && lines.every((line) => line.length < 45 && !/[。.]$/u.test(line));
const inLines = (lines: string[]): ParagraphChild[] =>
  lines.map((line, i) => new TextRun({ text: line, ...(i > 0 && { break: 1 }) }));

const change = { id: 1, author: "An editor", date: "2026-01-02T03:04:05Z" };

/** Two words put in, one passage struck out, a comment, a note, a picture; the text is the twin's. */
function tracked(): Document {
  const [title = [], ...rest] = twinParagraphs("joint-statement.en");
  return new Document({
    comments: {
      children: [
        { id: 0, author: "An editor", date: new Date(0), children: [new Paragraph("Is this settled?")] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph("Adopted at the first meeting.")] } },
    sections: [
      {
        children: [
          heading(title),
          ...rest.map((lines, i) => new Paragraph({ children: changed(lines.join(" "), i) })),
          new Paragraph({
            children: [new DeletedTextRun({ ...change, text: "10. This clause was struck out." })],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: "png", data: onePixel, transformation: { width: 9, height: 9 } }),
            ],
          }),
        ],
      },
    ],
  });
}

function changed(words: string, i: number): ParagraphChild[] {
  const cut = words.indexOf(" ", 20);
  if (i === 1)
    return [
      new TextRun(words.slice(0, cut)),
      new DeletedTextRun({ ...change, text: " never" }),
      new InsertedTextRun({ ...change, text: words.slice(cut, cut + 12) }),
      new TextRun(words.slice(cut + 12)),
    ];
  if (i === 2)
    return [
      new CommentRangeStart(0),
      new TextRun(words),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
      new FootnoteReferenceRun(1),
    ];
  return [new TextRun(words)];
}
