import type { ReportState } from "@/lib/domain/vocabulary";

const shapes: Record<ReportState, string> = {
  draft: "M3 13 4 9.8 10.8 3 13 5.2 6.2 12z",
  submitted: "M2 8h10M8.5 4.5 12 8l-3.5 3.5",
  "sent-back": "M14 8H4M7.5 4.5 4 8l3.5 3.5",
  issuing: "M8 4.2V8l2.6 1.6M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z",
  issued: "M3 8.5 6.5 12 13 4.5",
  withdrawn: "M4 4l8 8M12 4l-8 8",
  discarded: "M3.5 8h9",
};

/** Shape first, word second; no colour carries meaning. */
export function ReportStateMark({ state, label }: { state: ReportState; label: string }) {
  return <MarkedWord path={shapes[state]}>{label}</MarkedWord>;
}

/** Something an issued report speaks of was put right afterwards. */
export function CorrectedMark({ label }: { label: string }) {
  return <MarkedWord path="M3.5 13V3h9L10 6l2.5 3h-9">{label}</MarkedWord>;
}

function MarkedWord({ path, children }: { path: string; children: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[0.95em] shrink-0 self-center text-ink">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{children}</span>
    </span>
  );
}
