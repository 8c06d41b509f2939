import { decodeBytes } from "../communique/decode";
import { declaredCharset } from "../containers/html-charset";
import { readTree } from "../containers/html-tree";
import { readMarkup } from "../containers/read-html";
import { isWebAddress } from "../domain/address";
import type { Described } from "../domain/fill-candidate";
import { dayInAddress, dayInHead, findDay } from "./find-day";
import { findOrigin } from "./find-origin";
import { cutAtWord, firstWords, titleInText } from "./first-words";
import { type PageMarks, readMarks } from "./page-marks";
import { pageTitle } from "./page-title";
import { languageOf, namedLanguage } from "./tell-language";

/** What a page or file says of itself; empty where it does not. `text` is the whole of it, for finding its likes. */
export type Description = Required<Omit<Described, "publishedOn">> & {
  publishedOn: string | null;
  /** Where the page says it really stands, on the same site. */
  canonical: string | null;
  text: string;
};

export const saysNothing: Description = {
  ...{ title: "", publisher: "", language: "", publishedOn: null, excerpt: "", origin: "" },
  ...{ canonical: null, text: "" },
};

/** Reads a page; nothing it points to is ever fetched, nothing in it is run. */
export function describePage(bytes: Uint8Array, contentType: string, address: string): Description {
  const charset = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1] ?? declaredCharset(bytes);
  const decoded = decodeBytes(bytes, charset);
  return decoded.ok ? describeMarkup(decoded.value.text, address) : saysNothing;
}

function describeMarkup(html: string, address: string): Description {
  const tree = readTree(html);
  if (!tree.ok) return saysNothing;
  const marks = readMarks(tree.value);
  const read = readMarkup(html);
  const text = read.ok ? read.value.text : "";
  const publisher = publisherOf(marks);
  const named = pageTitle(marks, [publisher, marks.meta("og:site_name"), hostOf(address)]);
  const title = named || titleInText(text);
  const publishedOn = dayOf(marks, { text, title, address });
  const first = firstWords(text, title);
  const said = marks.meta("og:description", "description", "twitter:description", "dc.description");
  return {
    ...{ title, publisher, publishedOn, text },
    language: languageOf(
      namedLanguage(
        marks.language ||
          marks.meta("content-language", "og:locale", "dc.language") ||
          marks.linked("inLanguage"),
      ),
      `${title}\n${text}`,
    ),
    excerpt: first.length >= 40 ? first : cutAtWord(said || first, 500),
    origin: findOrigin(`${creditOf(marks)}\n${text}`, publishedOn),
    canonical: canonicalOf(marks, address),
  };
}

const hostOf = (address: string) =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";

const publisherOf = (marks: PageMarks): string =>
  marks.linked("publisher.name") ||
  marks.meta(
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "sitename",
    "application-name",
  );

const dayNames = [
  ...[
    "article:published_time",
    "og:published_time",
    "publishdate",
    "pubdate",
    "publish_date",
    "publish-date",
  ],
  ...["datepublished", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued"],
  ...[
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "parsely-pub-date",
    "sailthru.date",
    "mediatime",
    "firstpublishedtime",
  ],
];

function dayOf(
  marks: PageMarks,
  { text, title, address }: { text: string; title: string; address: string },
): string | null {
  const said = [
    marks.linked("datePublished", "dateCreated"),
    ...dayNames.map((name) => marks.meta(name)),
    ...marks.times,
  ];
  for (const words of said) {
    const day = words ? findDay(words) : null;
    if (day) return day;
  }
  return dayInHead(text, title) ?? dayInAddress(address);
}

/** Chinese pages name whom they reprint in a mark of their own. */
const creditOf = (marks: PageMarks): string => {
  const credit = marks.meta("contentsource", "source", "article:source");
  return credit ? `来源：${credit}` : "";
};

function canonicalOf(marks: PageMarks, address: string): string | null {
  const said = marks.canonical || marks.meta("og:url");
  if (!said || !URL.canParse(said, address)) return null;
  const { href } = new URL(said, address);
  return isWebAddress(href) && hostOf(href) === hostOf(address) ? href : null;
}
