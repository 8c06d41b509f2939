import type { ReactNode } from "react";
import { SelectField, TextField } from "@/app/_ui/field";
import { fill } from "@/app/form-rows";
import { type FormValues, valueIn } from "@/app/form-values";
import type { CodedDeadline } from "@/lib/domain/commitment-coding";
import { datePrecisions, deadlineKinds, type Locale } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { ProposalWords } from "./proposal-words";

/** Only the fields of the chosen kind are on the screen; the style sheet hides the others. */
export function DeadlineFields({
  shown,
  meetings,
  locale,
  words: { coding: say, labels, form },
  values,
  fields,
  because,
}: {
  shown: CodedDeadline;
  meetings: ImportProposals["choices"]["meetings"];
  locale: Locale;
  words: ProposalWords;
  values: FormValues;
  fields: Record<string, string>;
  because: ReactNode;
}) {
  const held = (name: keyof CodedDeadline) => valueIn(values, `deadline.${name}`, shown[name] ?? "");
  const wired = (name: string) => ({ id: `deadline.${name}`, error: fields[`deadline.${name}`] });
  return (
    <div className="desk-deadline grid gap-4">
      <SelectField
        {...wired("kind")}
        label={say.deadline}
        hint={because}
        options={deadlineKinds.map((value) => ({ value, label: labels.deadlineKind[value] }))}
        defaultValue={held("kind")}
      />
      <div className="desk-if-dated grid gap-4 sm:grid-cols-2">
        <TextField {...wired("start")} label={say.start} type="date" defaultValue={held("start")} />
        <TextField {...wired("end")} label={say.end} type="date" defaultValue={held("end")} />
        <SelectField
          {...wired("precision")}
          label={say.datePrecision}
          options={[
            { value: "", label: say.choose },
            ...datePrecisions.map((value) => ({ value, label: labels.datePrecision[value] })),
          ]}
          defaultValue={held("precision")}
        />
      </div>
      <div className="desk-if-meeting">
        <SelectField
          {...wired("meeting")}
          label={say.meeting}
          options={[
            { value: "", label: say.choose },
            ...meetings.map(({ key, name, number }) => ({
              value: key,
              label: fill(say.meetingOf, { name: name[locale], number }),
            })),
          ]}
          defaultValue={held("meeting")}
        />
      </div>
      <TextField
        {...wired("words")}
        label={say.deadlineWords}
        optional={form.optional}
        className="font-serif"
        defaultValue={held("words")}
      />
    </div>
  );
}
