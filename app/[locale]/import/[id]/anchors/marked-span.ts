export type MarkedSpan = { radio: HTMLInputElement; start: number; end: number; words: string };

/** The words a person has marked, where they lie inside one statement of the new text. */
export function markedSpan(root: HTMLElement): MarkedSpan | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = statementOf(range.startContainer);
  if (!holder || holder !== statementOf(range.endContainer) || !root.contains(holder)) return null;
  const radio = holder.closest(".place-choice")?.querySelector<HTMLInputElement>('input[name="span"]');
  if (!radio) return null;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const words = text.trim();
  if (words === "") return null;
  const skipped = text.length - text.trimStart().length;
  const start = Number(holder.dataset.start) + lengthOf(before.toString()) + lengthOf(text.slice(0, skipped));
  return { radio, start, end: start + lengthOf(words), words };
}

/** Places count code points. */
const lengthOf = (text: string) => Array.from(text).length;

const statementOf = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-start]") ?? null;
