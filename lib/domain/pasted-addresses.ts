import { isWebAddress } from "./address";
import { addressKey } from "./address-key";

export type PastedAddress = { address: string; key: string };
/** What a text holds: each page once, and what looks like an address and leads to no page for everyone. */
export type Pasted = { addresses: PastedAddress[]; refused: string[] };

export const mostAddresses = 200;
const longestAddress = 2_000;

/** Up to a space, a quotation mark, or a mark of Chinese or Arabic punctuation. */
const inProse =
  /(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{1,11}:\/\/|www\.)[^\s<>"“”«»„'‘’`，。；：！？、（）【】《》「」『』،؛\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu;
const otherScheme = /^(?:javascript|data|vbscript|file|ftp|mailto|tel|blob):\S/iu;
const bareHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** One address a line, or addresses among words; the words are left alone. */
export function pastedAddresses(text: string): Pasted {
  const found = new Map<string, string>();
  const refused = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const alone = line.replace(invisible, "").trim();
    for (const written of alone === "" ? [] : writtenIn(alone)) {
      const address = /^www\.|^(?![a-z][a-z0-9+.-]*:)/iu.test(written) ? `https://${written}` : written;
      const key = address.length <= longestAddress ? addressKey(address) : null;
      if (key === null) refused.add(written.slice(0, 200));
      else if (!found.has(key)) found.set(key, new URL(address).href);
    }
  }
  return { addresses: [...found].map(([key, address]) => ({ key, address })), refused: [...refused] };
}

function writtenIn(line: string): string[] {
  if (otherScheme.test(line)) return [line];
  // A line that is nothing but an address may hold any letters, Chinese ones too.
  if (/^https?:\/\/\S+$/iu.test(line) && isWebAddress(line) && !inTwo(line)) return [withoutEnd(line)];
  if (bareHost.test(line) && !/\.(?:pdf|docx?|xlsx?|txt|html?|jpe?g|png)$/iu.test(line)) return [line];
  // Among words, a Chinese character that follows directly belongs to the sentence.
  return [...line.matchAll(inProse)].map(([match]) => withoutEnd(match.replace(/\p{Script=Han}.*$/u, "")));
}

const inTwo = (line: string) => /.https?:\/\//iu.test(line) || /[，。；、（）《》]/u.test(line);

/** The full stop of the sentence, and a bracket that was opened before the address. */
function withoutEnd(address: string): string {
  const count = (mark: string) => address.split(mark).length - 1;
  const bracketed = address.includes("[");
  let unopened = count(")") - count("(");
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? "";
    if (/[.,;:!?…*_]/u.test(last) || (last === "]" && !bracketed)) continue;
    if (last !== ")" || unopened <= 0) break;
    unopened -= 1;
  }
  return address.slice(0, end);
}
