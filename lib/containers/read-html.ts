import { decodeBytes } from "../communique/decode";
import { accept, type Outcome } from "../domain/outcome";
import { declaredCharset } from "./html-charset";
import { dropFurniture } from "./html-furniture";
import { layOut } from "./html-layout";
import { readTree } from "./html-tree";
import { type Notice, notice, type ReceivedText, receive } from "./received-text";

/** A page's text without what the website prints around it; nothing it points to is ever fetched. */
export function readHtml(bytes: Uint8Array): Outcome<ReceivedText> {
  const decoded = decodeBytes(bytes, declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const read = readMarkup(decoded.value.text);
  if (!read.ok) return read;
  const { encoding, cutOff, replaced = 0 } = decoded.value;
  const broken = replaced > 0 ? [notice("charactersBroken", { count: replaced })] : [];
  return receive({
    text: read.value.text,
    format: "html",
    encoding,
    cutOff: cutOff || isCutOff(decoded.value.text),
    notices: [...broken, ...read.value.notices],
  });
}

/** A page that begins as a whole one and never ends, or ends inside a tag. */
const isCutOff = (html: string): boolean =>
  /<[a-z/!][^<>]*$/i.test(html.slice(-2000)) ||
  (/<html[\s>]/i.test(html.slice(0, 4000)) && !/<\/(?:html|body)\s*>/i.test(html.slice(-20_000)));

export function readMarkup(html: string): Outcome<{ text: string; notices: Notice[] }> {
  const tree = readTree(html);
  if (!tree.ok) return tree;
  const { nodes, letters, images } = dropFurniture(tree.value);
  const { paragraphs, tables, struck } = layOut(nodes);
  const notices: Notice[] = [];
  if (letters > 0) notices.push(notice("pageFurnitureLeftOut", { letters }));
  if (images > 0) notices.push(notice("picturesLeftOut", { count: images }));
  if (tables > 0) notices.push(notice("tablesFlattened", { count: tables }));
  if (struck > 0) notices.push(notice("deletionsLeftOut", { count: struck }));
  return accept({ text: paragraphs.length > 0 ? `${paragraphs.join("\n\n")}\n` : "", notices });
}
