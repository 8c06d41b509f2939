import { isDrawnInInk, type ShapePart, statusShape } from "@/lib/domain/status-shape";
import type { ShownStatus } from "@/lib/domain/vocabulary";

const drawn = (part: ShapePart) => {
  const look = {
    fill: part.line ? "none" : "currentColor",
    stroke: part.line ? "currentColor" : "none",
    strokeWidth: part.line,
    strokeDasharray: part.dashes,
    strokeLinecap: part.round ? ("round" as const) : undefined,
    strokeLinejoin: part.round ? ("round" as const) : undefined,
  };
  return "path" in part ? (
    <path key={part.path} d={part.path} {...look} />
  ) : (
    <circle key={part.radius} cx="8" cy="8" r={part.radius} {...look} />
  );
};

/** The shape of a status. With a label it speaks for itself; without one the word must stand beside it. */
export function StatusMark({
  status,
  label,
  className = "size-4",
}: {
  status: ShownStatus;
  label?: string;
  className?: string;
}) {
  const colour = isDrawnInInk(status) ? "text-soft" : "text-mark";
  const shape = statusShape[status].map(drawn);
  if (!label)
    return (
      <svg viewBox="0 0 16 16" className={`inline-block shrink-0 ${colour} ${className}`} aria-hidden="true">
        {shape}
      </svg>
    );
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block shrink-0 ${colour} ${className}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {shape}
    </svg>
  );
}

/** Shape first, word second. */
export function StatusBadge({ status, label }: { status: ShownStatus; label: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StatusMark status={status} className="size-[1em] self-center" />
      <span>{label}</span>
    </span>
  );
}
