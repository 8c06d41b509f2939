/** Words for a number between 0 and 1. */
export const confidenceWord = (confidence: number): "sure" | "fairly" | "unsure" =>
  confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "fairly" : "unsure";

const bars = { unsure: 1, fairly: 2, sure: 3 } as const;

/** Three bars, as many filled as it is sure; the word stands beside it. */
export function ConfidenceMark({ confidence }: { confidence: number }) {
  const filled = bars[confidenceWord(confidence)];
  return (
    <svg viewBox="0 0 16 12" className="inline-block h-3 w-4 shrink-0 text-mark" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={0.5 + bar * 5.5}
          y={8 - bar * 3.5 + 0.5}
          width="4"
          height={3 + bar * 3.5}
          className={bar < filled ? "fill-current" : "fill-none"}
          stroke="currentColor"
        />
      ))}
    </svg>
  );
}
