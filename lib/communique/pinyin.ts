/** A syllable's letters without tones, and how many tone marks it carried. */
export type Syllable = { base: string; tones: number };

const toneMark = /[\u0300\u0301\u0304\u030c]/g;
const initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" ");
const finals =
  "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue ü üe ve v".split(
    " ",
  );
const standalone = "a o e ai ei ao ou an en ang eng er ê m n ng hm hng".split(" ");
const syllables = new Set([...standalone, ...initials.flatMap((i) => finals.map((f) => i + f))]);
const beginnings = new Set([...syllables].flatMap((s) => Array.from(s, (_, i) => s.slice(0, i + 1))));

function reduce(letters: string): Syllable {
  const spread = letters.normalize("NFD");
  const tones = spread.match(toneMark)?.length ?? 0;
  // Some mirrors write the phonetic letters ɑ and ɡ.
  const base = spread.replace(toneMark, "").normalize("NFC").replaceAll("ɑ", "a").replaceAll("ɡ", "g");
  return { base, tones };
}

/** A document full of glosses repeats a few hundred of them. */
const known = new Map<string, Syllable | null>();

/** A pinyin syllable in lower case with at most one tone mark, else null. */
export function readSyllable(letters: string): Syllable | null {
  const found = known.get(letters);
  if (found !== undefined) return found;
  const syllable = reduce(letters);
  const read = syllables.has(syllable.base) && syllable.tones <= 1 ? syllable : null;
  if (known.size > 5000) known.clear();
  known.set(letters, read);
  return read;
}

/** Whether these letters could be the beginning of a syllable that was cut off. */
export const beginsSyllable = (letters: string): boolean => beginnings.has(reduce(letters).base);
