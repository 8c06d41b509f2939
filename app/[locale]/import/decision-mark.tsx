import type { ReactNode } from "react";
import type { ProposalDecision } from "@/lib/domain/vocabulary";

const shapes: Record<ProposalDecision, ReactNode> = {
  open: null,
  accepted: <path d="m4.8 8.4 2.3 2.3 4.2-5" fill="none" strokeWidth="1.6" strokeLinecap="round" />,
  changed: <path d="m5 11 .6-2.3L10 4.3l1.7 1.7-4.4 4.4z" className="fill-current" strokeWidth="0.8" />,
  rejected: <path d="M3.8 12.2 12.2 3.8" fill="none" strokeWidth="1.5" />,
};

/** A circle: empty, ticked, rewritten, or struck through. The word stands beside it or is its label. */
export function DecisionMark({ decision, label }: { decision: ProposalDecision; label?: string }) {
  const shape = (
    <g stroke="currentColor">
      <circle cx="8" cy="8" r="6.2" fill="none" strokeWidth={decision === "open" ? 1 : 1.4} />
      {shapes[decision]}
    </g>
  );
  const className = "inline-block size-4 shrink-0 text-mark";
  if (!label)
    return (
      <svg viewBox="0 0 16 16" className={className} aria-hidden="true">
        {shape}
      </svg>
    );
  return (
    <svg viewBox="0 0 16 16" className={className} role="img" aria-label={label}>
      <title>{label}</title>
      {shape}
    </svg>
  );
}
