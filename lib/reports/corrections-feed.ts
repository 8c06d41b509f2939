import { Feed } from "feed";

type FeedEntry = { key: string; at: Date; title: string; link: string; paragraphs: string[] };

export type CorrectionsFeed = {
  baseUrl: string;
  /** Tells this feed from others of the same house, for good. */
  path: string;
  title: string;
  subtitle: string;
  author: string;
  /** The page that shows the same. */
  page: string;
  /** The feed's own address. */
  self: string;
  /** When it was made; a feed without entries was updated on that day. */
  emptySince: Date;
  /** Newest first. */
  entries: FeedEntry[];
};

/** The corrections as Atom (RFC 4287). Words of people become text, never markup. */
export function correctionsFeed(told: CorrectionsFeed): string {
  const newest = told.entries[0]?.at ?? new Date(told.emptySince.toISOString().slice(0, 10));
  const feed = new Feed({
    id: tagOf(told.baseUrl, told.path),
    title: clean(told.title),
    description: clean(told.subtitle),
    author: { name: clean(told.author) },
    link: told.page,
    feedLinks: { atom: told.self },
    updated: newest,
    generator: false,
  });
  for (const { key, at, title, link, paragraphs } of told.entries) {
    const content = paragraphs.map((text) => `<p>${asText(text)}</p>`).join("");
    // Titles and contents are HTML to a reader of feeds.
    const id = tagOf(told.baseUrl, `${told.path}/${key}`);
    feed.addItem({ id, link, date: at, published: at, title: asText(title), content });
  }
  return feed.atom1();
}

/** A tag URI (RFC 4151): stays the same when pages move. */
const tagOf = (baseUrl: string, path: string) =>
  `tag:${new URL(baseUrl).hostname},2025:${path.replace(/^\//, "")}`;

const clean = (text: string) => text.replace(notXml, "");
/** Characters that no XML document may hold. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const asText = (text: string) =>
  clean(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\r?\n/g, "<br>");
