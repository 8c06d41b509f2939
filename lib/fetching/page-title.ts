import type { PageMarks } from "./page-marks";

const fold = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
const seam = /\s+[|·»—–-]\s+|\s*[_|｜]\s*|——|(?<=\p{Script=Han})-(?=\p{Script=Han})/gu;

/** The page's own title, without the name of the site that most pages hang behind it. */
export function pageTitle(marks: PageMarks, siteNames: string[]): string {
  const names = ["articletitle", "og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title"];
  const said = [marks.linked("headline"), ...names.map((name) => marks.meta(name))];
  // Some templates call every page by the name of the site.
  const own = said.find((title) => title !== "" && !siteNames.some((name) => fold(name) === fold(title)));
  if (own) return withoutSite(own, siteNames);
  const [heading, second] = marks.headings;
  if (heading && second === undefined) return heading;
  const inTitle = marks.headings.find((one) => one.length >= 8 && fold(marks.title).startsWith(fold(one)));
  return inTitle ?? withoutSite(marks.title, siteNames, true);
}

/** What stands behind the last seam is dropped where it is the site's name; of a bare title also where it is short. */
function withoutSite(title: string, siteNames: string[], bare = false): string {
  const seams = [...title.matchAll(seam)];
  const last = seams.at(-1);
  if (!last) return title;
  const head = title.slice(0, last.index).trim();
  const tail = title.slice(last.index + last[0].length).trim();
  const isSite = siteNames.some((name) => name !== "" && fold(name) === fold(tail));
  const isShort = bare && tail.length * 2 < head.length && tail.length <= 40;
  return head.length >= 4 && (isSite || isShort) ? withoutSite(head, siteNames, isSite && bare) : title;
}
