import { alignSequences } from "../communique/align/sequence";

/** A stretch of text that stayed, went, or came. */
export type TextPiece = { text: string; change: "same" | "gone" | "new" };

/** Words that carry meaning hold the comparison together; a space or a comma alone does not. */
const ofWord = 1;
const ofMark = 0.52;
const isWord = /[\p{L}\p{N}]/u;

const segmenters = new Map<string, Intl.Segmenter>();
function wordsOf(text: string, language: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** What was changed in a text, word by word; Chinese is cut into words too. */
export function textDifference(before: string, after: string, language: string): TextPiece[] {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const beads = alignSequences(old.length, now.length, {
    score: (a, b) => (old[a.start] !== now[b.start] ? 0 : isWord.test(old[a.start] ?? "") ? ofWord : ofMark),
    least: 0.5,
    // One word never stands for two.
    merging: Number.POSITIVE_INFINITY,
  });
  const pieces: TextPiece[] = [];
  const add = (text: string, change: TextPiece["change"]) => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.change === change) last.text += text;
    else pieces.push({ text, change });
  };
  for (const { a, b, score } of beads) {
    if (score > 0) add(now.slice(b.start, b.end).join(""), "same");
    else {
      add(old.slice(a.start, a.end).join(""), "gone");
      add(now.slice(b.start, b.end).join(""), "new");
    }
  }
  return gathered(pieces);
}

/** Between two stretches that stayed, all that went stands before all that came. */
function gathered(pieces: TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const until = pieces.findIndex((piece, at) => at >= i && piece.change === "same");
    const end = until < 0 ? pieces.length : until;
    for (const change of ["gone", "new"] as const) {
      const own = pieces.slice(i, end).filter((piece) => piece.change === change);
      if (own.length > 0) all.push({ text: own.map(({ text }) => text).join(""), change });
    }
    const stayed = pieces[end];
    if (stayed) all.push(stayed);
    i = end + 1;
  }
  return all;
}
