"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { CodingWords } from "./coding-words";

/** Puts the mark, or takes it away with a reason. */
export function CorrectionMark({
  action,
  commitment,
  marked,
  words: { mark, form },
}: {
  action: FormAction;
  commitment: string;
  marked: boolean;
  words: Pick<CodingWords, "mark" | "form">;
}) {
  const kept = useKeptForm(action, emptyFormState, form);
  const { state, pending } = kept;
  const name = marked ? "markReason" : "note";
  const label = marked ? mark.reason : mark.note;
  return (
    <KeptForm kept={kept} words={form} nameOf={(field) => (field === name ? label : undefined)}>
      <input type="hidden" name="commitment" value={commitment} />
      <TextArea
        id={name}
        label={label}
        hint={marked ? undefined : mark.noteHint}
        rows={2}
        error={state.fields[name]}
        defaultValue={valueIn(state.values, name)}
      />
      <Button variant="quiet" className="mt-3" disabled={pending}>
        {pending ? form.sending : marked ? mark.clear : mark.button}
      </Button>
    </KeptForm>
  );
}
