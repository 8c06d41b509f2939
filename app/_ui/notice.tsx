import type { ReactNode } from "react";

/** Says in place that something worked, or what to know before one begins. */
export function Notice({ children, live = true }: { children: ReactNode; live?: boolean }) {
  return (
    <div
      role={live ? "status" : undefined}
      className="measure mb-8 border-l-4 border-accent bg-accent-soft px-4 py-3"
    >
      {children}
    </div>
  );
}
