/** What stands between the words of a statement but is not of the text. */
const notText = ".margin-note, .statement-link, .untracked-reason, .comment-mark, del";

export type MarkedWords = { start: number; end: number; words: string };

/** The marked stretch of the text in code points; null where the selection is not in the text alone. */
export function markedWords(selection: Selection | null): MarkedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { start, end, words: selection.toString().trim() };
}

/** A place in the page as a place in the text. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  // Ids of other versions laid beside it carry a prefix.
  const statement = element?.closest(".reader-statement[id^='s-']");
  if (!statement) return null;
  const before = document.createRange();
  before.selectNodeContents(statement);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const other of words.querySelectorAll(notText)) other.remove();
  return Number(statement.id.slice(2)) + Array.from(words.textContent ?? "").length;
}
