/** A thin bar; the words beside it say the same. */
export function ProgressBar({ done, of, label }: { done: number; of: number; label: string }) {
  return <progress max={Math.max(1, of)} value={done} aria-label={label} className="desk-progress" />;
}
