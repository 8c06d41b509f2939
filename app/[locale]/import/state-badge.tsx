import { StatusMark } from "@/app/_ui/status-mark";
import type { ImportState, ShownStatus } from "@/lib/domain/vocabulary";

/** How far along: the circle fills from step to step; what waits for somebody else shows a clock. */
const shapes: Record<ImportState, ShownStatus> = {
  reading: "no-evidence",
  report: "started",
  structure: "partial",
  proposing: "no-evidence",
  proposals: "mostly",
  submitted: "not-yet-due",
  published: "delivered",
  failed: "not-delivered",
  discarded: "not-assessable",
};

export function StateBadge({ state, label }: { state: ImportState; label: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StatusMark status={shapes[state]} className="size-[1em] self-center" />
      <span>{label}</span>
    </span>
  );
}
