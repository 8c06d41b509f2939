import { type HtmlElement, isElement, plainText } from "./html-tree";
import { writtenForPage } from "./written-number";

const printed =
  /^\s*(?:\d{1,3}\s*[.)、．]|[(（]?[\p{L}\d]{1,3}[)）]|[一二三四五六七八九十百]{1,4}、|第.{1,5}条|(?:Article|Статья)\s+\d|[—–•·●○▪■-])/u;
const notes = /^(?:fn|foot-?note|end-?note|cite[_-]?note|_?ftn|_?edn|note)[-_:]?\d*/i;

/** What a list prints before an item, as text: “3. ”, “b) ”, “四、”, “• ”; empty where the item prints its own. */
export function itemLabel(item: HtmlElement, position: number): string {
  if (printed.test(plainText(item).slice(0, 40))) return "";
  const list = item.parent && isElement(item.parent) ? item.parent : null;
  if (isNote(item)) return `[${position}] `;
  const style = styleOf(item) ?? (list ? styleOf(list) : null);
  if (style === "none") return "";
  const quoted = /^["'](.*)["']$/.exec(style ?? "")?.[1];
  if (quoted !== undefined) return quoted;
  if (list?.name !== "ol") return "• ";
  return writtenForPage(position, style ?? item.attribs.type ?? list.attribs.type ?? "1");
}

/** The number of each item: `start`, `value` and `reversed` as a browser counts them. */
export function countItems(list: HtmlElement): Map<HtmlElement, number> {
  const items = list.children.filter(isElement).filter(({ name }) => name === "li");
  const step = "reversed" in list.attribs ? -1 : 1;
  const start = number(list.attribs.start) ?? (step < 0 ? items.length : 1);
  let next = start;
  const counted = new Map<HtmlElement, number>();
  for (const item of items) {
    next = number(item.attribs.value) ?? next;
    counted.set(item, next);
    next += step;
  }
  return counted;
}

const isNote = ({ attribs, parent }: HtmlElement): boolean =>
  notes.test(attribs.id ?? "") ||
  attribs.role === "doc-endnote" ||
  (parent !== null && isElement(parent) && /\b(?:footnotes|references)\b/.test(parent.attribs.class ?? ""));

function styleOf({ attribs }: HtmlElement): string | null {
  const found = /list-style(?:-type)?\s*:\s*("[^"]*"|'[^']*'|[\w-]+)/i.exec(attribs.style ?? "")?.[1];
  return found ? (/^["']/.test(found) ? found : found.toLowerCase()) : null;
}

function number(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : null;
}
