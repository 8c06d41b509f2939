/** A run while it is being read. */
export type Run = {
  start: number;
  hidden: boolean;
  /** It is raised or lowered, so it stays apart. */
  marked: boolean;
  texts: number;
  others: number;
  /** Where the closing tag of its last text begins. */
  textEnd: number;
};

export const newRun = (start: number): Run => ({
  start,
  hidden: false,
  marked: false,
  texts: 0,
  others: 0,
  textEnd: -1,
});

/** Whether this tag opens a plain text that can go on in the run before it: Word cuts sentences into many runs. */
export function readRunTag(run: Run, isText: boolean, adjoins: boolean): boolean {
  const first = run.texts + run.others === 0;
  if (isText) run.texts++;
  else run.others++;
  return isText && first && adjoins && !run.marked && !run.hidden;
}
