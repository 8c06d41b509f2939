import { linkedInside, paragraph, textParagraph } from "./paragraph";
import { textRuns } from "./run-xml";
import { styleIds } from "./style-ids";

export type Entry = { bookmark: string; text: string; level: 1 | 2 };

/**
 * A table of contents that Word fills with page numbers when the file is opened. Until then, and where nobody fills
 * it, the headings stand there and lead to their places.
 */
export function contentsXml(title: string, entries: readonly Entry[]): string {
  const opening =
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const lines = entries.map(({ bookmark, text, level }, at) =>
    paragraph(`${at === 0 ? opening : ""}${linkedInside(textRuns(text), bookmark)}`, {
      style: level === 1 ? styleIds.contentsFirst : styleIds.contentsSecond,
    }),
  );
  if (lines.length === 0) return "";
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    textParagraph(title, { style: styleIds.contentsHeading }),
    ...lines,
    paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    "</w:sdtContent></w:sdt>",
  ].join("");
}
