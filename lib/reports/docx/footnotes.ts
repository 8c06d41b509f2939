import { makeLinks } from "./links";
import { paragraph, runsXml } from "./paragraph";
import { styleIds } from "./style-ids";
import type { Writing } from "./writing";

/** The footnotes that the text refers to, and what they point at; both go into what the shell has of them. */
export function footnoteParts(shell: ReadonlyMap<string, string>, writing: Writing) {
  const links = makeLinks();
  const byId = new Map(writing.report.footnotes.map((footnote) => [footnote.id, footnote]));
  const footnotes = [...writing.notes].map(([id, number]) => {
    const mark = `<w:r><w:rPr><w:rStyle w:val="${styleIds.footnoteMark}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
    const runs = (byId.get(id)?.runs ?? []).map(({ note: _, ...run }) => run);
    const text = paragraph(`${mark}${runsXml(runs, writing, links)}`, {
      style: styleIds.footnote,
    });
    return `<w:footnote w:id="${number}">${text}</w:footnote>`;
  });
  const xml = shell.get("word/footnotes.xml") ?? "";
  const relations = shell.get("word/_rels/footnotes.xml.rels") ?? "";
  return {
    xml: xml.replace("</w:footnotes>", (end) => `${footnotes.join("")}${end}`),
    relations: links.into(relations),
  };
}
