import { accept, type Outcome, refuse } from "../domain/outcome";
import { plausibility, readableShare } from "./plausibility";

export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "gb18030"
  | "big5"
  | "windows-1251"
  | "windows-1252"
  | "koi8-r"
  | "koi8-u"
  | "iso-8859-5"
  | "ibm866"
  | "x-mac-cyrillic";
/** `replaced` counts the broken characters of a file that is UTF-8 all the same. */
export type DecodedFile = { text: string; encoding: Encoding; cutOff: boolean; replaced?: number };

/**
 * Bytes to text, by evidence only: byte-order mark, strict UTF-8, then the most plausible old encoding.
 * `declared` is what a page says of itself: believed where nothing stronger speaks and it decodes cleanly.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Outcome<DecodedFile> {
  if (bytes.length === 0) return refuse("invalid", "fileEmpty");
  const decoded = byMark(bytes) ?? byContent(bytes, declared);
  if (!decoded) return refuse("invalid", looksBinary(bytes) ? "fileBinary" : "fileUndecodable");
  if (hasControls(decoded.text)) return refuse("invalid", "fileBinary");
  if (decoded.text.trim() === "") return refuse("invalid", "fileEmpty");
  return accept(decoded);
}

function byContent(bytes: Uint8Array, declared: string | null): DecodedFile | null {
  if (looksBinary(bytes)) return unmarkedUtf16(bytes);
  return strictUtf8(bytes) ?? mostlyUtf8(bytes) ?? byDeclaration(bytes, declared) ?? byPlausibility(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): DecodedFile | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (!encoding) return null;
  const odd = bytes.length % 2;
  const text = tryDecode(odd ? bytes.subarray(0, -1) : bytes, encoding);
  return text === null ? null : { text, encoding, cutOff: odd === 1 };
}

/** Line ends, spaces and full stops of UTF-16 hold bytes that no other text has, so only such files are asked. */
function unmarkedUtf16(bytes: Uint8Array): DecodedFile | null {
  const odd = bytes.length % 2;
  const whole = odd ? bytes.subarray(0, -1) : bytes;
  const [best] = (["utf-16le", "utf-16be"] as const)
    .map((encoding) => ({
      encoding,
      share: readableShare(new TextDecoder(encoding).decode(whole.subarray(0, 65_536))),
    }))
    .sort((a, b) => b.share - a.share);
  const text = best && best.share > 0.75 ? tryDecode(whole, best.encoding) : null;
  return best && text !== null ? { text, encoding: best.encoding, cutOff: odd === 1 } : null;
}

/** Here and there a broken byte among hundreds of whole characters does not make it another encoding. */
function mostlyUtf8(bytes: Uint8Array): DecodedFile | null {
  const text = new TextDecoder().decode(bytes);
  const replaced = text.split("\ufffd").length - 1;
  const foreign = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  return foreign >= 100 && replaced * 50 <= foreign
    ? { text, encoding: "utf-8", cutOff: false, replaced }
    : null;
}

const declarable: Partial<Record<string, Encoding>> = {
  gbk: "gb18030",
  gb18030: "gb18030",
  big5: "big5",
  "windows-1251": "windows-1251",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  "iso-8859-5": "iso-8859-5",
  ibm866: "ibm866",
  "x-mac-cyrillic": "x-mac-cyrillic",
};

function byDeclaration(bytes: Uint8Array, declared: string | null): DecodedFile | null {
  const encoding = declared ? declarable[canonicalName(declared) ?? ""] : undefined;
  const text = encoding ? tryDecode(bytes, encoding) : null;
  if (!encoding || text === null || /[\u0080-\u009f\ufffd]/.test(text)) return null;
  const script = encoding === "gb18030" || encoding === "big5" ? "han" : "cyrillic";
  // Single-byte encodings decode anything: it must read like the script as well.
  const sample = text.slice(0, 65_536);
  return plausibility(sample, script) > 0.5 ? { text, encoding, cutOff: false } : null;
}

function canonicalName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A file cut inside its last character is still UTF-8. */
function strictUtf8(bytes: Uint8Array): DecodedFile | null {
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut++) {
    if (cut > 0 && !isCutSequence(bytes.subarray(bytes.length - cut))) continue;
    const text = tryDecode(cut ? bytes.subarray(0, -cut) : bytes, "utf-8");
    // One stray byte behind plain ASCII is more likely the end of a word in an old encoding.
    if (text !== null && (cut === 0 || text.length < bytes.length - cut))
      return { text, encoding: "utf-8", cutOff: cut > 0 };
  }
  return null;
}

function isCutSequence([lead = 0, ...rest]: Uint8Array): boolean {
  const size = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return lead < 0xf5 && rest.length + 1 < size && rest.every((byte) => byte >= 0x80 && byte < 0xc0);
}

/** Control codes no text has; tabs, line ends, form feeds and escapes may stand. */
const isControl = (code: number): boolean =>
  code < 9 || code === 11 || (code > 13 && code < 32 && code !== 27) || code === 127;

export function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
  return false;
}

const looksBinary = (bytes: Uint8Array): boolean => bytes.some(isControl);

/** Western text is plain ASCII but for single quotation marks, dashes and accented letters. */
function looksWestern(bytes: Uint8Array): boolean {
  let letters = 0;
  let high = 0;
  let runs = 0;
  let inRun = false;
  for (const byte of bytes.subarray(0, 65_536)) {
    const isHigh = byte >= 0x80;
    if (isHigh) high++;
    if (isHigh && !inRun) runs++;
    if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
    inRun = isHigh;
  }
  // Two-byte scripts and Cyrillic words come in longer runs and outnumber the letters around them.
  return letters >= high * 6 && high <= runs * 1.3;
}

const westernMarks = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node decodes windows-1252 as Latin-1, so the quotation marks and dashes are put in their places here. */
function decodeWestern(bytes: Uint8Array): string | null {
  const latin = tryDecode(bytes, "windows-1252") ?? "";
  const text = latin.replace(/[\u0080-\u009f]/g, (char) => westernMarks[char.charCodeAt(0) - 0x80] ?? char);
  return /[\u0080-\u009f]/.test(text) ? null : text;
}

const oldEncodings: Encoding[] = ["gb18030", "big5", "windows-1251", "koi8-r"];

/** Judged on the first 64 kB, because evidence does not grow after that. */
function byPlausibility(bytes: Uint8Array): DecodedFile | null {
  const western = looksWestern(bytes) ? decodeWestern(bytes) : null;
  if (western !== null) return { text: western, encoding: "windows-1252", cutOff: false };
  const ranked = oldEncodings
    .map((encoding) => ({ encoding, score: scoreOf(bytes.subarray(0, 65_536), encoding) }))
    .filter(({ score }) => score > 0.6)
    .sort((a, b) => b.score - a.score);
  for (const { encoding } of ranked) {
    const whole = tryDecode(bytes, encoding);
    if (whole !== null) return { text: whole, encoding, cutOff: false };
    const cut = tryDecode(bytes.subarray(0, -1), encoding);
    if (cut !== null) return { text: cut, encoding, cutOff: true };
  }
  return null;
}

function scoreOf(bytes: Uint8Array, encoding: Encoding): number {
  const text = tryDecode(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
  return plausibility(text, encoding === "gb18030" || encoding === "big5" ? "han" : "cyrillic");
}
