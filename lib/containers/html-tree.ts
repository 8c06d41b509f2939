import { Parser, parseDocument } from "htmlparser2";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { deepestTags, mostHtmlTags } from "./limits";

export type HtmlNode = ReturnType<typeof parseDocument>["children"][number];
export type HtmlElement = Extract<HtmlNode, { attribs: Record<string, string> }>;

export const isElement = (node: HtmlNode): node is HtmlElement => "attribs" in node;
export const isText = (node: HtmlNode): node is Extract<HtmlNode, { data: string }> => node.type === "text";

const step = 65_536;

/** Counted before a tree is built, because the tree of a million nested tags is the attack itself. */
export function readTree(html: string): Outcome<HtmlNode[]> {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  const counter = new Parser({
    onopentagname() {
      tags++;
      deepest = Math.max(deepest, ++depth);
    },
    onclosetag() {
      depth--;
    },
  });
  for (let at = 0; at < html.length; at += step) {
    counter.write(html.slice(at, at + step));
    if (deepest > deepestTags) return refuse("invalid", sentence("tagsTooDeep", { limit: deepestTags }));
    if (tags > mostHtmlTags) return refuse("invalid", sentence("tooManyTags", { limit: mostHtmlTags }));
  }
  return accept(parseDocument(html).children);
}

/** The text inside, without any layout: for measuring and for marks. */
export function plainText(node: HtmlNode): string {
  if (isText(node)) return node.data;
  return "children" in node ? node.children.map(plainText).join("") : "";
}
