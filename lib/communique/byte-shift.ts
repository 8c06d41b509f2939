import { gbkBytes, gbkChar } from "./gbk";
import { syllableLetters } from "./glosses";
import { readSyllable } from "./pinyin";

/**
 * A mirror that searched two-byte strings without regard to character boundaries put a gloss inside a character.
 * From there every pair is read one byte late, until a gloss behind a real character brings the reading back.
 * Offsets are UTF-16 units of the raw text.
 */
export type Run = {
  start: number;
  end: number;
  /** The late-read characters between the two unknown bytes, or null where no end was found. */
  late: string | null;
  /** The gloss behind the run's last character. */
  gloss: string;
};

const sign = new RegExp(`(?:\\?|\\ufffd\\(?)(${syllableLetters})\\)`, "g");
const innerGloss = new RegExp(`\\(${syllableLetters}\\)`, "g");
const longestRun = 400;

function readSigns(text: string) {
  return [...text.matchAll(sign)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, letters: match[1] ?? "" }))
    .filter(({ start, letters }) => {
      // Only behind something that is not plain ASCII can a two-byte character have been torn.
      return (
        start > 0 && text.charCodeAt(start - 1) > 0x7f && readSyllable(letters.normalize("NFC"))?.tones === 1
      );
    });
}

/** Spans where a gloss has lost its bracket to an unreadable byte; real question marks are not among them. */
export function findRuns(text: string): Run[] {
  const signs = readSigns(text);
  const runs: Run[] = [];
  for (let i = 0; i < signs.length; i++) {
    const open = signs[i];
    const close = signs[i + 1];
    if (!open) continue;
    if (close && close.start - open.end <= longestRun) {
      const late = text.slice(open.end, close.start).replace(innerGloss, "");
      if (late !== "" && [...late].every((char) => char > "~")) {
        runs.push({ start: open.start, end: close.end, late, gloss: close.letters.normalize("NFC") });
        i++;
        continue;
      }
    }
    runs.push({ start: open.start, end: unclosedEnd(text, open.end, close?.start), late: null, gloss: "" });
  }
  return runs;
}

/** Without a closing gloss the late reading lasts until the next unreadable byte, if one follows at once. */
function unclosedEnd(text: string, from: number, limit = text.length): number {
  const rest = /^[^ -~\t\r\n]+[?\ufffd]/.exec(text.slice(from, Math.min(limit, from + longestRun)));
  return rest ? from + rest[0].length : from;
}

export type Surroundings = {
  /** The intact character behind the run. */
  after: string;
  pairs: NeighbourPairs;
  readings: Map<string, Set<string>>;
};
export type NeighbourPairs = {
  has(left: string, right: string): boolean;
  /** Of all the places where `right` stands, the share in which `left` stands before it. */
  share(left: string, right: string): number;
};

const isHan = (char: string | undefined): char is string =>
  char !== undefined && /^\p{Script=Han}$/u.test(char);
const isReadable = (char: string | undefined): char is string =>
  char !== undefined && /^[\p{Script=Han}\u3001-\u3015\uff01-\uff60“”‘’—…·]$/u.test(char);

/** The characters a run must know its neighbours of, so that the evidence is gathered in one pass. */
export function neighboursOf(run: Run, after: string): string[] {
  const middle = middleOf(run);
  return middle ? [after, middle.chars[0] ?? "", middle.chars.at(-1) ?? ""].filter(Boolean) : [];
}

function middleOf(run: Run): { first: number; chars: string[]; last: number } | null {
  const bytes = run.late === null ? null : gbkBytes(run.late);
  if (!bytes) return null;
  const chars: string[] = [];
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const char = gbkChar(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    if (!isReadable(char)) return null;
    chars.push(char);
  }
  return { first: bytes[0] ?? 0, chars, last: bytes.at(-1) ?? 0 };
}

/** The one reading the document supports, or null: then the span stays as it is and is shown as damaged. */
export function readRun(run: Run, { after, pairs, readings }: Surroundings): string | null {
  const middle = middleOf(run);
  // A document without any whole gloss does not vouch for a torn one.
  if (!middle || readings.size === 0) return null;
  const bytes = Array.from({ length: 0xff - 0x40 }, (_, i) => i + 0x40);
  const second = middle.chars[0] ?? "";
  const firsts = bytes
    .filter((byte) => byte >= 0x81)
    .map((byte) => gbkChar(byte, middle.first))
    .filter(isHan)
    // The first byte is unknown, so only a word begun inside the run speaks; one with the character before is chance.
    .filter((char) => pairs.has(char, second));
  const beforeLast = middle.chars.at(-1) ?? "";
  const lasts = bytes
    .map((byte) => gbkChar(middle.last, byte))
    .filter(isHan)
    .filter((char) => pairs.has(char, after) || pairs.has(beforeLast, char))
    // A mirror glosses a character always alike, so a whole gloss elsewhere must read it the same way.
    .filter((char) => readings.get(char)?.has(run.gloss));
  const [first] = firsts;
  const [last] = lasts;
  if (firsts.length !== 1 || lasts.length !== 1 || !first || !last) return null;
  // Nothing else vouches for the first character, so its pair must be the usual one and not one among many.
  if (pairs.share(first, second) < 0.6) return null;
  return first + middle.chars.join("") + last;
}

/** Which characters stand beside the wanted ones anywhere in the undamaged text; one pass, small memory. */
export function gatherPairs(text: string, wanted: Set<string>): NeighbourPairs {
  const seen = new Map<string, number>();
  const times = new Map<string, number>();
  let previous = "";
  for (const char of text) {
    if (wanted.has(char) || wanted.has(previous))
      seen.set(previous + char, (seen.get(previous + char) ?? 0) + 1);
    if (wanted.has(char)) times.set(char, (times.get(char) ?? 0) + 1);
    previous = char;
  }
  const count = (left: string, right: string) =>
    left === "" || right === "" ? 0 : (seen.get(left + right) ?? 0);
  return {
    has: (left, right) => count(left, right) > 0,
    share: (left, right) => count(left, right) / (times.get(right) ?? 1),
  };
}
