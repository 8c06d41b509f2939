import { type Notice, notice } from "./received-text";

/** What a Word file holds beside plain paragraphs. */
export type WordCounts = {
  insertions: number;
  deletions: number;
  comments: number;
  pictures: number;
  formulas: number;
  hidden: number;
};

export const noCounts = (): WordCounts => ({
  insertions: 0,
  deletions: 0,
  comments: 0,
  pictures: 0,
  formulas: 0,
  hidden: 0,
});

export function countTag(counts: WordCounts, name: string): void {
  if (name === "w:ins" || name === "w:moveTo") counts.insertions++;
  else if (name === "w:del" || name === "w:moveFrom") counts.deletions++;
  else if (name === "w:commentReference") counts.comments++;
  else if (name === "a:blip" || name === "v:imagedata") counts.pictures++;
  else if (name === "m:oMath") counts.formulas++;
}

export function noticesOf(counts: WordCounts): Notice[] {
  const { insertions, deletions, comments, pictures, formulas, hidden } = counts;
  const notices: Notice[] = [];
  if (insertions + deletions > 0) notices.push(notice("trackedChangesAccepted", { insertions, deletions }));
  if (comments > 0) notices.push(notice("commentsLeftOut", { count: comments }));
  if (pictures > 0) notices.push(notice("picturesLeftOut", { count: pictures }));
  if (formulas > 0) notices.push(notice("formulasLeftOut", { count: formulas }));
  if (hidden > 0) notices.push(notice("hiddenTextLeftOut", { count: hidden }));
  return notices;
}
