import type { ShownStatus } from "@/lib/domain/vocabulary";
import { StatusMark } from "./status-mark";

export type StripParty = {
  code: string;
  /** What a screen reader and a resting pointer get: “Kyrgyzstan, host: not yet due”. */
  label: string;
  /** Null where the role is never assessed. */
  status: ShownStatus | null;
};

/** A row of small shapes with codes; who is only addressed stands without a shape. */
export function PartyStrip({ parties }: { parties: StripParty[] }) {
  return (
    <ul className="inline-flex flex-wrap gap-x-2.5 gap-y-1 text-xs tabular-nums">
      {parties.map((party) => (
        <li key={party.code} title={party.label} className="inline-flex items-center gap-1">
          {party.status ? <StatusMark status={party.status} className="size-3" /> : null}
          <span aria-hidden="true" className={party.status ? "text-ink" : "text-faint"}>
            {party.code}
          </span>
          <span className="sr-only">{party.label}</span>
        </li>
      ))}
    </ul>
  );
}
