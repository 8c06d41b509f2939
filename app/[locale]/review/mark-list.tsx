/** Short words at the head of a piece of evidence: what is new, what waits, what the status rests on. */
export function MarkList({ marks }: { marks: string[] }) {
  if (marks.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-2 text-sm">
      {marks.map((mark) => (
        <span key={mark} className="border border-accent px-1.5 text-accent">
          {mark}
        </span>
      ))}
    </span>
  );
}
