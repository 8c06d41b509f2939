import type { ReactNode } from "react";
import type { AddressState } from "@/lib/domain/vocabulary";

/** A chain in one piece, bent away, torn, closed, or not yet drawn; the word beside it says the same. */
const shapes: Record<AddressState, ReactNode> = {
  unchecked: <path d="M2 6h12" strokeDasharray="1 3" />,
  alive: <path d="M6.5 3.5H4a2.5 2.5 0 0 0 0 5h2.5M9.5 3.5H12a2.5 2.5 0 0 1 0 5H9.5M5 6h6" />,
  moved: <path d="M2 9.5V5.5h10M9 2.5l3 3-3 3" />,
  dead: <path d="M5.5 3.5H4a2.5 2.5 0 0 0 0 5h1.5M10.5 3.5H12a2.5 2.5 0 0 1 0 5h-1.5M9 1 7 11" />,
  refused: <path d="M4 5.5h8V11H4zM5.5 5.5V4a2.5 2.5 0 0 1 5 0v1.5" />,
};

export function LinkMark({ state }: { state: AddressState }) {
  return (
    <svg viewBox="0 0 16 12" aria-hidden="true" className="inline-block h-[0.8em] w-[1.07em] shrink-0">
      <g fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round">
        {shapes[state]}
      </g>
    </svg>
  );
}
