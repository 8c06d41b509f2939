import { parseDocument } from "htmlparser2";
import { type HtmlNode, isElement, plainText } from "../containers/html-tree";
import { readZipParts } from "../containers/zip-parts";

export type FileProperties = { title: string; language: string };

/** Some hundred bytes of facts; more is no file that anybody wrote. */
const longestCore = 20_000;
const text = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "");

/** Of a PDF that was read before; the library takes the buffer away. */
export async function pdfProperties(bytes: Uint8Array): Promise<FileProperties> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes, { maxImageSize: 1, verbosity: 0, isEvalSupported: false });
  try {
    const { info } = await pdf.getMetadata();
    const said = info as Record<string, unknown>;
    return { title: text(said.Title), language: text(said.Language) };
  } finally {
    await pdf.destroy();
  }
}

export async function docxProperties(bytes: Uint8Array): Promise<FileProperties> {
  const zip = await readZipParts(bytes, (name) => name === "docProps/core.xml");
  const core = zip.ok ? zip.value.parts.get("docProps/core.xml") : undefined;
  const xml = new TextDecoder().decode(core?.subarray(0, longestCore));
  const nodes = parseDocument(xml, { xmlMode: true }).children;
  return {
    title: wordsIn(nodes, "dc:title"),
    language: wordsIn(nodes, "dc:language"),
  };
}

function wordsIn(nodes: HtmlNode[], name: string): string {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.name === name ? text(plainText(node)) : wordsIn(node.children, name);
    if (found) return found;
  }
  return "";
}
