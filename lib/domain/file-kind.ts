import { accept, type Outcome, refuse, sentence } from "./outcome";

/** Larger uploads are refused; a communiqué's annex or a scanned page is far below. */
export const largestFileBytes = 20 * 1024 * 1024;

export type FileKind = { mediaType: string; text: boolean };
/** `found` is what its first bytes are known by, if anything; `textual` says that no byte of it is foreign to texts. */
type Content = { found: string | null; textual: boolean };

const kinds: Record<string, FileKind & { found: readonly string[] }> = {
  pdf: { mediaType: "application/pdf", text: false, found: ["pdf"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    text: false,
    found: ["docx"],
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    text: false,
    found: ["xlsx"],
  },
  png: { mediaType: "image/png", text: false, found: ["png"] },
  jpg: { mediaType: "image/jpeg", text: false, found: ["jpg"] },
  jpeg: { mediaType: "image/jpeg", text: false, found: ["jpg"] },
  txt: { mediaType: "text/plain", text: true, found: [] },
  csv: { mediaType: "text/csv", text: true, found: [] },
  html: { mediaType: "text/html", text: true, found: ["xml"] },
  htm: { mediaType: "text/html", text: true, found: ["xml"] },
};
export const acceptedExtensions = Object.keys(kinds);

// The first letters of a text ("BM…", "solid …", the mark of UTF-16) look like those of pictures, programs or sound. Bytes
// that no text holds tell them apart, so that of a text only what is itself written in letters is believed.
const writtenInLetters = ["pdf", "rtf", "ps", "eps", "xml"];
const believed = ({ found, textual }: Content) =>
  textual && !writtenInLetters.includes(found ?? "") ? null : found;

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a file is must be what its name says. */
export function decideFileKind(name: string, content: Content): Outcome<FileKind> {
  const extension = extensionOf(name);
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (!kind) return refuse("invalid", sentence("fileTypeUnknown", { kinds: acceptedExtensions.join(", ") }));
  const found = believed(content);
  const fits = kind.text
    ? content.textual && (found === null || kind.found.includes(found))
    : found !== null && kind.found.includes(found);
  if (!fits) return refuse("invalid", sentence("fileTypeFalse", { extension }));
  return accept({ mediaType: kind.mediaType, text: kind.text });
}

/** A name without folders and without letters that no file name needs. */
export const plainFileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();

/** What a communiqué arrives as. `found`: kinds of its first bytes that are left to the reader of the text to judge. */
type TextKind = FileKind & { found: readonly (string | null)[] };
const asText = (mediaType: string): TextKind => ({ mediaType, text: true, found: [null, "xml"] });
const textKinds: Record<string, TextKind> = {
  ...{ txt: asText("text/plain"), text: asText("text/plain") },
  ...{ md: asText("text/markdown"), markdown: asText("text/markdown") },
  ...{ html: asText("text/html"), htm: asText("text/html"), xhtml: asText("text/html") },
  // A Word file under a password is another container: its reader has the sentence for it.
  docx: { mediaType: kinds.docx?.mediaType ?? "", text: false, found: ["docx", "zip", "cfb"] },
  pdf: { mediaType: "application/pdf", text: false, found: ["pdf"] },
};

/** Whether a file may be read as a communiqué: one of five kinds, and what its name says. */
export function decideTextKind(name: string, content: Content): Outcome<FileKind> {
  const extension = extensionOf(name);
  const kind = Object.hasOwn(textKinds, extension) ? textKinds[extension] : undefined;
  if (!kind) return refuse("invalid", sentence("fileTypeUnknown", { kinds: "txt, md, html, docx, pdf" }));
  const found = believed(content);
  if (!kind.found.includes(found) || (kind.text && !content.textual))
    return refuse("invalid", sentence("fileTypeFalse", { extension }));
  return accept({ mediaType: kind.mediaType, text: kind.text });
}
