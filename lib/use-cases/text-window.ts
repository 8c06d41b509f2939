import { textBetween } from "../../db/queries/import-blocks";
import type { Q } from "../../db/store";
import { unitsOf } from "../communique/code-points";

type Words = (start: number, end: number) => string;
/** A stretch of a text, read once; offsets are code points of the whole text. */
export type TextWindow = { from: number; to: number; reading: Words; clean: Words };

/** Reaching into a long text takes its time, so a page reads one stretch and cuts it itself. */
export async function textWindow(
  q: Q,
  importId: string,
  spans: { start: number; end: number }[],
): Promise<TextWindow> {
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(from, ...spans.map(({ end }) => end));
  if (spans.length === 0) return { from: 0, to: 0, reading: () => "", clean: () => "" };
  const { reading, clean } = await textBetween(q, importId, from, to);
  return { from, to, reading: wordsOf(reading, from), clean: wordsOf(clean, from) };
}

function wordsOf(text: string, from: number): Words {
  const unit = unitsOf(text);
  return (start, end) => text.slice(unit(Math.max(0, start - from)), unit(Math.max(0, end - from)));
}
