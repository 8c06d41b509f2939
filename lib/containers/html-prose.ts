import { width } from "../communique/lines";
import { type HtmlElement, type HtmlNode, isElement, isText } from "./html-tree";

/** Elements that begin on a line of their own. */
export const blocks =
  /^(?:p|div|section|article|main|header|footer|aside|address|blockquote|center|dl|dt|dd|figure|figcaption|fieldset|form|hgroup|h[1-6]|li|ol|ul|pre|table|tbody|thead|tfoot|tr|td|th|caption|hr|details|summary|body|html|nav|dir|menu|frameset|legend)$/;

/** Columns from which on words in one piece are a sentence and no label of a page. */
export const longLine = 60;

/** How much of each part is running text outside links, in columns. */
export function measureProse(nodes: HtmlNode[]): Map<HtmlNode, number> {
  const measured = new Map<HtmlNode, number>();
  let total = 0;
  let line = 0;
  const flush = () => {
    if (line >= longLine) total += line;
    line = 0;
  };
  const walk = (node: HtmlNode, linked: boolean) => {
    const before = total;
    if (isText(node)) line += linked ? 0 : widthOf(node.data);
    else if ("children" in node) {
      const isBlock = isElement(node) && blocks.test(node.name);
      if (isBlock) flush();
      for (const child of node.children) walk(child, linked || isLink(node));
      if (isBlock) flush();
    }
    measured.set(node, total - before);
  };
  for (const node of nodes) walk(node, false);
  return measured;
}

export const isLink = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && node.name === "a" && "href" in node.attribs;

export function countLinks(nodes: HtmlNode[]): number {
  let links = 0;
  for (const node of nodes) {
    if (isLink(node)) links++;
    if ("children" in node) links += countLinks(node.children);
  }
  return links;
}

/** In steps, because a width is counted only as far as one line goes. */
function widthOf(text: string): number {
  const words = text.replace(/\s+/g, " ");
  let columns = 0;
  for (let at = 0; at < words.length; at += 400) columns += width(words.slice(at, at + 400));
  return columns;
}
