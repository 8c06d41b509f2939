import type { Run } from "./reader-place";

export type RunLabels = {
  /** Names of the cleaner's rules. */
  rule: Record<string, string>;
  removed: string;
  restored: (raw: string) => string;
  damaged: string;
};

/** What people read: damage and repairs are marked, what was taken out shows with the received text only. */
export function ReaderRuns({
  runs,
  received,
  labels,
}: {
  runs: Run[];
  received: boolean;
  labels: RunLabels;
}) {
  return runs.map(({ start, text, marks, hit, removed }) => {
    const [mark] = marks;
    const said = mark ? (
      <span
        className={mark.kind === "damaged" ? "text-damaged" : "text-restored"}
        title={mark.kind === "damaged" ? labels.damaged : labels.restored(mark.raw)}
      >
        {received && mark.kind === "restored" && mark.start === start ? (
          <del className="text-removed">{mark.raw}</del>
        ) : null}
        {text}
      </span>
    ) : (
      text
    );
    return (
      <span key={start}>
        {hit ? (
          <mark id={hit.start === start ? `hit-${hit.number}` : undefined} className="text-hit">
            {said}
          </mark>
        ) : (
          said
        )}
        {received
          ? removed.map((one) => (
              <del key={one.raw} className="text-removed" title={labels.rule[one.rule] ?? labels.removed}>
                {one.raw}
              </del>
            ))
          : null}
      </span>
    );
  });
}
