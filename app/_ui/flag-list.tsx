import type { Flag } from "@/lib/domain/vocabulary";

/** Flags are short words with a mark, never a colour; `meaning` is read on demand. */
export function FlagList({ flags }: { flags: { code: Flag; label: string; meaning?: string }[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="inline-flex flex-wrap gap-x-3 gap-y-1 text-sm text-soft">
      {flags.map((flag) => (
        <li key={flag.code} title={flag.meaning} className="inline-flex items-baseline gap-1.5">
          <svg viewBox="0 0 10 12" aria-hidden="true" className="h-[0.8em] w-[0.66em] shrink-0 text-ink">
            <path d="M1 11.5V.8h8L7 3.6l2 2.8H1" fill="none" stroke="currentColor" strokeWidth="1.2" />
          </svg>
          {flag.label}
        </li>
      ))}
    </ul>
  );
}
