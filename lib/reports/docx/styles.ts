import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Locale } from "../../domain/vocabulary";
import { documentsFaces, ourFaces, wordLanguage } from "./faces";
import { styleIds } from "./style-ids";

const ink = "1C1B19";
const soft = "4F4B45";
const accent = "1D4F7C";
const edge = "857F75";
const sunk = "F4F1EA";

/** Everything an editor changes in one place: no paragraph of the text is formatted by hand. */
export const stylesIn = (language: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font: ourFaces, size: 21, sizeComplexScript: 21, color: ink, language: wordLanguage(language) },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0, 160, undefined),
    heading1: heading(30, 400, 140, 0),
    heading2: heading(25, 320, 100, 1),
    heading3: heading(22, 240, 80, 2),
    hyperlink: { run: { color: accent, underline: { type: "single" } } },
    footnoteText: {
      run: { size: 18, sizeComplexScript: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles,
  characterStyles: [
    words(styleIds.documentWords, "Words of the document", "SimSun"),
    words(styleIds.traditionalWords, "Words of the document (Traditional)", "PMingLiU"),
  ],
});

function heading(size: number, before: number, after: number, outlineLevel: number | undefined) {
  return {
    quickFormat: true,
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: ink },
    paragraph: {
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...(outlineLevel !== undefined && { outlineLevel }),
    },
  };
}

type Look = Pick<IParagraphStyleOptions, "run" | "paragraph">;
const style = (id: string, name: string, look: Look, basedOn = "Normal"): IParagraphStyleOptions => ({
  ...{ id, name, basedOn, quickFormat: true },
  ...look,
});

const words = (id: string, name: string, eastAsia: "SimSun" | "PMingLiU") => ({
  ...{ id, name, basedOn: "DefaultParagraphFont", quickFormat: true },
  run: { font: documentsFaces(eastAsia) },
});

const quote = (eastAsia: "SimSun" | "PMingLiU"): Look => ({
  run: { font: documentsFaces(eastAsia), size: 23, sizeComplexScript: 23 },
  paragraph: {
    indent: { left: 360 },
    spacing: { before: 120, after: 60, line: 312, lineRule: LineRuleType.AUTO },
    keepLines: true,
    keepNext: true,
    border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: edge } },
  },
});

const inTable = { spacing: { before: 30, after: 30, line: 245, lineRule: LineRuleType.AUTO } };
const tableSize = { size: 18, sizeComplexScript: 18 };
const small = { size: 18, sizeComplexScript: 18, color: soft };

const paragraphStyles: IParagraphStyleOptions[] = [
  style(styleIds.kind, "Report kind", { run: { color: soft }, paragraph: { keepNext: true } }),
  style(styleIds.state, "Report state", { run: { bold: true }, paragraph: { spacing: { after: 160 } } }),
  style(styleIds.contentsHeading, "Contents heading", {
    run: { size: 25, sizeComplexScript: 25, bold: true },
    paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
  }),
  style(styleIds.contentsFirst, "toc 1", { paragraph: contents(0) }),
  style(styleIds.contentsSecond, "toc 2", { paragraph: contents(240) }),
  style(styleIds.lead, "Lead", { run: { size: 24, sizeComplexScript: 24 } }),
  style(styleIds.gap, "Gap", {
    paragraph: {
      keepLines: true,
      indent: { left: 160 },
      shading: { fill: sunk, type: "clear", color: "auto" },
      border: { left: { style: BorderStyle.DOUBLE, size: 8, space: 6, color: edge } },
    },
  }),
  style(styleIds.small, "Small", { run: small }),
  style(styleIds.item, "Report item", { paragraph: { spacing: { after: 60 } } }),
  style(styleIds.caption, "caption", {
    run: { bold: true, boldComplexScript: true },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } },
  }),
  style(styleIds.picture, "Picture", { paragraph: { keepNext: true, spacing: { after: 160 } } }),
  style(styleIds.quote, "Quote", quote("SimSun")),
  style(styleIds.traditionalQuote, "Quote (Traditional)", quote("PMingLiU"), styleIds.quote),
  style(styleIds.quoteSource, "Quote source", { run: small, paragraph: { indent: { left: 360 } } }),
  style(styleIds.tableText, "Table text", { run: tableSize, paragraph: inTable }),
  style(
    styleIds.tableNumber,
    "Table number",
    { paragraph: { alignment: AlignmentType.END } },
    styleIds.tableText,
  ),
  style(
    styleIds.tableHead,
    "Table head",
    { run: { bold: true, boldComplexScript: true, color: soft }, paragraph: { keepNext: true } },
    styleIds.tableText,
  ),
  style(styleIds.factName, "Fact name", { run: { color: soft } }, styleIds.tableText),
  style(styleIds.partEnd, "Part end", {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  }),
  style(styleIds.header, "header", { run: small }),
  style(styleIds.footer, "footer", { run: small }),
];

function contents(left: number) {
  return { indent: { left }, spacing: { after: 40 } };
}

/** What the library has no words for: the styles everything is based on, and those of tables. */
export const basicStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${edge}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="E0DBD1"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${edge}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`,
  `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.facts}"><w:name w:val="Report facts"/><w:basedOn w:val="TableNormal"/><w:qFormat/></w:style>`,
].join("");
