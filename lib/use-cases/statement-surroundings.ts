import { paragraphsAround } from "../../db/queries/import-blocks";
import { type StatementDraftRow, statementsBetween } from "../../db/queries/import-statements";
import type { Q } from "../../db/store";
import type { TextWindow } from "./text-window";

/** Paragraphs above and below the one it stands in. */
const paragraphsEachWay = 1;
/** A text without paragraphs has one that is as long as itself. */
const mostEachWay = 8_000;

type Around = {
  span: { start: number; end: number };
  statements: Awaited<ReturnType<typeof statementsBetween>>;
};

/** Of the paragraphs around a statement as much as a page can show. */
export async function surroundings(q: Q, importId: string, current: StatementDraftRow): Promise<Around> {
  const paragraphs = await paragraphsAround(q, importId, current.start, paragraphsEachWay);
  const nearest = Math.min(current.start, ...paragraphs.map((one) => one.start));
  const farthest = Math.max(current.end, ...paragraphs.map((one) => one.end));
  const start = Math.max(nearest, current.start - mostEachWay);
  const end = Math.min(farthest, current.end + mostEachWay);
  return { span: { start, end }, statements: await statementsBetween(q, importId, start, end) };
}

/** Piece by piece: each statement, and what belongs to none. */
export function piecesAround(
  around: Around | null,
  current: StatementDraftRow | null,
  { reading }: TextWindow,
) {
  if (!around || !current) return { before: [], after: [] };
  const pieces: { start: number; text: string; id: string | null }[] = [];
  let at = around.span.start;
  const add = (start: number, end: number, id: string | null) => {
    if (start < end) pieces.push({ start, text: reading(start, end), id });
    at = Math.max(at, end);
  };
  for (const { id, start, end } of around.statements) {
    add(at, start, null);
    add(start, Math.min(end, around.span.end), id);
  }
  const shown = ({ text, id }: (typeof pieces)[number]) => ({ text, id });
  return {
    before: pieces.filter(({ start }) => start < current.start).map(shown),
    after: pieces.filter(({ start }) => start > current.start).map(shown),
  };
}
