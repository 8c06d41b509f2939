import { keepMainPart } from "./html-main-part";
import { countLinks } from "./html-prose";
import { type HtmlElement, type HtmlNode, isElement, isText, plainText } from "./html-tree";

/** Never text of a page: code, controls, and what is drawn or played. */
const never =
  /^(?:script|style|noscript|template|iframe|object|embed|applet|svg|canvas|video|audio|head|link|meta|base|button|select|option|input|textarea|map|frameset|rt|rp|annotation|annotation-xml)$/;
const navigation = /^(?:navigation|search|banner|contentinfo|menu|menubar|toolbar|dialog|alertdialog)$/i;
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Names that websites give to what stands around an article. */
const around =
  /^(?:(?:site|page|main|top|global|bottom|left|right|side)[-_]?)?(?:nav|navbar|navi|navigation|menu|submenu|breadcrumbs?|crumbs?|sidebar|share|sharing|social|socials|related|footer|foot|header|head|toolbar|pager|pagination|cookies?|banner|ads?|advert|subscribe|login|search|copyright|tags|comments?|print|qrcode|fontsize)(?:[-_]?(?:box|bar|block|list|links?|wrap|wrapper|container|menu|area|\d+))?$/i;

/** A title may well stand in what is called so; a site's own has links in it. */
const edge = /header|head|foot/i;

type Measure = { letters: number; linked: number };

/** Takes the furniture out of the tree; answers how much text went with it and how many pictures. */
export function dropFurniture(nodes: HtmlNode[]): { nodes: HtmlNode[]; letters: number; images: number } {
  let letters = 0;
  let images = 0;
  const measured = new Map<HtmlNode, Measure>();
  const pageTitle = titleOf(nodes);
  const kept = withoutMachinery(nodes);
  const links = countLinks(kept);
  const all = measureAll(kept).letters;
  const root = mainPart(kept, all, (node) => measured.get(node)?.letters ?? 0);
  const inside = root ?? kept;
  if (root) letters += all - (measured.get(root[0] as HtmlNode)?.letters ?? 0);
  const title = root && !hasTitle(root) ? findTitle(kept, root) : null;
  const pruned = [...(title ? [title] : []), ...prune(inside, root !== null)];
  const before = lettersIn(pruned);
  const main = keepMainPart(pruned, links, pageTitle);
  return { nodes: main, letters: letters + before - lettersIn(main), images };

  function withoutMachinery(from: HtmlNode[]): HtmlNode[] {
    return from.filter((node) => {
      if (!isElement(node)) {
        if ("children" in node) node.children = withoutMachinery(node.children);
        return isText(node) || "children" in node;
      }
      if (node.name === "img" || node.name === "picture") images++;
      if (node.name === "img" || node.name === "picture" || never.test(node.name) || isHidden(node))
        return false;
      node.children = withoutMachinery(node.children);
      return true;
    });
  }

  function measureAll(from: HtmlNode[]): Measure {
    const sum = { letters: 0, linked: 0 };
    for (const node of from) {
      const own = isText(node)
        ? { letters: node.data.replace(/\s+/g, "").length, linked: 0 }
        : "children" in node
          ? measureAll(node.children)
          : { letters: 0, linked: 0 };
      if (isElement(node) && node.name === "a") own.linked = own.letters;
      measured.set(node, own);
      sum.letters += own.letters;
      sum.linked += own.linked;
    }
    return sum;
  }

  function prune(from: HtmlNode[], inArticle: boolean): HtmlNode[] {
    return from.filter((node) => {
      if (!isElement(node)) return true;
      const { letters: own, linked } = measured.get(node) ?? { letters: 0, linked: 0 };
      if (isFurniture(node, { inArticle, own, linked, all })) {
        letters += own;
        return false;
      }
      if (node.name === "header" && !inArticle) {
        const titles = titlesIn([node]);
        const kept = titles.reduce((sum, title) => sum + (measured.get(title)?.letters ?? 0), 0);
        if (titles.length > 0) letters += own - kept;
        if (titles.length > 0) node.children = titles;
      }
      node.children = prune(node.children, inArticle);
      return true;
    });
  }
}

const lettersIn = (nodes: HtmlNode[]): number =>
  nodes.reduce((sum, node) => sum + plainText(node).replace(/\s+/g, "").length, 0);

function titleOf(nodes: HtmlNode[]): string {
  const found: HtmlElement[] = [];
  collect(nodes, ({ name }) => name === "title", found);
  return found[0] ? plainText(found[0]) : "";
}

type Setting = Measure & { inArticle: boolean; own: number; all: number };

/** Judged by what it is and what it holds: a part with much of the text is kept whatever its name. */
function isFurniture(node: HtmlElement, { inArticle, own, linked, all }: Omit<Setting, "letters">): boolean {
  if (own === 0 || own > all * 0.3) return false;
  if (node.name === "nav" || navigation.test(node.attribs.role ?? "")) return true;
  if (/^(?:aside|menu)$/.test(node.name)) return true;
  if (/^(?:header|footer)$/.test(node.name)) return !inArticle && !hasTitle([node]);
  if (!/^(?:div|section|ul|ol|table|td|p|dl|span|form|h[2-6])$/.test(node.name)) return false;
  if (/^(?:div|section|ul|ol|table|td|dl|form)$/.test(node.name) && own >= 8 && linked > own * 0.7)
    return true;
  const names = `${node.attribs.class ?? ""} ${node.attribs.id ?? ""}`.split(/\s+/);
  const named = names.some((name) => around.test(name) && (linked > 0 || !edge.test(name)));
  return own < 1500 && named && !hasTitle([node]);
}

const isHidden = ({ attribs }: HtmlElement): boolean =>
  "hidden" in attribs || (attribs.style !== undefined && hidden.test(attribs.style));

/** The article that a page marks as such, if most of the text stands in it. */
function mainPart(nodes: HtmlNode[], all: number, lettersOf: (node: HtmlNode) => number): HtmlNode[] | null {
  for (const wanted of [isBody, isArticle, isMain]) {
    const found: HtmlElement[] = [];
    collect(nodes, wanted, found);
    const [largest] = found.sort((a, b) => lettersOf(b) - lettersOf(a));
    if (largest && lettersOf(largest) >= all * 0.5) return [largest];
  }
  return null;
}

const isBody = ({ attribs }: HtmlElement) => /\barticleBody\b/.test(attribs.itemprop ?? "");
const isArticle = ({ name }: HtmlElement) => name === "article";
const isMain = ({ name, attribs }: HtmlElement) => name === "main" || attribs.role === "main";

function collect(nodes: HtmlNode[], wanted: (node: HtmlElement) => boolean, found: HtmlElement[]): void {
  for (const node of nodes) {
    if (isElement(node) && wanted(node)) found.push(node);
    else if ("children" in node) collect(node.children, wanted, found);
  }
}

function titlesIn(nodes: HtmlNode[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  collect(nodes, ({ name }) => name === "h1", found);
  return found;
}

const hasTitle = (nodes: HtmlNode[]): boolean => titlesIn(nodes).length > 0;

/** The only first heading of the page, where the article itself has none. */
function findTitle(nodes: HtmlNode[], root: HtmlNode[]): HtmlElement | null {
  const found: HtmlElement[] = [];
  collect(nodes, (node) => node.name === "h1" && !root.includes(node), found);
  return found.length === 1 ? (found[0] ?? null) : null;
}
