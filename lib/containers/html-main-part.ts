import { blocks, countLinks, longLine, measureProse } from "./html-prose";
import { type HtmlElement, type HtmlNode, isElement, isText, plainText } from "./html-tree";

const genre =
  /公报|声明|宣言|协定|条约|备忘录|计划|communiqu|statement|declaration|treaty|agreement|memorandum|plan\b|коммюнике|заявлени|деклараци|договор|соглашени|меморандум|план\b/iu;
/** A website's own words, whatever they are called in its code. */
const notice =
  /cookie|куки|©|\(c\)|copyright|all rights reserved|все права защищены|版权所有|ICP[备证]|隐私政策/iu;
const whole = /^(?:p|li|pre|blockquote|dl|h[1-6])$/;
const fewLinks = 3;

/**
 * Without a mark at the article, the smallest part with most of the running text. What stands around it on a page
 * with links goes, unless it is text itself, the title, or beside it in the same part without a link.
 */
export function keepMainPart(nodes: HtmlNode[], links: number, pageTitle: string): HtmlNode[] {
  const prose = measureProse(nodes);
  const proseOf = (node: HtmlNode) => prose.get(node) ?? 0;
  const all = nodes.reduce((sum, node) => sum + proseOf(node), 0);
  const path: HtmlElement[] = [];
  for (let level = nodes; ; ) {
    const next: HtmlElement | undefined = level
      .filter(isElement)
      .find((node) => proseOf(node) >= Math.max(longLine, all * 0.7) && !whole.test(node.name));
    if (!next) break;
    path.push(next);
    level = next.children;
  }
  const main = path.at(-1);
  if (!main || links - countLinks([main]) < fewLinks) return nodes;
  const opening = plainText(main).slice(0, 600);
  const isTitle = (node: HtmlElement) => {
    const words = plainText(node);
    if (words.trim() === "" || letters(words).length > 300) return false;
    return (
      (isNamedLike(words, pageTitle) || node.name === "h1") && !letters(opening).includes(letters(words))
    );
  };
  let kept: HtmlNode[] = nodes;
  path.forEach((part, depth) => {
    const beside = keptBeside(kept, part, depth === path.length - 1);
    const parent = path[depth - 1];
    if (parent) parent.children = beside;
    else nodes = beside;
    kept = part.children;
  });
  return nodes;

  function keptBeside(level: HtmlNode[], part: HtmlElement, isInnermost: boolean): HtmlNode[] {
    let titled = false;
    const at = level.indexOf(part);
    return level.flatMap((node, i) => {
      if (node === part) return [node];
      const bare = countLinks([node]) === 0;
      const words = plainText(node);
      const isNotice = notice.test(words) && words.length < 1500;
      if (proseOf(node) >= (bare ? longLine : all * 0.1) && !isNotice) return [node];
      if (bare && !isNotice && (isInnermost || (i < at && (titled || genre.test(words))))) return [node];
      if (isText(node) || i > at) return [];
      const titles = titlesIn([node], isTitle);
      titled ||= titles.length > 0;
      return titles;
    });
  }
}

/** The innermost blocks without links that hold the page's own name. */
function titlesIn(nodes: HtmlNode[], isTitle: (node: HtmlElement) => boolean): HtmlElement[] {
  return nodes.filter(isElement).flatMap((node) => {
    if (node.children.some(holdsBlock)) return titlesIn(node.children, isTitle);
    return blocks.test(node.name) && countLinks([node]) === 0 && isTitle(node) ? [node] : [];
  });
}

const holdsBlock = (node: HtmlNode): boolean =>
  isElement(node) && (blocks.test(node.name) || node.children.some(holdsBlock));

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** “Joint statement” in a page called “Joint statement — Ministry”, or the other way round. */
function isNamedLike(words: string, pageTitle: string): boolean {
  const [one, other] = [letters(words), letters(pageTitle)];
  return one.length >= 4 && other.length >= 4 && (other.includes(one) || one.includes(other));
}
