import { countItems, itemLabel } from "./html-labels";
import { blocks } from "./html-prose";
import { type HtmlElement, type HtmlNode, isElement, isText, plainText } from "./html-tree";
import { createTextWriter, type TextWriter } from "./text-writer";

const unit = /(?<!\p{L})(?:m|km|cm|mm|м|км|см|мм|CO|W|Вт)$/u;
const raised: Record<string, string> = { "1": "¹", "2": "²", "3": "³" };

export type Layout = { paragraphs: string[]; tables: number; struck: number };

/** A tree to the paragraphs that a browser would show, lists numbered and tables row by row. */
export function layOut(nodes: HtmlNode[]): Layout {
  const seen = { tables: 0, struck: 0 };
  const writer = createTextWriter();
  walk(nodes, writer);
  writer.block();
  return { paragraphs: writer.paragraphs(), ...seen };

  function walk(from: HtmlNode[], to: TextWriter): void {
    for (const node of from) {
      if (isText(node)) to.text(node.data);
      else if (isElement(node)) element(node, to);
      else if ("children" in node) walk(node.children, to);
    }
  }

  function element(node: HtmlElement, to: TextWriter): void {
    const { name, children } = node;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (name === "br") to.lineBreak();
    else if (name === "sup") mark(node, to);
    else if (name === "q") quote(children, to);
    else if (name === "del") seen.struck++;
    else if (name === "pre" || name === "xmp" || name === "listing") preformatted(node, to);
    else if (name === "table") table(node, to);
    else if (/^(?:ol|ul|dir|menu)$/.test(name)) list(node, to);
    else if (name === "a" && isBackLink(node)) return;
    else if (level || blocks.test(name)) {
      to.block();
      walk(children, to);
      to.block(level ? Number(level) : undefined);
    } else walk(children, to);
  }

  function list(node: HtmlElement, to: TextWriter): void {
    const numbers = countItems(node);
    to.block();
    for (const child of node.children) {
      const number = isElement(child) ? numbers.get(child) : undefined;
      if (isElement(child) && number !== undefined) {
        to.label(itemLabel(child, number));
        walk(child.children, to);
      } else walk([child], to);
      to.block();
    }
  }

  function table(node: HtmlElement, to: TextWriter): void {
    to.block();
    const rows = rowsOf(node);
    const filled = rows.map((row) => row.map((cell) => paragraphsOf(cell)));
    if (filled.filter((cells) => cells.filter((cell) => cell.length > 0).length > 1).length > 1)
      seen.tables++;
    for (const child of node.children) if (isElement(child) && child.name === "caption") element(child, to);
    for (const cells of filled) {
      for (const line of joinCells(cells)) {
        to.mark(line);
        to.block();
      }
    }
  }

  function paragraphsOf(cell: HtmlElement): string[] {
    const inner = createTextWriter();
    walk(cell.children, inner);
    inner.block();
    return inner.paragraphs();
  }
}

/** Cells of one paragraph each make one line; a cell of many keeps its paragraphs, behind the number beside it. */
function joinCells(cells: string[][]): string[] {
  const full = cells.filter((cell) => cell.length > 0);
  if (full.every((cell) => cell.length === 1)) return full.length > 0 ? [full.flat().join("\t")] : [];
  const [first = [], ...rest] = full;
  const [label = ""] = first;
  if (first.length === 1 && label.length <= 12 && rest.length > 0) {
    const [opening = "", ...more] = rest.flat();
    return [`${label}\t${opening}`, ...more];
  }
  return full.flat();
}

function rowsOf(node: HtmlElement): HtmlElement[][] {
  return node.children.filter(isElement).flatMap((child) => {
    if (/^(?:tbody|thead|tfoot)$/.test(child.name)) return rowsOf(child);
    if (child.name === "tr") return [child.children.filter(isElement)];
    return child.name === "td" || child.name === "th" ? [[child]] : [];
  });
}

/** A raised number behind a word points to a note; behind a unit it is an exponent. */
function mark(node: HtmlElement, to: TextWriter): void {
  const words = plainText(node).trim();
  const number = /^[[(]?(\d{1,3}|\*{1,3})[\])]?$/.exec(words)?.[1];
  const linked = node.children.some((child) => isElement(child) && child.name === "a");
  const exponent = number && !linked && unit.test(to.tail()) ? raised[number] : undefined;
  if (exponent) to.mark(exponent);
  else if (number) to.mark(number.startsWith("*") ? number : `[${number}]`);
  else to.text(words);
}

function quote(children: HtmlNode[], to: TextWriter): void {
  to.mark("“");
  to.text(children.map(plainText).join(""));
  to.mark("”");
}

function preformatted(node: HtmlElement, to: TextWriter): void {
  to.block();
  for (const line of plainText(node).split(/\r\n|\r|\n/)) {
    to.text(line);
    to.lineBreak();
  }
  to.block();
}

const isBackLink = (node: HtmlElement): boolean =>
  /^#/.test(node.attribs.href ?? "") && /^[\s↑↩^⏎\p{Variation_Selector}]+$/u.test(plainText(node));
