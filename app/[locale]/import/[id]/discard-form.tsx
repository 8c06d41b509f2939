"use client";

import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";

/** Folded away: it is the way out, not the way on. */
export function DiscardForm({
  action,
  id,
  basedOnVersion,
  words,
}: {
  action: FormAction;
  id: string;
  basedOnVersion: number;
  words: { title: string; what: string; reason: string; button: string; form: FormWords };
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  return (
    <details className="measure" open={state.message !== null || undefined}>
      <summary className="text-accent">{words.title}</summary>
      <KeptForm
        kept={kept}
        words={words.form}
        className="mt-3"
        nameOf={(field) => (field === "reason" ? words.reason : undefined)}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="basedOnVersion" value={String(basedOnVersion)} />
        <p className="mb-4 text-soft">{words.what}</p>
        <TextField
          id="reason"
          label={words.reason}
          error={state.fields.reason}
          defaultValue={valueIn(state.values, "reason")}
        />
        <Button variant="grave" className="mt-4" disabled={pending}>
          {pending ? words.form.sending : words.button}
        </Button>
      </KeptForm>
    </details>
  );
}
