/** Scripts this product tells apart. */
const none = 1;
export const han = 2;
export const cyrillic = 3;
export const latin = 4;

const patterns: [number, RegExp][] = [
  [han, /\p{Script=Han}/u],
  [cyrillic, /\p{Script=Cyrillic}/u],
  [latin, /\p{Script=Latin}/u],
];

/** Filled as characters are met; a regular expression for each character of a long text would cost too much. */
const known = new Uint8Array(0x10000);

const classify = (char: string): number => patterns.find(([, pattern]) => pattern.test(char))?.[0] ?? none;

/** The script of a code point. */
export function scriptOf(point: number): number {
  if (point > 0xffff) return classify(String.fromCodePoint(point));
  const found = known[point] ?? 0;
  if (found > 0) return found;
  const script = classify(String.fromCharCode(point));
  known[point] = script;
  return script;
}

export function countScripts(text: string): { han: number; cyrillic: number; latin: number } {
  const counts = new Uint32Array(5);
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    const script = scriptOf(point);
    counts[script] = (counts[script] ?? 0) + 1;
  }
  return { han: counts[han] ?? 0, cyrillic: counts[cyrillic] ?? 0, latin: counts[latin] ?? 0 };
}

export type Met = { times: number; first: number };

/** Each Han character, how often it stands, and where first (UTF-16 units). */
export function countHan(text: string): Map<string, Met> {
  const times = new Uint32Array(0x10000);
  const first = new Uint32Array(0x10000);
  const met = new Map<string, Met>();
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (scriptOf(point) !== han) {
      if (point > 0xffff) i++;
      continue;
    }
    if (point <= 0xffff) {
      if (times[point] === 0) first[point] = i;
      times[point] = (times[point] ?? 0) + 1;
      continue;
    }
    const char = String.fromCodePoint(point);
    const known = met.get(char);
    if (known) known.times++;
    else met.set(char, { times: 1, first: i });
    i++;
  }
  times.forEach((count, point) => {
    if (count > 0) met.set(String.fromCharCode(point), { times: count, first: first[point] ?? 0 });
  });
  return met;
}
