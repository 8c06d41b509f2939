import { ChoiceGroup } from "@/app/_ui/choice-group";
import { StatusBadge } from "@/app/_ui/status-mark";
import { fill } from "@/app/form-rows";
import { type Status, statuses } from "@/lib/domain/vocabulary";
import type { AssessWords } from "./assess-words";

/** For each status what it still lacks, in words; an empty list means that it may be submitted. */
export type Lacking = Record<Status, string[]>;

/** Each status with its shape, its rule, and what the evidence so far allows. */
export function StatusChoices({
  id,
  error,
  words,
  lacking,
  chosen,
}: {
  id: string;
  error?: string;
  words: AssessWords;
  lacking: Lacking;
  chosen: string;
}) {
  return (
    <ChoiceGroup
      id={id}
      name="status"
      error={error}
      legend={words.status}
      hint={words.statusHint}
      chosen={[chosen]}
      choices={statuses.map((status) => ({
        value: status,
        label: <StatusBadge status={status} label={words.labels.status[status]} />,
        rule: (
          <>
            <span className="block">{words.labels.statusRule[status]}</span>
            {lacking[status].length === 0 ? (
              <span className="block font-medium text-ink">{words.allowed}</span>
            ) : (
              lacking[status].map((why) => (
                <span key={why} className="block text-faint">
                  {fill(words.lacking, { why })}
                </span>
              ))
            )}
          </>
        ),
      }))}
    />
  );
}
