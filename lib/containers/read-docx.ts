import { type Outcome, refuse, sentence } from "../domain/outcome";
import { decideFormat, takenEndings } from "./detect-format";
import { layOut } from "./html-layout";
import { readTree } from "./html-tree";
import { notice, type ReceivedText, receive } from "./received-text";
import { noticesOf } from "./word-counts";
import { prepareDocument } from "./word-document";
import { labelMaker } from "./word-labels";
import { noLists, readLists } from "./word-numbering";
import { readStyles } from "./word-styles";
import { readZipParts } from "./zip-parts";

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|mimetype|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml|word\/_rels\/[^/]+\.rels)$/;

export async function readDocx(bytes: Uint8Array, fileName: string): Promise<Outcome<ReceivedText>> {
  const zip = await readZipParts(bytes, (name) => wanted.test(name));
  if (!zip.ok) return zip;
  const { names, parts } = zip.value;
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (!main)
    return refuse("invalid", sentence("fileKindNotTaken", { found: kindOf(names), kinds: takenEndings }));
  const format = decideFormat(fileName, "docx");
  if (!format.ok) return format;
  const read = (name: string) => decodeXml(parts.get(name));
  const styles = readStyles(read("word/styles.xml"));
  if (!styles.ok) return styles;
  const lists = parts.has("word/numbering.xml") ? readLists(read("word/numbering.xml")) : null;
  if (lists && !lists.ok) return lists;
  const labelled = prepareDocument(read(main), labelMaker(lists?.value ?? noLists, styles.value));
  if (!labelled.ok) return labelled;
  const { xml, counts } = labelled.value;
  const html = await toHtml(new Set(parts.keys()), (name) => (name === main ? xml : read(name)));
  if (html === null) return refuse("invalid", "fileDamaged");
  const tree = readTree(html);
  if (!tree.ok) return tree;
  const { paragraphs, tables } = layOut(tree.value);
  return receive({
    text: paragraphs.length > 0 ? `${paragraphs.join("\n\n")}\n` : "",
    format: "docx",
    encoding: null,
    cutOff: false,
    notices: [...(tables > 0 ? [notice("tablesFlattened", { count: tables })] : []), ...noticesOf(counts)],
  });
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`),
  "p => p:fresh",
];

/** The converter asks for parts by name; it gets the ones already unpacked, and no pictures. */
async function toHtml(names: Set<string>, read: (name: string) => string): Promise<string | null> {
  const { default: mammoth } = await import("mammoth");
  const file = {
    exists: (name: string) => names.has(name),
    read: async (name: string) => read(name),
  };
  try {
    const converted = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      styleMap,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return converted.value;
  } catch {
    // It throws plain errors for XML that is not well formed.
    return null;
  }
}

function decodeXml(bytes: Uint8Array | undefined): string {
  if (!bytes) return "";
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

function kindOf(names: Set<string>): string {
  if (names.has("xl/workbook.xml")) return "Excel";
  if (names.has("ppt/presentation.xml")) return "PowerPoint";
  if (names.has("META-INF/container.xml")) return "EPUB";
  return names.has("content.xml") && names.has("mimetype") ? "OpenDocument" : "ZIP";
}
