import { DomUtils } from "htmlparser2";
import { type HtmlElement, type HtmlNode, isElement } from "../containers/html-tree";

type Json = Record<string, unknown>;

/** What a page says of itself to machines, and the few places where it says it to people. */
export type PageMarks = {
  /** The first of these that says anything. */
  meta(...names: string[]): string;
  /** The same of the page's linked data: `headline`, `publisher.name`. */
  linked(...paths: string[]): string;
  title: string;
  headings: string[];
  /** Of `<time>` elements: machine-readable days, the marked ones first. */
  times: string[];
  canonical: string;
  language: string;
};

const most = 2_000;
const longest = 2_000;

/** No mark of a page is longer that means anything. */
const plain = (text: string) => text.slice(0, 20_000).replace(/\s+/gu, " ").trim().slice(0, longest);

export function readMarks(nodes: HtmlNode[]): PageMarks {
  const elements = DomUtils.findAll(() => true, nodes as never) as unknown as HtmlElement[];
  const named = (name: string) => elements.filter((element) => element.name === name).slice(0, most);
  const wordsOf = (element: HtmlElement) => plain(DomUtils.textContent(element as never));
  const metas = new Map<string, string>();
  for (const { attribs } of named("meta")) {
    const key = (
      attribs.property ||
      attribs.name ||
      attribs.itemprop ||
      attribs["http-equiv"] ||
      ""
    ).toLowerCase();
    const content = plain(attribs.content ?? "");
    if (key && content && !metas.has(key)) metas.set(key, content);
  }
  const data = named("script")
    .filter(({ attribs }) => /^application\/ld\+json/i.test(attribs.type ?? ""))
    .flatMap((script) => readLinked(DomUtils.textContent(script as never)))
    .sort((a, b) => Number(isArticle(b)) - Number(isArticle(a)));
  const times = named("time").filter(({ attribs }) => attribs.datetime);
  const isMarked = ({ attribs }: HtmlElement) =>
    "pubdate" in attribs || /datePublished|dateCreated/.test(attribs.itemprop ?? "");
  const others = elements.filter(
    (element) => element.name !== "time" && element.name !== "meta" && isMarked(element),
  );
  return {
    meta: (...names) => names.map((name) => metas.get(name)).find(Boolean) ?? "",
    linked: (...paths) =>
      paths.flatMap((path) => data.map((one) => wordsAt(one, path.split(".")))).find(Boolean) ?? "",
    title: wordsOf(named("title")[0] ?? ({ children: [] } as never)),
    headings: named("h1").map(wordsOf).filter(Boolean),
    times: [
      ...times.filter(isMarked).map(({ attribs }) => attribs.datetime ?? ""),
      ...others.map((element) => element.attribs.content ?? wordsOf(element)),
      ...times.filter((time) => !isMarked(time)).map(({ attribs }) => attribs.datetime ?? ""),
    ],
    canonical:
      named("link").find(({ attribs }) => /^canonical$/i.test(attribs.rel ?? ""))?.attribs.href ?? "",
    language: elements.find((element) => isElement(element) && element.name === "html")?.attribs.lang ?? "",
  };
}

const isArticle = (one: Json): boolean => /Article|Posting|Report/i.test(String(one["@type"] ?? ""));

/** What is no JSON says nothing. */
function readLinked(text: string): Json[] {
  try {
    return flattened(JSON.parse(text), 0);
  } catch {
    return [];
  }
}

function flattened(value: unknown, depth: number): Json[] {
  if (depth > 4 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, most).flatMap((one) => flattened(one, depth + 1));
  const one = value as Json;
  return [one, ...flattened(one["@graph"], depth + 1)];
}

function wordsAt(value: unknown, [name, ...rest]: string[]): string {
  if (name === undefined) return typeof value === "string" ? plain(value) : "";
  const held = Array.isArray(value) ? value[0] : value;
  return typeof held === "object" && held !== null && Object.hasOwn(held, name)
    ? wordsAt((held as Json)[name], rest)
    : "";
}
