import { laidOut } from "../laid-out";
import { paragraphsOf } from "../paragraphs";
import type { FactsBlock, Report, Section } from "../report";
import { isWideSection } from "../wide-table";
import { blockPieces, bookmarkOf, factsXml, type Place } from "./block-xml";
import { contentsXml } from "./contents";
import { bookmarked, paragraph, textParagraph } from "./paragraph";
import { textRuns } from "./run-xml";
import { type Shell, textWidth } from "./shell";
import { styleIds } from "./style-ids";
import type { Writing } from "./writing";

type Pages = "upright" | "sideways";
/** A part of the text under one heading; all its pages are upright, or all on their side. */
type Part = {
  id: string;
  title: string;
  newPage: boolean;
  pages: Pages;
  pieces(place: Place): AsyncIterable<string>;
};

/** The whole text of the file, in pieces. */
export async function* textPieces(
  shell: Shell,
  writing: Writing,
  written: (rows: number) => void,
): AsyncGenerator<string> {
  const { report } = writing;
  const parts = partsOf(report, writing);
  yield shell.opening + frontXml(report, parts, writing);
  let pages: Pages = "upright";
  for (const { id, title, newPage, pages: wanted, pieces } of parts) {
    const turned = wanted !== pages;
    if (turned) yield endOfPages(shell[pages]);
    pages = wanted;
    yield paragraph(bookmarked(textRuns(title), bookmarkOf("part", id), writing.nextId()), {
      style: styleIds.section,
      newPage: newPage && !turned,
    });
    yield* pieces({ width: textWidth[pages], written });
  }
  yield `${shell[pages]}</w:body></w:document>`;
}

/** The last paragraph of a run of pages says how they look. */
const endOfPages = (look: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleIds.partEnd}"/>${look}</w:pPr></w:p>`;

function frontXml({ head, sections }: Report, parts: readonly Part[], writing: Writing): string {
  const { frame, issued } = head;
  return [
    textParagraph(`${frame.brand} · ${head.kindWords}`, { style: styleIds.kind }),
    textParagraph(head.title, { style: styleIds.title }),
    textParagraph(issued ? issued.words : frame.draft, { style: styleIds.state }),
    factsXml(origin({ head }), textWidth.upright, writing),
    contentsXml(
      frame.contents,
      parts.flatMap((part) => [
        { bookmark: bookmarkOf("part", part.id), text: part.title, level: 1 as const },
        ...sections
          .filter(({ id }) => id === part.id)
          .flatMap(laidOut)
          .flatMap(({ block }) =>
            block.block === "heading" && block.level === 2
              ? [{ bookmark: bookmarkOf("heading", block.id), text: block.text, level: 2 as const }]
              : [],
          ),
      ]),
    ),
  ].join("");
}

/** Where it comes from and what it shows; every file carries it. */
function origin({ head }: Pick<Report, "head">): FactsBlock["rows"] {
  const { frame, issued } = head;
  const fact = (name: string, text: string, href?: string) => ({
    name,
    value: [{ text, ...(href && { href }) }],
  });
  return [
    ...(issued ? [fact(frame.number, issued.number, issued.address)] : []),
    fact(frame.asOf, head.asOfWords),
    fact(frame.filter, head.viewWords),
    fact(frame.codebook, head.codebook),
    ...(head.dataHash ? [fact(frame.dataHash, head.dataHash)] : []),
    fact(frame.sameView, head.viewAddress, head.viewAddress),
  ];
}

function partsOf({ head, sections }: Report, writing: Writing): Part[] {
  const { frame } = head;
  const sectionsWhere = (annex: boolean) =>
    sections.filter((section) => section.annex === annex).map((section) => sectionPart(section, writing));
  return [
    ...typedPart("introduction", frame.introduction, head.introduction),
    ...sectionsWhere(false),
    ...typedPart("notes", frame.notes, head.notes),
    ...sectionsWhere(true),
  ];
}

function typedPart(id: string, title: string, typed: string): Part[] {
  const paragraphs = paragraphsOf(typed);
  if (paragraphs.length === 0) return [];
  const pieces = async function* () {
    yield paragraphs.map((text) => textParagraph(text)).join("");
  };
  return [{ id, title, newPage: false, pages: "upright", pieces }];
}

const sectionPart = (section: Section, writing: Writing): Part => ({
  id: section.id,
  title: section.title,
  newPage: section.annex,
  pages: isWideSection(section) ? "sideways" : "upright",
  async *pieces(place) {
    for (const { block, captioned } of laidOut(section))
      yield* blockPieces(block, { ...place, captioned }, writing);
  },
});
