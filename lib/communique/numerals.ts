const digits: Record<string, number> = {
  〇: 0,
  零: 0,
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
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** 二十三 → 23, 一百零五 → 105, 十 → 10; null for anything else. */
export function chineseNumber(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    if (char === "十" || char === "拾") total += (digit || 1) * 10;
    else if (char === "百") total += (digit || 1) * 100;
    else if (char in digits) digit = digits[char] ?? 0;
    else return null;
    if (/[十拾百]/.test(char)) digit = 0;
  }
  return total + digit || null;
}

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const cyrillicTwins: Record<string, string> = {
  І: "I",
  Х: "X",
  С: "C",
  Ⅰ: "I",
  Ⅱ: "II",
  Ⅲ: "III",
  Ⅳ: "IV",
  Ⅴ: "V",
};
const moreTwins: Record<string, string> = {
  Ⅵ: "VI",
  Ⅶ: "VII",
  Ⅷ: "VIII",
  Ⅸ: "IX",
  Ⅹ: "X",
  Ⅺ: "XI",
  Ⅻ: "XII",
};

/** XIV → 14; Cyrillic look-alikes and single-character numerals count too. */
export function romanNumber(numeral: string): number | null {
  const letters = Array.from(
    numeral.toUpperCase(),
    (char) => cyrillicTwins[char] ?? moreTwins[char] ?? char,
  ).join("");
  if (!/^C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(letters) || letters === "") return null;
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = romanValues[letters[i] ?? ""] ?? 0;
    total += value < (romanValues[letters[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
