const digits: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 1–99 in arabic or Chinese figures; 0 where it is neither. */
export function parseNumeral(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const ten = written.indexOf("十");
  if (ten < 0) return digits[written] ?? 0;
  const tens = ten === 0 ? 1 : (digits[written[ten - 1] ?? ""] ?? 0);
  return tens * 10 + (digits[written[ten + 1] ?? ""] ?? 0);
}

const english: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const russian: [RegExp, number][] = [
  [/^одн/u, 1],
  [/^дв(?:а|ух|ум)|^двухлет|^двухмес/u, 2],
  [/^тр(?:и|ех|ем)/u, 3],
  [/^четыр/u, 4],
  [/^пят(?:ь|и)/u, 5],
  [/^шест/u, 6],
  [/^сем/u, 7],
  [/^вос[еь]?м/u, 8],
  [/^девят/u, 9],
  [/^десят/u, 10],
  [/^двенадцат/u, 12],
  [/^восемнадцат/u, 18],
  [/^тридцат/u, 30],
  [/^шестидесят/u, 60],
  [/^девяност/u, 90],
];

/** Number words up to what deadlines use; 0 where the word is none. */
export function wordNumber(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  const found = [...russian].reverse().find(([pattern]) => pattern.test(word));
  return english[word] ?? found?.[1] ?? 0;
}
