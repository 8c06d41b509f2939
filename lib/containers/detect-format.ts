import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import type { ReceivedFormat } from "./received-text";

/** What the first bytes say; `null`: nothing but that it may be a text. */
export type Container = "pdf" | "zip" | "cfb" | "rtf" | null;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);

export function findContainer(bytes: Uint8Array): Container {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "cfb";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (/^\s*\{\\rtf/.test(head)) return "rtf";
  // The standard lets a few bytes stand before the mark.
  return /%PDF-\d/.test(head) ? "pdf" : null;
}

const endings: Record<string, ReceivedFormat> = {
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
};
export const takenEndings = ".txt, .md, .html, .docx, .pdf";

const others =
  /^(?:doc|docm|dot|dotx|rtf|odt|wps|pages|xlsx?|pptx?|csv|tsv|json|xml|ya?ml|epub|mobi|zip|rar|7z|gz|tar|png|jpe?g|gif|bmp|tiff?|webp|svg|heic|mp[34]|wav|avi|mov|exe|dll|bin|msi|js|css|mhtml?|eml|msg|djvu|ps|tex)$/;

/** The ending of a name, where it is one: “communique.2025-04-26” has none. */
export function endingOf(fileName: string): string | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? null;
  return ending && (Object.hasOwn(endings, ending) || others.test(ending)) ? ending : null;
}

const words: Record<ReceivedFormat, string> = {
  txt: "text",
  md: "text",
  html: "HTML",
  docx: "Word",
  pdf: "PDF",
};

/** A name may choose between the kinds of text; it may not call a container something else. */
export function decideFormat(fileName: string, found: ReceivedFormat): Outcome<ReceivedFormat> {
  const ending = endingOf(fileName);
  if (ending === null) return accept(found);
  const named = endings[ending];
  if (named === found) return accept(found);
  // A page without a single tag, and a text called a page, are read as what they are.
  if (found === "txt" && (named === "md" || named === "html")) return accept(named === "md" ? "md" : "txt");
  return refuse("invalid", sentence("contentIsOther", { ending, found: words[found] }));
}

const opening =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const tag =
  /<\/?(?:p|div|br|span|h[1-6]|table|tr|td|ul|ol|li|a|b|i|em|strong|font|center|body|html|head|meta)(?:\s[^<>]{0,300})?\/?>/gi;

/** HTML where a page begins like one; in the middle only if the name says so too. */
export function looksLikeHtml(text: string, fileName: string): boolean {
  if (opening.test(text.slice(0, 4000))) return true;
  const named = endings[endingOf(fileName) ?? ""];
  const tags = text.slice(0, 200_000).match(tag)?.length ?? 0;
  return named === "html" && tags > 0;
}
