import type { ReactNode } from "react";
import type { ShownStatus } from "@/lib/domain/vocabulary";

const ring = <circle cx="8" cy="8" r="6" fill="none" strokeWidth="1.5" />;
/** A pie slice from twelve o'clock, clockwise; `d` ends on the circle. */
const slice = (d: string) => (
  <>
    {ring}
    <path d={d} className="fill-current" stroke="none" />
  </>
);

const shapes: Record<ShownStatus, ReactNode> = {
  "not-reviewed": <circle cx="8" cy="8" r="6" fill="none" strokeWidth="1" />,
  "not-yet-due": (
    <>
      <circle cx="8" cy="8" r="6" fill="none" strokeWidth="1" />
      <path d="M8 4.6V8l2.4 1.4" fill="none" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
  "no-evidence": (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      strokeWidth="1.7"
      strokeDasharray="0.01 3.76"
      strokeLinecap="round"
    />
  ),
  started: slice("M8 8V2a6 6 0 0 1 6 6z"),
  partial: slice("M8 2a6 6 0 0 1 0 12z"),
  mostly: slice("M8 8V2a6 6 0 1 1-6 6z"),
  delivered: <circle cx="8" cy="8" r="6.75" className="fill-current" stroke="none" />,
  "not-delivered": (
    <>
      {ring}
      <path d="M3.8 12.2 12.2 3.8" fill="none" strokeWidth="1.5" />
    </>
  ),
  contrary: (
    <path
      d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3"
      fill="none"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  "not-assessable": <path d="M3.5 8h9" fill="none" strokeWidth="1.6" strokeLinecap="round" />,
  "not-applicable": null,
};

/** The gravest claim needs no alarm colour, and what says nothing about delivery keeps to ink. */
const inInk: readonly ShownStatus[] = ["contrary", "not-assessable", "not-applicable"];

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
  const colour = inInk.includes(status) ? "text-soft" : "text-mark";
  const shape = <g stroke="currentColor">{shapes[status]}</g>;
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
