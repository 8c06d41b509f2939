/** Widths of Noto Sans in parts of the type size, rounded up: enough to break lines and to see whether a number fits. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

function widthOf(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  if (wide.test(character)) return 1;
  if (/[\s.,:;'|!iljtfrIІі()[\]/\-·]/u.test(character)) return 0.34;
  if (/[mwMWмшщжюфыМШЩЖЮФЫ—@%]/u.test(character)) return 0.92;
  return /\p{Lu}/u.test(character) ? 0.68 : 0.59;
}

const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef\u2014-\u2015\u2018-\u201f\p{So}]/u;
/** Chinese breaks after each character, but not before what closes and not after what opens. */
const pieces =
  /[（「『《〈【“‘]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][，。、；：！？）」』》〉】”’…—]*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|\s+/gu;

/** At most `most` lines that are no wider than `width`; what is left over is cut with an ellipsis. */
export function linesOfText(text: string, width: number, fontSize: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(pieces) ?? []) {
    if (textWidth(line + piece.trimEnd(), fontSize) <= width) line += piece;
    else {
      if (line.trim()) lines.push(line.trim());
      const parts = brokenPiece(piece.trim(), width, fontSize);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    }
    if (lines.length > most) break;
  }
  if (line.trim()) lines.push(line.trim());
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), cut(last, width - textWidth("…", fontSize), fontSize)];
}

/** A word longer than the line. */
function brokenPiece(piece: string, width: number, fontSize: number): string[] {
  const parts = [""];
  for (const character of piece) {
    const last = parts.at(-1) ?? "";
    if (last && textWidth(last + character, fontSize) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

function cut(text: string, width: number, fontSize: number): string {
  let kept = "";
  for (const character of text) {
    if (textWidth(kept + character, fontSize) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
