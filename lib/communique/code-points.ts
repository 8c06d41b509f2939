/** Offsets leave this folder as code points; inside, work is done on UTF-16 units and converted once. */
const surrogate = /[\ud800-\udfff]/;

export const codePointLength = (text: string): number => {
  if (!surrogate.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** A converter from UTF-16 to code-point offsets; any order of questions, constant time each. */
export function codePointsOf(text: string): (unit: number) => number {
  if (!surrogate.test(text)) return (unit) => unit;
  const table = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    for (let i = 0; i < size; i++) table[unit + i] = point;
    unit += size;
    point++;
  }
  table[text.length] = point;
  return (unit) => table[unit] ?? point;
}

/** The converse: code-point to UTF-16 offsets. */
export function unitsOf(text: string): (point: number) => number {
  if (!surrogate.test(text)) return (point) => point;
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; ) {
    starts.push(unit);
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return (point) => starts[point] ?? text.length;
}

export function sliceCodePoints(text: string, start: number, end: number): string {
  if (!surrogate.test(text)) return text.slice(start, end);
  const unit = unitsOf(text);
  return text.slice(unit(start), unit(end));
}

/** Slices of one text by code points, for those who ask again and again. */
export function slicerOf(text: string): (start: number, end: number) => string {
  const unit = unitsOf(text);
  return (start, end) => text.slice(unit(start), unit(end));
}
