"use client";

import { Button } from "@/app/_ui/button";
import { SelectField, TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn } from "@/app/merge-values";
import type { CodingWords } from "./coding-words";
import { nameOfField } from "./field-name";

type Draft = { id: string; recordVersion: number; reason: string; successors: string[] };

/** A merge or a withdrawal: what takes its place, and why. */
export function EndingForm({
  kind,
  action,
  commitment,
  change,
  others,
  words,
  begun,
  saves,
}: {
  kind: "merge" | "withdraw";
  action: FormAction;
  commitment: string;
  change: Draft | null;
  others: { value: string; label: string }[];
  words: CodingWords;
  begun: FormValues | null;
  saves: string;
}) {
  const kept = useKeptForm(action, { ...emptyFormState, values: begun ?? {} }, words.form);
  const { state, pending } = kept;
  const { say } = words;
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent="draft"
      saves={saves}
      nameOf={(field) => nameOfField(field, words)}
      className="max-w-2xl"
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="commitment" value={commitment} />
      {change ? <input type="hidden" name="id" value={change.id} /> : null}
      {change ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, change.recordVersion)} />
      ) : null}
      <div className="grid gap-6">
        {kind === "merge" ? (
          <SelectField
            id="into"
            label={say.merge.into}
            error={state.fields.into}
            options={[{ value: "", label: say.merge.choose }, ...others]}
            defaultValue={held("into", change?.successors[0])}
          />
        ) : (
          <TextArea
            id="successors"
            label={say.withdraw.successors}
            optional={words.form.optional}
            hint={fill(say.withdraw.successorsHint, { code: others[0]?.value ?? "" })}
            rows={2}
            error={state.fields.successors}
            defaultValue={held("successors", change?.successors.join("\n"))}
          />
        )}
        <TextArea
          id="reason"
          label={say.reason}
          hint={say.reasonHint}
          error={state.fields.reason}
          defaultValue={held("reason", change?.reason)}
        />
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button name="intent" value="submit" disabled={pending}>
          {pending ? words.form.sending : say.submit}
        </Button>
        <Button name="intent" value="draft" variant="quiet" disabled={pending}>
          {change ? say.saveEdit : say.saveDraft}
        </Button>
      </div>
    </KeptForm>
  );
}
