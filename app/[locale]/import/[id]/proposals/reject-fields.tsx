"use client";

import { ChoiceGroup } from "@/app/_ui/choice-group";
import { TextArea } from "@/app/_ui/field";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import { untrackedReasons } from "@/lib/domain/vocabulary";
import type { DeskStatement } from "@/lib/use-cases/import-desk";
import type { ProposalWords } from "./proposal-words";

/** Which of the short list of reasons, and in a sentence why. */
export function RejectFields({
  statement,
  words: { decide, coding, labels, form },
  state,
}: {
  statement: DeskStatement;
  words: ProposalWords;
  state: FormState;
}) {
  const chosen = valueIn(state.values, "rejectedReason", statement.untrackedReason ?? "");
  return (
    <div className="mb-5 grid gap-6">
      <ChoiceGroup
        id="rejectedReason"
        legend={decide.rejectTitle}
        error={state.fields.rejectedReason}
        chosen={[chosen]}
        choices={untrackedReasons.map((value) => ({ value, label: labels.untrackedReason[value] }))}
      />
      <TextArea
        id="rejectedNote"
        label={coding.note}
        optional={form.optional}
        error={state.fields.rejectedNote}
        rows={2}
        defaultValue={valueIn(state.values, "rejectedNote", statement.note)}
      />
    </div>
  );
}
