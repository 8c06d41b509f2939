import { accept, type Outcome, refuse } from "../domain/outcome";

export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "gb18030"
  | "big5"
  | "windows-1251"
  | "windows-1252"
  | "koi8-r";
export type DecodedFile = { text: string; encoding: Encoding; cutOff: boolean };

/** Bytes to text, by evidence only: byte-order mark, strict UTF-8, then the most plausible old encoding. */
export function decodeBytes(bytes: Uint8Array): Outcome<DecodedFile> {
  if (bytes.length === 0) return refuse("invalid", "fileEmpty");
  const marked = byMark(bytes);
  const decoded = marked ?? strictUtf8(bytes) ?? (looksBinary(bytes) ? null : byPlausibility(bytes));
  if (!decoded) return refuse("invalid", looksBinary(bytes) ? "fileBinary" : "fileUndecodable");
  if (hasControls(decoded.text)) return refuse("invalid", "fileBinary");
  if (decoded.text.trim() === "") return refuse("invalid", "fileEmpty");
  return accept(decoded);
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

function hasControls(text: string): boolean {
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
    .map((encoding) => ({ encoding, score: plausibility(bytes.subarray(0, 65_536), encoding) }))
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

const frequentHan = new Set(
  "的一是在不了和人中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几九区區强強放决決西被干做必战戰先回则則任取据據处處队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采採转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達积積示议議声聲报報斗完类類八离離华華名确確才科张張信马馬节節话話米整空元况今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝",
);
const frequentCyrillic = new Set("оеаинтсрвлкмдпу");

/** The share of characters that such a text would really contain. */
function plausibility(bytes: Uint8Array, encoding: Encoding): number {
  const text = tryDecode(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
  let foreign = 0;
  let good = 0;
  let frequent = 0;
  for (const char of text) {
    if (char <= "\u007f") continue;
    foreign++;
    if (encoding === "gb18030" || encoding === "big5") {
      if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u.test(char)) good++;
      if (frequentHan.has(char)) frequent++;
    } else {
      if (/[а-яёА-ЯЁ«»–—№“”„…\u00a0]/.test(char)) good++;
      if (frequentCyrillic.has(char)) frequent++;
    }
  }
  if (foreign === 0) return 0;
  return (
    (good / foreign) * 0.5 +
    Math.min(1, (frequent / foreign) * 1.6) * 0.5 +
    (text.includes("\ufffd") ? -0.3 : 0.1)
  );
}
