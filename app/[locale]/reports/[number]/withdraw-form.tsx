"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";

export type WithdrawWords = {
  reason: string;
  reasonHint: string;
  replacement: string;
  replacementNone: string;
  withhold: string;
  withholdWhat: string;
  act: string;
  amend: string;
  files: string;
  form: FormWords;
};

/** Withdraws an issued report; of a withdrawn one it says later what replaces it. */
export function WithdrawForm({
  action,
  report,
  others,
  words,
}: {
  action: FormAction;
  report: {
    id: string;
    number: string;
    recordVersion: number;
    withdrawn: boolean;
    replacedBy: string;
    withheld: boolean;
  };
  /** Issued reports that can take its place, newest first. */
  others: { number: string; label: string }[];
  words: WithdrawWords;
}) {
  const initial = {
    ...emptyFormState,
    values: { replacedBy: [report.replacedBy], withholdFiles: report.withheld ? ["yes"] : [] },
  };
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const { withdrawn } = report;
  const names: Record<string, string> = { reason: words.reason, replacedBy: words.replacement };
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent={withdrawn ? "amend" : "withdraw"}
      className="measure"
      nameOf={(field) => names[field]}
    >
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="number" value={report.number} />
      <input type="hidden" name="basedOnVersion" value={String(report.recordVersion)} />
      <div className="grid gap-6">
        {withdrawn ? null : (
          <TextArea
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={state.fields.reason}
            defaultValue={valueIn(state.values, "reason")}
          />
        )}
        <SelectField
          id="replacedBy"
          label={words.replacement}
          error={state.fields.replacedBy}
          options={[
            { value: "", label: words.replacementNone },
            ...others.map(({ number, label }) => ({ value: number, label })),
          ]}
          defaultValue={valueIn(state.values, "replacedBy")}
        />
        <ChoiceGroup
          id="withholdFiles"
          kind="checkbox"
          legend={words.files}
          chosen={state.values.withholdFiles ?? []}
          choices={[{ value: "yes", label: words.withhold, rule: words.withholdWhat }]}
        />
      </div>
      <div className="mt-6">
        <Button
          name="intent"
          value={withdrawn ? "amend" : "withdraw"}
          variant={withdrawn ? "quiet" : "grave"}
          disabled={pending}
        >
          {pending ? words.form.sending : withdrawn ? words.amend : words.act}
        </Button>
      </div>
    </KeptForm>
  );
}
